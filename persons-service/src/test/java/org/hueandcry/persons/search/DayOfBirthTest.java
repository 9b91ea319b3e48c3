package org.hueandcry.persons.search;

import java.util.List;
import java.util.Set;
import org.hueandcry.kit.value.PartialDate;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DayOfBirthTest {

    @Test
    void a_record_is_found_by_the_year_and_by_the_day_where_it_is_known() {
        assertEquals(
                Set.of(1975, 19750312, 1980),
                DayOfBirth.kept(List.of(PartialDate.parse("1975-03-12"), PartialDate.parse("1980-05"))));
    }

    @Test
    void a_day_is_sought_in_either_order_of_day_and_month_and_a_month_by_its_year() {
        assertEquals(Set.of(19750312, 19751203), DayOfBirth.sought(PartialDate.parse("1975-03-12")));
        assertEquals(Set.of(19750313), DayOfBirth.sought(PartialDate.parse("1975-03-13")));
        assertEquals(Set.of(1975), DayOfBirth.sought(PartialDate.parse("1975-03")));
        assertEquals(Set.of(), DayOfBirth.sought(null));
    }
}
