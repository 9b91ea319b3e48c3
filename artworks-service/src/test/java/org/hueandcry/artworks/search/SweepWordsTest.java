package org.hueandcry.artworks.search;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.hueandcry.artworks.testing.Stolen;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What becomes of words. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class SweepWordsTest {

    private static final String WORD = "artwork_term where term = ?";

    @Inject
    SweepWords sweepWords;

    @Test
    void a_word_goes_when_the_last_work_that_has_it_is_erased() throws SQLException {
        String word = Stolen.name().toLowerCase();
        String first = painting().titled("A " + word).by(As.bureau("IT"));
        String second = painting().titled("Another " + word).by(As.bureau("IT"));

        erase(first);
        sweepWords.sweep();
        assertEquals(1, Database.count(WORD, word));

        erase(second);
        assertEquals(1, Database.count(WORD, word));
        sweepWords.sweep();
        assertEquals(0, Database.count(WORD, word));
    }

    @Test
    void a_word_goes_when_the_work_is_described_by_others() throws SQLException {
        String word = Stolen.name().toLowerCase();
        String id = painting().titled("A " + word).by(As.bureau("IT"));
        As.bureau("IT")
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"Apples\"}".getBytes())
                .patch("/api/v1/artworks/" + id)
                .then()
                .statusCode(200);
        sweepWords.sweep();
        assertEquals(0, Database.count(WORD, word));
    }

    private static void erase(String id) {
        As.bureau("IT")
                .header("If-Match", "\"1\"")
                .delete("/api/v1/artworks/" + id)
                .then()
                .statusCode(204);
    }
}
