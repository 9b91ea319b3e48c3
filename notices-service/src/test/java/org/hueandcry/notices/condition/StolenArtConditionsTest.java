package org.hueandcry.notices.condition;

import java.util.List;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.StolenArtNotice;
import org.hueandcry.notices.content.SubjectReference;
import org.hueandcry.notices.testing.KnownWork;
import org.hueandcry.notices.testing.KnownWork.Fact;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StolenArtConditionsTest {

    private static final String NOT_IDENTIFIABLE = "STOLEN_ART_IDENTIFIABLE /subject";

    @Test
    void a_work_is_named_or_described_and_has_one_trait() {
        for (Fact trait : List.of(Fact.MAKER, Fact.MEASUREMENTS, Fact.INSCRIPTIONS, Fact.PHOTOGRAPH)) {
            assertEquals(List.of(), unmet(KnownWork.by(Fact.OBJECT_TYPE, Fact.TITLE, trait)), trait.name());
            assertEquals(List.of(), unmet(KnownWork.by(Fact.OBJECT_TYPE, Fact.DESCRIPTION, trait)), trait.name());
            assertEquals(List.of(NOT_IDENTIFIABLE), unmet(KnownWork.by(Fact.OBJECT_TYPE, trait)), trait.name());
            assertEquals(List.of(NOT_IDENTIFIABLE), unmet(KnownWork.by(Fact.TITLE, trait)), trait.name());
        }
        assertEquals(List.of(NOT_IDENTIFIABLE), unmet(KnownWork.by(Fact.OBJECT_TYPE, Fact.TITLE, Fact.MATERIALS)));
    }

    @Test
    void the_theft_is_reported() {
        assertEquals(List.of("STOLEN_ART_REPORTED /subject"), unmet(KnownWork.unreported()));
    }

    @Test
    void nothing_is_published_on_a_work_that_is_no_longer_missing() {
        for (String missing : List.of("STOLEN", "LOCATED", "FOUND_OWNER_UNKNOWN")) {
            assertEquals(List.of(), unmet(KnownWork.now(missing)), missing);
        }
        for (String back : List.of("RECOVERED", "RETURNED")) {
            assertEquals(List.of("STOLEN_ART_MISSING /subject"), unmet(KnownWork.now(back)), back);
        }
    }

    @Test
    void nothing_is_published_on_a_work_whose_record_is_erased() {
        assertEquals(List.of("STOLEN_ART_SUBJECT /subject"), unmet(KnownWork.erased()));
    }

    private static List<String> unmet(KnownWork known) {
        StolenArtNotice notice =
                new StolenArtNotice(Colour.STOLEN_ART, SubjectReference.ofArtwork(known.id()), null, null);
        return Check.of(notice, known).conditions().stream()
                .filter(condition -> !condition.met())
                .map(condition -> condition.id() + " " + condition.pointer())
                .toList();
    }
}
