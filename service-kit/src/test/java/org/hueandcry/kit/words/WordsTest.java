package org.hueandcry.kit.words;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class WordsTest {

    @Test
    void case_accents_order_and_hyphens_do_not_matter() {
        assertEquals(Words.in("Müller-Šťastný José"), Words.in("jose  MULLER stastny"));
    }

    @Test
    void words_of_any_script_are_words() {
        assertEquals(List.of("المصري", "خالد"), Words.split("المصري، خالد"));
        assertEquals(List.of("иванов"), Words.split("ИВАНОВ"));
    }

    @Test
    void another_word_has_another_number() {
        assertNotEquals(Words.in("Martin"), Words.in("Martini"));
    }

    @Test
    void what_has_no_word_has_no_number() {
        assertEquals(Set.of(), Words.in("-- '"));
    }
}
