package org.hueandcry.artworks.image;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The statements that are sent, on the role of requests with the policies on. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class ImageStagePlanTest {

    private static String plan(String sql) throws SQLException {
        try (Connection connection = Database.asCaller("artworks", "DE")) {
            // few rows are read whole; whether an index can be used at all is the question
            connection.createStatement().execute("set local enable_seqscan = off; set local enable_hashjoin = off");
            return Database.plan(connection, sql.replace("%s", "from artwork a where true"));
        }
    }

    @Test
    void words_are_read_from_their_index_alone_and_the_list_is_cut_behind_the_policy() throws SQLException {
        String plan = plan(ByVisualWords.SQL.replace(":words", "'{7, 9}'").replace(":says", "'{1, 2}'"));
        assertTrue(plan.contains("Index Only Scan using photograph_word_pkey"), plan);
        assertCutBehindThePolicy(plan);
    }

    @Test
    void hashes_are_cut_behind_the_policy() throws SQLException {
        assertCutBehindThePolicy(plan(ByWholePicture.SQL.replace(":hashes", "'{7, 9}'")));
    }

    /** One limit, above everything else. */
    private static void assertCutBehindThePolicy(String plan) {
        assertTrue(plan.startsWith("Limit"), plan);
        assertEquals(plan.indexOf("Limit"), plan.lastIndexOf("Limit"), plan);
        assertTrue(plan.contains("restricted_from"), plan);
    }
}
