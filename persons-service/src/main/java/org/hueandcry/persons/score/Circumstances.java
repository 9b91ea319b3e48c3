package org.hueandcry.persons.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Sex, nationalities and place of birth. */
final class Circumstances {

    private static final double SAME_PLACE = 0.7;

    private final TokenLikeness tokens;
    private final Neighbours neighbours;

    Circumstances(TokenLikeness tokens, Neighbours neighbours) {
        this.tokens = tokens;
        this.neighbours = neighbours;
    }

    List<Evidence> of(Prepared a, Prepared b) {
        List<Evidence> evidence = new ArrayList<>(3);
        sex(a.description().sex(), b.description().sex(), evidence);
        nationalities(a.description(), b.description(), evidence);
        place(a, b, evidence);
        return evidence;
    }

    private static void sex(String a, String b, List<Evidence> evidence) {
        if (!isTold(a) || !isTold(b)) {
            return;
        }
        evidence.add(
                a.equals(b)
                        ? Evidence.inFavour("sex", 1, 0.03, () -> "the same")
                        : Evidence.against("sex", 0, 0.8, () -> a + " ~ " + b + ": differs"));
    }

    private static boolean isTold(String sex) {
        return "MALE".equals(sex) || "FEMALE".equals(sex);
    }

    private static void nationalities(Description a, Description b, List<Evidence> evidence) {
        if (isEmpty(a) || isEmpty(b)) {
            return;
        }
        if (shares(a.nationalities(), b.nationalities())) {
            evidence.add(Evidence.inFavour("nationalities", 1, 0.1, () -> shared(a, b) + ": on both sides"));
        } else if (shares(a.nationalities(), b.unconfirmedNationalities())
                || shares(a.unconfirmedNationalities(), b.nationalities())
                || shares(a.unconfirmedNationalities(), b.unconfirmedNationalities())) {
            evidence.add(
                    Evidence.inFavour("nationalities", 0.8, 0.05, () -> shared(a, b) + ": on both sides, unconfirmed"));
        } else {
            boolean open = !a.unconfirmedNationalities().isEmpty()
                    || !b.unconfirmedNationalities().isEmpty();
            evidence.add(Evidence.against(
                    "nationalities",
                    0,
                    open ? 0.97 : 0.92,
                    () -> String.join(", ", all(a)) + " ~ " + String.join(", ", all(b)) + ": none in common"));
        }
    }

    private static boolean isEmpty(Description description) {
        return description.nationalities().isEmpty()
                && description.unconfirmedNationalities().isEmpty();
    }

    private static boolean shares(Set<String> some, Set<String> others) {
        return !some.isEmpty() && some.stream().anyMatch(others::contains);
    }

    private static String shared(Description a, Description b) {
        Set<String> shared = all(a);
        shared.retainAll(all(b));
        return String.join(", ", shared);
    }

    private static Set<String> all(Description description) {
        Set<String> all = new TreeSet<>(description.nationalities());
        all.addAll(description.unconfirmedNationalities());
        return all;
    }

    private void place(Prepared a, Prepared b, List<Evidence> evidence) {
        String country = a.description().countryOfBirth();
        String otherCountry = b.description().countryOfBirth();
        if (a.place() != null && b.place() != null) {
            double score = Alignment.of(a.place(), b.place(), tokens, neighbours).score;
            Supplier<String> both = () ->
                    a.description().placeOfBirth() + " ~ " + b.description().placeOfBirth() + ": ";
            evidence.add(
                    score >= SAME_PLACE
                            ? Evidence.inFavour("placeOfBirth", score, 0.12, () -> both.get() + "the same place")
                            : Evidence.against("placeOfBirth", score, 0.94, () -> both.get() + "another place"));
        } else if (country != null && otherCountry != null) {
            evidence.add(
                    country.equals(otherCountry)
                            ? Evidence.inFavour("placeOfBirth", 0.8, 0.04, () -> country + ": the same country")
                            : Evidence.against(
                                    "placeOfBirth",
                                    0,
                                    0.92,
                                    () -> country + " ~ " + otherCountry + ": another country"));
        }
    }
}
