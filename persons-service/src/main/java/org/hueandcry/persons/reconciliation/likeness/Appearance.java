package org.hueandcry.persons.reconciliation.likeness;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hueandcry.persons.person.Description;
import org.hueandcry.persons.person.Description.Eyes;
import org.hueandcry.persons.person.Description.Hair;
import org.hueandcry.persons.person.Sex;

/** Sex, and what somebody looks like: measured on one side, remembered or measured on the other. */
final class Appearance {

    private static final int OF_AGE = 18;

    private static final List<Set<Eyes>> EYES = List.of(
            EnumSet.of(Eyes.BRO, Eyes.BROD, Eyes.BROL, Eyes.BROH, Eyes.BLA, Eyes.OTHD),
            EnumSet.of(Eyes.BLU, Eyes.BLUL, Eyes.GRY, Eyes.GRE, Eyes.OTHL),
            EnumSet.of(Eyes.BROL, Eyes.BROH, Eyes.GRE));

    private static final List<Set<Hair>> HAIR = List.of(
            EnumSet.of(Hair.BLA, Hair.BRO, Hair.OTHD),
            EnumSet.of(Hair.BROF, Hair.YELB),
            EnumSet.of(Hair.RED, Hair.REDA),
            EnumSet.of(Hair.GRY, Hair.GRYG, Hair.WHI));

    /** What hair becomes, or is made. */
    private static final Set<Hair> CHANGED = EnumSet.of(Hair.GRY, Hair.GRYG, Hair.WHI, Hair.HAIB, Hair.HAID);

    private Appearance() {}

    static void compare(Subject missing, Subject found, List<Finding> findings) {
        sex(missing.record().sex(), found.record().sex(), findings);
        Description one = missing.record().description();
        Description other = found.record().description();
        if (one == null || other == null) {
            return;
        }
        height(one.heightCm(), other.heightCm(), mayHaveGrown(missing, found), findings);
        weight(one.weightKg(), other.weightKg(), findings);
        build(one.build(), other.build(), findings);
        eyes(one.eyes(), other.eyes(), findings);
        hair(one.hair(), other.hair(), findings);
    }

    private static void sex(Sex one, Sex other, List<Finding> findings) {
        if (isTold(one) && isTold(other)) {
            String both = one + " ~ " + other;
            findings.add(
                    one == other
                            ? Finding.of("sex", 1, 0.3, both + ": the same")
                            : Finding.excluding("sex", both + ": differs"));
        }
    }

    private static boolean isTold(Sex sex) {
        return sex == Sex.MALE || sex == Sex.FEMALE;
    }

    /** Whoever went missing as a child, and was found more than half a year later or nobody knows when. */
    private static boolean mayHaveGrown(Subject missing, Subject found) {
        Span born = Span.ofBirth(missing);
        if (born == null) {
            return false;
        }
        Span since = Span.ofSide(missing);
        LocalDate seen =
                since == null ? missing.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate() : since.from();
        Span on = Span.ofSide(found);
        return born.to().plusYears(OF_AGE).isAfter(seen)
                && (on == null || on.to().isAfter(seen.plusMonths(6)));
    }

    private static void height(Integer one, Integer other, boolean mayHaveGrown, List<Finding> findings) {
        if (one == null || other == null) {
            return;
        }
        String both = one + " cm ~ " + other + " cm: ";
        int apart = Math.abs(one - other);
        if (mayHaveGrown && other > one) {
            findings.add(Finding.of("height", 0.5, 0, both + "missing as a child, who may have grown"));
            return;
        }
        double weight = apart <= 3 ? 0.5 : apart <= 6 ? 0.2 : apart <= 10 ? -0.5 : apart <= 15 ? -1.5 : -2.5;
        String words = apart <= 3 ? "fits" : apart <= 6 ? "may fit" : "differs";
        findings.add(Finding.of("height", Math.max(0, 1 - apart / 20.0), weight, both + words));
    }

    /** What is left of a body, or what somebody ate since, moves it. */
    private static void weight(Integer one, Integer other, List<Finding> findings) {
        if (one == null || other == null) {
            return;
        }
        int apart = Math.abs(one - other);
        double weight = apart <= 5 ? 0.15 : apart <= 15 ? 0 : apart <= 30 ? -0.2 : -0.5;
        findings.add(Finding.of(
                "weight",
                Math.max(0, 1 - apart / 60.0),
                weight,
                one + " kg ~ " + other + " kg: " + (apart <= 15 ? "fits" : "differs")));
    }

    private static void build(String one, String other, List<Finding> findings) {
        if (one == null || other == null) {
            return;
        }
        boolean alike = !Marks.shared(Marks.read(one), Marks.read(other)).isEmpty();
        findings.add(Finding.of(
                "build",
                alike ? 1 : 0.5,
                alike ? 0.15 : 0,
                one + " ~ " + other + ": " + (alike ? "alike" : "in other words")));
    }

    private static void eyes(Eyes one, Eyes other, List<Finding> findings) {
        if (one == null || other == null) {
            return;
        }
        boolean alike = EYES.stream().anyMatch(group -> group.contains(one) && group.contains(other));
        findings.add(colour("eyes", one, other, alike, new double[] {0.4, 0.15, -0.5}));
    }

    private static void hair(Hair one, Hair other, List<Finding> findings) {
        if (one == null || other == null) {
            return;
        }
        boolean alike = HAIR.stream().anyMatch(group -> group.contains(one) && group.contains(other));
        if (one != other && !alike && (CHANGED.contains(one) || CHANGED.contains(other))) {
            findings.add(Finding.of("hair", 0.5, 0, one + " ~ " + other + ": may have changed"));
        } else {
            findings.add(colour("hair", one, other, alike, new double[] {0.25, 0.1, -0.15}));
        }
    }

    /** @param weights where it is the same, alike, and neither */
    private static Finding colour(String feature, Enum<?> one, Enum<?> other, boolean alike, double[] weights) {
        String both = one + " ~ " + other + ": ";
        if (one == other) {
            return Finding.of(feature, 1, weights[0], both + "the same");
        }
        return alike
                ? Finding.of(feature, 0.7, weights[1], both + "alike")
                : Finding.of(feature, 0, weights[2], both + "differs");
    }
}
