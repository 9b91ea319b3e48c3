package org.hueandcry.notices.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.PoliceReport;
import org.hueandcry.notices.content.SubjectReference;
import org.hueandcry.notices.content.YellowNotice;
import org.hueandcry.notices.content.YellowNotice.Situation;
import org.hueandcry.notices.testing.Known;
import org.hueandcry.notices.testing.Known.Fact;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class YellowConditionsTest {

    private Situation situation = Situation.MISSING;
    private PoliceReport report = new PoliceReport("PJ-77", LocalDate.of(2026, 5, 2), null);
    private Boolean minor = true;
    private Boolean privacyLawPermits;

    @Test
    void a_complete_notice_meets_them_all() {
        assertEquals(List.of(), unmet(Known.well()));
    }

    @Test
    void an_empty_draft_is_told_everything_at_once() {
        situation = null;
        report = null;
        minor = null;
        assertEquals(
                List.of(
                        "YELLOW_POLICE_REPORT /policeReport",
                        "YELLOW_UNKNOWN /situation",
                        "YELLOW_PRIVACY /privacyLawPermits",
                        "YELLOW_IDENTITY /subject"),
                unmet(Known.by()));
    }

    @Test
    void for_an_adult_the_law_on_privacy_must_permit_it() {
        minor = false;
        assertEquals(List.of("YELLOW_PRIVACY /privacyLawPermits"), unmet(Known.well()));
        privacyLawPermits = true;
        assertEquals(List.of(), unmet(Known.well()));
    }

    @Test
    void police_have_recorded_it_under_a_reference_on_a_day() {
        report = new PoliceReport(" ", LocalDate.of(2026, 5, 2), null);
        assertEquals(List.of("YELLOW_POLICE_REPORT /policeReport/reference"), unmet(Known.well()));
        report = new PoliceReport("PJ-77", null, null);
        assertEquals(List.of("YELLOW_POLICE_REPORT /policeReport/recordedOn"), unmet(Known.well()));
    }

    @Test
    void the_missing_are_named_and_have_one_trait() {
        Fact[] named = {Fact.FAMILY_NAME, Fact.GIVEN_NAME, Fact.SEX, Fact.YEAR_OF_BIRTH};
        assertFalse(identified(named));
        for (Fact trait : List.of(Fact.DESCRIPTION, Fact.GOOD_PHOTOGRAPH, Fact.DNA, Fact.FINGERPRINTS)) {
            assertTrue(identified(with(named, trait)), trait.name());
        }
        assertFalse(identified(with(named, Fact.IDENTITY_DOCUMENT)));
        assertFalse(identified(Fact.FAMILY_NAME, Fact.SEX, Fact.YEAR_OF_BIRTH, Fact.DESCRIPTION));
    }

    @Test
    void whoever_cannot_identify_themselves_is_described_and_has_one_trait() {
        situation = Situation.UNABLE_TO_IDENTIFY;
        Fact[] described = {Fact.DESCRIPTION, Fact.SEX};
        assertFalse(identified(described));
        for (Fact trait : List.of(Fact.GOOD_PHOTOGRAPH, Fact.FINGERPRINTS, Fact.DNA)) {
            assertTrue(identified(with(described, trait)), trait.name());
            assertFalse(identified(trait, Fact.DESCRIPTION), "without sex");
        }
    }

    @Test
    void nothing_is_published_on_a_person_whose_record_is_erased() {
        assertEquals(List.of("YELLOW_SUBJECT /subject"), unmet(Known.erased()));
    }

    private boolean identified(Fact... facts) {
        return !unmet(Known.by(facts)).contains("YELLOW_IDENTITY /subject");
    }

    private static Fact[] with(Fact[] some, Fact one) {
        List<Fact> all = new ArrayList<>(List.of(some));
        all.add(one);
        return all.toArray(Fact[]::new);
    }

    private List<String> unmet(Known known) {
        YellowNotice notice = new YellowNotice(
                Colour.YELLOW,
                SubjectReference.ofPerson(known.id()),
                situation,
                report,
                null,
                minor,
                privacyLawPermits,
                null,
                null);
        return Check.of(notice, known).conditions().stream()
                .filter(condition -> !condition.met())
                .map(condition -> condition.id() + " " + condition.pointer())
                .toList();
    }
}
