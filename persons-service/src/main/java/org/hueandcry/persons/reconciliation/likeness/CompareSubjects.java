package org.hueandcry.persons.reconciliation.likeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hueandcry.persons.person.Described;
import org.hueandcry.persons.person.Disappearance;
import org.hueandcry.persons.person.Discovery;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.score.Description;
import org.hueandcry.persons.score.Feature;

/** Compares a missing person with one who was found. */
@ApplicationScoped
public class CompareSubjects {

    private static final double SAME_NAME = 0.85;
    private static final double ANOTHER_NAME = 0.5;
    private static final double SAME_PLACE = 0.7;

    private final Comparison comparison;

    CompareSubjects(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Of one side and of the other, in whichever order. */
    public Likeness compare(Subject one, Subject other, PrintEvidence prints) {
        Subject missing = one.side() == Side.MISSING ? one : other;
        Subject found = one.side() == Side.MISSING ? other : one;
        List<Finding> findings = new ArrayList<>();
        Appearance.compare(missing, found, findings);
        Times.compare(missing, found, findings);
        Marks.compare(missing, found, findings);
        byWords(missing, found, findings);
        return Likeness.of(findings, prints);
    }

    /** Names, documents and places, in any script: as wherever else persons are compared. */
    private void byWords(Subject missing, Subject found, List<Finding> findings) {
        Disappearance gone = missing.record().disappearance();
        Discovery discovery = found.record().discovery();
        Description one = described(missing, gone == null ? null : gone.place(), gone == null ? null : gone.country());
        Description other = described(
                found, discovery == null ? null : discovery.place(), discovery == null ? null : discovery.country());
        for (Feature feature : comparison.compare(one, other).explanation()) {
            switch (feature.feature()) {
                case "name" -> findings.add(name(feature));
                case "documents" ->
                    findings.add(Finding.of("documents", feature.score(), 4 * feature.score(), feature.text()));
                case "placeOfBirth" -> findings.add(place(feature, one, other));
                default -> {
                    // nothing else was asked about
                }
            }
        }
    }

    private static Description described(Subject subject, String place, String country) {
        Description all = Described.of(subject.record());
        return new Description(all.names(), null, false, null, Set.of(), Set.of(), place, country, all.documents());
    }

    /** What somebody says that they are called may be wrong, or made up. */
    private static Finding name(Feature name) {
        double weight =
                name.score() >= SAME_NAME ? 2 : name.score() < ANOTHER_NAME ? -0.5 : name.score() - ANOTHER_NAME;
        return Finding.of("name", name.score(), weight, name.text());
    }

    private static Finding place(Feature place, Description one, Description other) {
        boolean named = one.placeOfBirth() != null && other.placeOfBirth() != null;
        boolean sameCountry =
                one.countryOfBirth() != null && one.countryOfBirth().equals(other.countryOfBirth());
        double weight = named && place.score() >= SAME_PLACE ? 1.2 : !sameCountry ? -0.3 : named ? 0.3 : 0.5;
        return Finding.of(
                "place", place.score(), weight, place.text() + (named && sameCountry ? ", in one country" : ""));
    }
}
