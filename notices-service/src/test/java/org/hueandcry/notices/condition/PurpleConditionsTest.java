package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.condition.Judging.unmet;
import static org.hueandcry.notices.testing.Drafted.purple;
import static org.hueandcry.notices.testing.Drafted.purpleOnObject;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PurpleConditionsTest {

    private static final Map<String, ?> BEGUN = Map.of("title", "Hollow tanks");

    @Test
    void an_object_that_is_described_will_do_without_a_method_or_beside_one_that_is_not_whole() {
        assertEquals(List.of(), unmet(purpleOnObject(), null));
        assertEquals(List.of(), unmet(purpleOnObject().with("modusOperandi", BEGUN), null));
    }

    @Test
    void an_object_without_a_description_is_to_be_described() {
        assertEquals(
                List.of("PURPLE_METHOD_OR_OBJECT /subject/object/description"),
                unmet(purpleOnObject().without("/subject/object/description"), null));
    }

    @Test
    void a_method_that_is_whole_will_do_beside_an_object_that_is_not() {
        Object method = purple().body().get("modusOperandi");
        assertEquals(
                List.of(),
                unmet(purpleOnObject().without("/subject/object/description").with("modusOperandi", method), null));
        assertEquals(
                List.of("PURPLE_METHOD_OR_OBJECT /modusOperandi/description"),
                unmet(purpleOnObject().without("/subject/object/description").with("modusOperandi", BEGUN), null));
    }
}
