package org.hueandcry.kit.value;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"1984", "1984-05", "1984-05-02", "2024-02-29"})
    void a_date_is_written_as_it_was_read(String text) {
        assertEquals(text, PartialDate.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "84",
                "1984-5",
                "1984-13",
                "1984-00",
                "1984-02-30",
                "2023-02-29",
                "1984-05-02T00:00",
                "02.05.1984",
                "1984-"
            })
    void what_is_no_date_of_the_calendar_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(text));
    }

    @Test
    void what_is_unknown_starts_at_the_first_day_it_can_mean() {
        assertEquals(LocalDate.of(1984, 5, 1), PartialDate.parse("1984-05").earliest());
    }
}
