package org.hueandcry.artworks.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "turner,tunrer,true",
        "turner,turnr,true",
        "turner,turnerr,true",
        "turner,tarnar,false",
        "landscape,landscpae,true",
        "landscape,lanscpae,true",
        "oil,oli,true",
        "on,in,false",
        "cat,dog,false",
    })
    void longer_words_may_be_further_from_each_other(String word, String other, boolean near) {
        assertEquals(near, Spelling.isNear(word, other));
    }
}
