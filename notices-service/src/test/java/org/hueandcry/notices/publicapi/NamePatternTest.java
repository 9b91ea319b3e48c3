package org.hueandcry.notices.publicapi;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NamePatternTest {

    @Test
    void plain_text_costs_no_program() {
        for (String plain : List.of("masri", "o'brien", "AL-MASRI", "\u0449\u0443\u043a", "O'BRIEN (JR", "[")) {
            assertEquals(0, NamePattern.of("name", plain).size(), plain);
        }
        assertTrue(NamePattern.of("name", "masri").finds().test("AL-MASRI"));
        assertFalse(NamePattern.of("name", "masri").finds().test("AL-MASR"));
        assertTrue(NamePattern.of("name", "(jr").finds().test("O'BRIEN (JR"));
    }

    @Test
    void expressions_of_clients_find_in_any_case() {
        assertTrue(NamePattern.of("name", "^a").finds().test("ALPHA"));
        assertFalse(NamePattern.of("name", "^b").finds().test("ALPHA"));
        assertTrue(NamePattern.of("name", "^.....$").finds().test("ALPHA"));
        assertTrue(NamePattern.of("name", "^.....$").size() < 32);
    }
}
