package org.hueandcry.persons.search;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(
        value = Parts.class,
        initArgs = {@ResourceArg(name = "service", value = "persons")})
class SweepWordsTest {

    private static final String KEYS =
            "name_word_key k where k.word_id in (select w.word_id from name_word w where w.word = ?)";

    @Inject
    SweepWords sweepWords;

    @Inject
    CompleteKeys completeKeys;

    @Test
    void a_word_that_an_older_release_has_kept_is_given_the_keys_of_this_one() throws SQLException {
        String family = fresh();
        person().named(family, "Ann").by(As.bureau("FR"));
        long ofFamily = Database.count(KEYS, family);
        Database.rows("""
                with older as (update name_word set keyed_by = 0 where word = ? returning word_id)
                delete from name_word_key k using older where k.word_id = older.word_id
                    and k.key <> (select min(key) from name_word_key one where one.word_id = older.word_id) returning 1""", family);
        assertEquals(1, Database.count(KEYS, family));

        completeKeys.completeAll();

        assertEquals(ofFamily, Database.count(KEYS, family));
    }

    @Test
    void a_word_goes_with_its_keys_when_its_last_bearer_is_erased() throws SQLException {
        String family = fresh();
        String first = person().named(family, "Ann").by(As.bureau("FR"));
        String second = person().named(family, "Bea").by(As.bureau("FR"));
        long keys = Database.count("name_word_key");
        long ofFamily = Database.count(KEYS, family);
        assertTrue(ofFamily > 1);

        As.bureau("FR").delete("/api/v1/persons/" + first).then().statusCode(204);
        sweepWords.sweep();
        assertEquals(ofFamily, Database.count(KEYS, family));

        As.bureau("FR").delete("/api/v1/persons/" + second).then().statusCode(204);
        sweepWords.sweep();
        assertEquals(0, Database.count("name_word where word = ?", family));
        assertTrue(Database.count("name_word_key") <= keys - ofFamily);
        assertEquals(
                0,
                Database.count(
                        "name_word_key k where not exists (select from name_word w where w.word_id = k.word_id)"));
    }
}
