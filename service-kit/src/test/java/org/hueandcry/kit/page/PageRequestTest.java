package org.hueandcry.kit.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PageRequestTest {

    @Test
    void the_cursor_of_a_page_leads_to_the_position_of_its_last_row() {
        Page<String> page = PageRequest.of(2, null, "filter").cut(List.of("a", "b", "c"), row -> row + "!", row -> row);
        assertEquals(List.of("a", "b"), page.items());
        assertEquals(
                "b!",
                PageRequest.of(2, page.next(), "filter")
                        .after(Function.identity())
                        .orElseThrow());
    }

    @Test
    void the_last_page_has_no_cursor() {
        assertNull(PageRequest.of(2, null)
                .cut(List.of("a", "b"), row -> row, row -> row)
                .next());
    }

    @Test
    void a_cursor_for_other_filters_is_refused() {
        String cursor = PageRequest.of(1, null, "one")
                .cut(List.of("a", "b"), row -> row, row -> row)
                .next();
        assertThrows(HttpProblem.class, () -> PageRequest.of(1, cursor, "two"));
    }

    @Test
    void a_limit_out_of_bounds_is_refused() {
        assertThrows(HttpProblem.class, () -> PageRequest.of(0, null));
        assertThrows(HttpProblem.class, () -> PageRequest.of(201, null));
    }

    @Test
    void a_position_outside_all_records_is_refused() {
        for (String at : List.of("+999999999-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "x")) {
            String cursor = PageRequest.of(1, null)
                    .cut(List.of("a", "b"), row -> at + "/" + new UUID(0, 0), row -> row)
                    .next();
            PageRequest page = PageRequest.of(1, cursor);
            assertThrows(HttpProblem.class, () -> page.after(Position::parse), at);
        }
    }
}
