package org.hueandcry.persons.person;

import java.util.List;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.kit.visibility.Visibility;

/** Why a person is recorded (RPD 44). */
public enum PersonKind {
    WANTED,
    MISSING,
    UNABLE_TO_IDENTIFY,
    UNIDENTIFIED_BODY,
    PERSON_OF_INTEREST,
    POSSIBLE_THREAT,
    UNDER_UN_SANCTIONS,
    VICTIM,
    WITNESS,
    DECEASED;

    /** Who may see a person of this kind whose owner has said nothing of it: those who need special care, nobody else. */
    Visibility defaultVisibility() {
        return this == VICTIM || this == WITNESS || this == DECEASED
                ? new Visibility(List.of(), List.of(), Confidentiality.OFFICIAL_USE_ONLY)
                : Visibility.OPEN;
    }

    /** Whether a name is what is being looked for. */
    boolean mayLackName() {
        return this == UNABLE_TO_IDENTIFY || this == UNIDENTIFIED_BODY;
    }
}
