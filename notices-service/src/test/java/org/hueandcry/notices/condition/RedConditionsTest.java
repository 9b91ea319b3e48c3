package org.hueandcry.notices.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.notices.content.CaseType;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.ExcludedClass;
import org.hueandcry.notices.content.Facts;
import org.hueandcry.notices.content.RedNotice;
import org.hueandcry.notices.content.SubjectReference;
import org.hueandcry.notices.content.Warrant;
import org.hueandcry.notices.testing.Known;
import org.hueandcry.notices.testing.Known.Fact;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RedConditionsTest {

    private final Known subject = Known.well();
    private List<CaseType> caseTypes = List.of(CaseType.FRAUD);
    private List<ExcludedClass> excluded;
    private String tie;
    private Facts facts = new Facts("Sold what was not his.", PartialDate.parse("2025-11"), "Lyon");
    private List<Warrant> warrants = List.of(prosecution(24));
    private Boolean extradition = true;

    @Test
    void a_complete_notice_meets_them_all() {
        assertTrue(check(subject).publishable());
        assertEquals(List.of(), unmet(subject));
        assertEquals(RedConditions.ALL.size(), check(subject).conditions().size());
    }

    @Test
    void an_empty_draft_is_told_everything_at_once() {
        caseTypes = null;
        facts = null;
        warrants = null;
        extradition = null;
        assertEquals(
                List.of(
                        "RED_SERIOUS_CRIME /caseTypes",
                        "RED_PENALTY /warrants",
                        "RED_IDENTITY /subject",
                        "RED_FACTS /facts",
                        "RED_CHARGE /warrants",
                        "RED_LAW /warrants",
                        "RED_PENALTY_STATED /warrants",
                        "RED_WARRANT /warrants",
                        "RED_WARRANT_DATE /warrants",
                        "RED_COMPETENT_AUTHORITY /warrants",
                        "RED_AUTHORITY_COUNTRY /warrants",
                        "RED_EXTRADITION /extraditionWillBeSought"),
                unmet(Known.by()));
    }

    @Test
    void prosecution_needs_a_maximum_penalty_of_two_years() {
        warrants = List.of(prosecution(23));
        assertEquals(List.of("RED_PENALTY /warrants/0/maximumPenaltyMonths"), unmet(subject));
        warrants = List.of(prosecution(23), prosecution(24));
        assertEquals(List.of(), unmet(subject));
    }

    @Test
    void a_sentence_needs_six_months_imposed_or_remaining() {
        warrants = List.of(sentence(6, 1));
        assertEquals(List.of(), unmet(subject));
        warrants = List.of(sentence(5, 5));
        assertEquals(List.of("RED_PENALTY /warrants/0/sentenceMonths"), unmet(subject));
        warrants = List.of(sentence(6, null));
        assertEquals(List.of("RED_PENALTY_STATED /warrants/0/maximumPenaltyMonths"), unmet(subject));
    }

    @Test
    void once_there_is_a_sentence_what_could_have_been_imposed_no_longer_counts() {
        warrants = List.of(warrant(240, 5, 5));
        assertEquals(List.of("RED_PENALTY /warrants/0/sentenceMonths"), unmet(subject));
        warrants = List.of(warrant(12, 6, 6));
        assertEquals(List.of(), unmet(subject));
    }

    @Test
    void no_more_of_a_sentence_remains_than_was_imposed() {
        warrants = List.of(prosecution(24), sentence(12, 13));
        assertEquals(List.of("RED_REMAINDER /warrants/1/remainingMonths"), unmet(subject));
        warrants = List.of(sentence(12, 12));
        assertEquals(List.of(), unmet(subject));
    }

    @Test
    void a_dispute_is_excluded_unless_its_tie_to_serious_crime_is_stated() {
        excluded = List.of(ExcludedClass.ADMINISTRATIVE_OR_PRIVATE_DISPUTE);
        assertEquals(List.of("RED_NOT_EXCLUDED /tieToSeriousCrime"), unmet(subject));
        tie = " ";
        assertEquals(List.of("RED_NOT_EXCLUDED /tieToSeriousCrime"), unmet(subject));
        tie = "The debtor was abducted.";
        assertEquals(List.of(), unmet(subject));
        excluded = List.of(ExcludedClass.FAMILY_OR_PRIVATE_MATTER);
        assertEquals(List.of("RED_NOT_EXCLUDED /excludedClasses"), unmet(subject));
    }

    @Test
    void each_warrant_is_complete_and_the_incomplete_one_is_pointed_at() {
        warrants = List.of(prosecution(24), new Warrant(" ", null, "", null, null, "", 24, null, null));
        assertEquals(
                List.of(
                        "RED_CHARGE /warrants/1/charge",
                        "RED_LAW /warrants/1/law",
                        "RED_WARRANT /warrants/1/reference",
                        "RED_WARRANT_DATE /warrants/1/issuedOn",
                        "RED_COMPETENT_AUTHORITY /warrants/1/authority",
                        "RED_AUTHORITY_COUNTRY /warrants/1/country"),
                unmet(subject));
    }

    @Test
    void norms_and_family_matters_are_excluded_and_a_dispute_unless_tied_to_organised_crime() {
        for (ExcludedClass norm :
                List.of(ExcludedClass.BEHAVIOURAL_OR_CULTURAL_NORMS, ExcludedClass.FAMILY_OR_PRIVATE_MATTER)) {
            excluded = List.of(norm);
            caseTypes = List.of(CaseType.ORGANISED_CRIME);
            assertEquals(List.of("RED_NOT_EXCLUDED /excludedClasses"), unmet(subject), norm.name());
        }
        excluded = List.of(ExcludedClass.ADMINISTRATIVE_OR_PRIVATE_DISPUTE);
        assertEquals(List.of(), unmet(subject));
        caseTypes = List.of(CaseType.FRAUD);
        assertEquals(List.of("RED_NOT_EXCLUDED /tieToSeriousCrime"), unmet(subject));
    }

    @Test
    void names_sex_and_year_of_birth_want_one_trait_besides() {
        List<Fact> named = List.of(Fact.FAMILY_NAME, Fact.GIVEN_NAME, Fact.SEX, Fact.YEAR_OF_BIRTH);
        assertFalse(identified(named));
        for (Fact trait : List.of(Fact.DESCRIPTION, Fact.DNA, Fact.FINGERPRINTS, Fact.IDENTITY_DOCUMENT)) {
            assertTrue(identified(plus(named, trait)), trait.name());
            for (Fact missing : named) {
                assertFalse(identified(plus(without(named, missing), trait)), trait + " without " + missing);
            }
        }
        for (Fact noTrait : List.of(Fact.ALIAS, Fact.PLACE_OF_BIRTH, Fact.PARENTS_NAMES)) {
            assertFalse(identified(plus(named, noTrait)), noTrait.name());
        }
    }

    @Test
    void a_good_photograph_wants_one_clue_besides() {
        assertFalse(identified(List.of(Fact.GOOD_PHOTOGRAPH)));
        for (Fact clue : List.of(
                Fact.ALIAS,
                Fact.PARENTS_NAMES,
                Fact.PLACE_OF_BIRTH,
                Fact.DESCRIPTION,
                Fact.DNA,
                Fact.FINGERPRINTS,
                Fact.IDENTITY_DOCUMENT)) {
            assertTrue(identified(List.of(Fact.GOOD_PHOTOGRAPH, clue)), clue.name());
        }
        assertFalse(identified(List.of(Fact.GOOD_PHOTOGRAPH, Fact.SEX)));
    }

    @Test
    void facts_have_a_summary_a_time_and_a_place() {
        facts = new Facts(" ", null, null);
        assertEquals(List.of("RED_FACTS /facts/summary"), unmet(subject));
        facts = new Facts("Sold.", null, null);
        assertEquals(List.of("RED_FACTS /facts/date"), unmet(subject));
        facts = new Facts("Sold.", PartialDate.parse("2025"), "");
        assertEquals(List.of("RED_FACTS /facts/place"), unmet(subject));
    }

    @Test
    void nothing_is_published_on_a_person_whose_record_is_erased() {
        assertEquals(List.of("RED_SUBJECT /subject"), unmet(Known.erased()));
    }

    private Check check(Known known) {
        return Check.of(
                new RedNotice(
                        Colour.RED,
                        SubjectReference.ofPerson(known.id()),
                        caseTypes,
                        warrants,
                        facts,
                        extradition,
                        excluded,
                        tie,
                        null,
                        null),
                known);
    }

    private List<String> unmet(Known known) {
        return check(known).conditions().stream()
                .filter(condition -> !condition.met())
                .map(condition -> condition.id() + " " + condition.pointer())
                .toList();
    }

    private boolean identified(List<Fact> known) {
        return !unmet(Known.by(known.toArray(Fact[]::new))).contains("RED_IDENTITY /subject");
    }

    private static List<Fact> plus(List<Fact> some, Fact one) {
        List<Fact> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private static List<Fact> without(List<Fact> some, Fact one) {
        return some.stream().filter(fact -> !Objects.equals(fact, one)).toList();
    }

    private static Warrant prosecution(int months) {
        return warrant(months, null, null);
    }

    private static Warrant sentence(Integer imposed, Integer remaining) {
        return warrant(null, imposed, remaining);
    }

    private static Warrant warrant(Integer maximum, Integer imposed, Integer remaining) {
        return new Warrant(
                "TJ-2026-17",
                LocalDate.of(2026, 2, 1),
                "Tribunal judiciaire de Lyon",
                "FR",
                "Fraud",
                "Code penal 313-1",
                maximum,
                imposed,
                remaining);
    }
}
