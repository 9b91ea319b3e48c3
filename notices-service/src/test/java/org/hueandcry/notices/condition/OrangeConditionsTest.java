package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.notices.testing.Drafted;
import org.hueandcry.notices.testing.Known;
import org.hueandcry.notices.testing.Known.Fact;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.condition.Judging.unmet;
import static org.hueandcry.notices.testing.Drafted.orange;
import static org.junit.jupiter.api.Assertions.assertEquals;

class OrangeConditionsTest {

    @Test
    void an_event_has_title_and_description() {
        assertEquals(
                List.of("ORANGE_IDENTIFIED /subject/event/description"),
                unmet(orange().without("/subject/event/description"), null));
    }

    @Test
    void an_object_has_type_and_description() {
        assertEquals(List.of(), unmet(onObject(), null));
        assertEquals(
                List.of("ORANGE_IDENTIFIED /subject/object/type"),
                unmet(onObject().without("/subject/object/type"), null));
        assertEquals(
                List.of("ORANGE_IDENTIFIED /subject/object/description"),
                unmet(onObject().without("/subject/object/description"), null));
    }

    @Test
    void a_person_has_a_name_or_a_good_photograph() {
        Drafted onPerson = orange(Map.of("personId", UUID.randomUUID()));
        assertEquals(List.of("ORANGE_IDENTIFIED /subject"), unmet(onPerson, Known.by(Fact.DESCRIPTION, Fact.SEX)));
        for (Fact one : new Fact[] {Fact.FAMILY_NAME, Fact.GIVEN_NAME, Fact.GOOD_PHOTOGRAPH}) {
            assertEquals(List.of(), unmet(onPerson, Known.by(one)), one.name());
        }
    }

    @Test
    void a_threat_that_is_not_serious_and_imminent_is_none() {
        assertEquals(
                List.of("ORANGE_IMMINENT /threat/seriousAndImminent"),
                unmet(orange().with("threat", Map.of("description", "Perhaps.", "seriousAndImminent", false)), null));
    }

    private static Drafted onObject() {
        return orange(Map.of("object", Map.of("type", "disguised firearm", "description", "It looks like a pen.")));
    }
}
