package org.hueandcry.persons.person;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class NameKeysTest {

    @Test
    void case_accents_order_and_hyphens_do_not_matter() {
        assertEquals(NameKeys.of("Müller-Šťastný José"), NameKeys.of("jose  MULLER stastny"));
    }

    @Test
    void words_of_any_script_are_words() {
        assertEquals(List.of("المصري", "خالد"), NameKeys.words("المصري، خالد"));
        assertEquals(List.of("иванов"), NameKeys.words("ИВАНОВ"));
    }

    @Test
    void another_word_has_another_key() {
        assertNotEquals(NameKeys.of("Martin"), NameKeys.of("Martini"));
    }

    @Test
    void what_has_no_word_has_no_key() {
        assertEquals(Set.of(), NameKeys.of("-- '"));
    }
}
