package org.hueandcry.notices.condition;

import java.util.List;
import java.util.UUID;
import org.hueandcry.notices.testing.Known;
import org.hueandcry.notices.testing.Known.Fact;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.condition.Judging.unmet;
import static org.hueandcry.notices.testing.Drafted.unSpecial;
import static org.hueandcry.notices.testing.Drafted.unSpecialOnEntity;
import static org.junit.jupiter.api.Assertions.assertEquals;

class UnSpecialConditionsTest {

    @Test
    void an_entity_is_known_by_its_name() {
        assertEquals(List.of(), unmet(unSpecialOnEntity(), null));
        assertEquals(
                List.of("UN_SPECIAL_IDENTIFIED /subject/entity/name"),
                unmet(unSpecialOnEntity().without("/subject/entity/name"), null));
    }

    @Test
    void a_person_may_have_one_name_only() {
        for (Fact name : new Fact[] {Fact.FAMILY_NAME, Fact.GIVEN_NAME}) {
            assertEquals(List.of(), unmet(unSpecial(UUID.randomUUID()), Known.by(name)), name.name());
        }
    }
}
