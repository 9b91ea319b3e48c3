package org.hueandcry.persons.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.kit.visibility.Visibility;

/** Why data on a person are handled with special care (RPD 44). */
public enum SpecialCare {
    MINOR,
    VICTIM,
    WITNESS,
    DECEASED;

    private static final int OF_AGE = 18;

    private static final Visibility TIGHTEST = new Visibility(List.of(), List.of(), Confidentiality.OFFICIAL_USE_ONLY);

    /** As of now: a minor comes of age. */
    static List<SpecialCare> of(PersonKind kind, PartialDate dateOfBirth, Instant now) {
        List<SpecialCare> reasons = new ArrayList<>();
        if (dateOfBirth != null
                && mayBeMinor(dateOfBirth, now.atOffset(ZoneOffset.UTC).toLocalDate())) {
            reasons.add(MINOR);
        }
        switch (kind) {
            case VICTIM -> reasons.add(VICTIM);
            case WITNESS -> reasons.add(WITNESS);
            case DECEASED -> reasons.add(DECEASED);
            default -> {
                // of age, or known to be
            }
        }
        return reasons;
    }

    /** Where the day is unknown, whoever may be a minor is taken for one. */
    private static boolean mayBeMinor(PartialDate dateOfBirth, LocalDate today) {
        return dateOfBirth.latest().plusYears(OF_AGE).isAfter(today);
    }

    /**
     * Who may see a person whose owner has said nothing of it: those who need special care, nobody else. But a missing child, and one
     * who cannot say who they are, is found by those who see it.
     */
    static Visibility defaultVisibility(PersonKind kind, PartialDate dateOfBirth, Instant now) {
        return kind.isLookedForByAll() || of(kind, dateOfBirth, now).isEmpty() ? Visibility.OPEN : TIGHTEST;
    }
}
