package org.hueandcry.artworks.particulars;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KnownKindsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "painting|PAINTING|",
                "Ölgemälde|PAINTING|OIL_PAINTING",
                "peinture à l'huile sur toile|PAINTING|OIL_PAINTING",
                "on paper, unique|DRAWING|",
                "on paper, print|PRINT|",
                "Illustrated Book|BOOKS_AND_MANUSCRIPTS|BOOK",
                "A PAIR OF VASES|CERAMICS_AND_GLASS|VASE",
                "stained glass|CERAMICS_AND_GLASS|STAINED_GLASS",
                "busto di marmo|SCULPTURE|BUST",
            })
    void words_of_several_languages_say_what_a_work_is(String words, Category category, ObjectClass type) {
        Classification known = KnownKinds.in(words).orElseThrow();
        assertEquals(category, known.category());
        assertEquals(type, known.type());
    }

    @Test
    void a_word_within_another_says_nothing() {
        assertTrue(KnownKinds.in("iconography").isEmpty());
        assertTrue(KnownKinds.in("a thing").isEmpty());
    }

    @Test
    void every_type_and_category_but_the_other_one_has_words() {
        Arrays.stream(ObjectClass.values())
                .forEach(type -> assertTrue(
                        KnownKinds.all().anyMatch(known -> known.type() == type), () -> type + " has no word"));
        Arrays.stream(Category.values())
                .filter(category -> category != Category.OTHER)
                .forEach(category -> assertTrue(
                        KnownKinds.all().anyMatch(known -> known.category() == category),
                        () -> category + " has no word"));
    }
}
