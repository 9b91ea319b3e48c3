package org.hueandcry.artworks.search;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HighlightsTest {

    @Test
    void words_are_marked_and_everything_else_is_text() {
        assertEquals(
                "A &lt;b&gt;<em>Mill</em>&lt;/b&gt; &amp; the <em>Éléphant</em>",
                Highlights.of("A <b>Mill</b> & the Éléphant", meant("mill", "elephant")));
        assertNull(Highlights.of("Nothing of it", meant("mill")));
        assertNull(Highlights.of(null, meant("mill")));
    }

    @Test
    void of_a_long_text_what_is_around_the_first_is_shown() {
        String html = Highlights.of("word ".repeat(500) + "mill " + "other ".repeat(500), meant("mill"));
        assertTrue(html.startsWith("… "), html);
        assertTrue(html.endsWith(" …"), html);
        assertTrue(html.contains("<em>mill</em>"), html);
        assertTrue(html.length() < 400, html);
    }

    private static Set<Long> meant(String... words) {
        return Stream.of(words).map(Terms::number).collect(Collectors.toSet());
    }
}
