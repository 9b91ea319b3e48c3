package org.hueandcry.notices.condition;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.condition.Judging.request;
import static org.hueandcry.notices.condition.Judging.unmet;
import static org.hueandcry.notices.testing.Drafted.silver;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class SilverConditionsTest {

    @Test
    void a_place_tells_an_asset_from_others_as_an_identifier_does() {
        assertEquals(
                List.of(),
                unmet(
                        silver().with(
                                        "subject",
                                        Map.of(
                                                "asset",
                                                Map.of(
                                                        "type",
                                                        "REAL_ESTATE",
                                                        "description",
                                                        "Villa",
                                                        "place",
                                                        "Nice"))),
                        null));
    }

    @Test
    void nothing_of_it_is_ever_for_the_public() {
        assertNull(request(silver()).publicExtract());
    }
}
