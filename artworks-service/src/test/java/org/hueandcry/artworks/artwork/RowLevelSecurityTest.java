package org.hueandcry.artworks.artwork;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.words.Words;
import org.junit.jupiter.api.Test;

import static org.hueandcry.artworks.testing.Stolen.fresh;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the database itself holds back, whatever the code above it does. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class RowLevelSecurityTest {

    private static final List<String> TABLES =
            List.of("artwork", "record_version", "notice", "photograph", "consultation");

    private static final List<String> IMPORTS =
            List.of("import_job", "import_lines", "import_error", "import_reference");

    @Inject
    AgroalDataSource pool;

    @Test
    void every_table_with_case_data_is_under_policies() {
        DatabaseRules.exactlyTheseTablesAreUnderPolicies(
                Stream.concat(TABLES.stream(), IMPORTS.stream()).toList());
    }

    @Test
    void the_role_of_requests_owns_nothing_and_bypasses_nothing() {
        DatabaseRules.rolesOwnAndBypassNothing("artworks");
    }

    @Test
    void without_a_caller_nothing_is_read() throws SQLException {
        painting().by(As.bureau("IT"));
        DatabaseRules.nothingIsReadWithoutACaller("artworks", List.of("artwork", "record_version", "consultation"));
    }

    @Test
    void a_pooled_connection_remembers_no_caller() throws SQLException {
        painting().by(As.bureau("IT"));
        try (Connection connection = pool.getConnection()) {
            DatabaseRules.isRefused(connection, "select count(*) from artwork");
        }
    }

    @Test
    void requests_add_to_the_audit_trail_and_neither_read_nor_change_it() throws SQLException {
        DatabaseRules.requestsOnlyAddToTheAuditTrail("artworks");
    }

    @Test
    void nobody_writes_the_rows_of_another_authority() throws SQLException {
        String id = painting().by(As.bureau("IT"));
        try (Connection connection = Database.asCaller("artworks", "DE")) {
            assertEquals(
                    0,
                    connection
                            .createStatement()
                            .executeUpdate("update artwork set status = 'RETURNED' where id = '" + id + "'"));
            assertEquals(0, connection.createStatement().executeUpdate("delete from artwork where id = '" + id + "'"));
        }
    }

    @Test
    void a_search_reads_the_words_and_not_every_work() throws SQLException {
        String word = fresh();
        painting().titled(word).by(As.bureau("IT"));
        Database.run("""
                insert into artwork (id, owner, version, status, status_changed_at, particulars, visible_to, restricted_from,
                    confidentiality, blocked, good_photograph, identity_version, identity_changed_at, recorded_at, changed_at, status_history)
                select gen_random_uuid(), 'IT', 1, 'STOLEN', now(), '{"objectType": "print"}', null, '{}',
                    'OFFICIAL_USE_ONLY', false, false, 1, now(), now() - interval '1 day', now(), '[]' from generate_series(1, 20000);
                insert into record_word select id, hashtext(id::text) from artwork on conflict do nothing;
                analyze artwork; analyze record_word""");
        long number = Words.in(word).iterator().next();
        try (Connection connection = Database.asCaller("artworks", "BR")) {
            String plan = Database.plan(
                    connection,
                    "select r.* from artwork r where "
                            + Words.ALL_OCCUR
                                    .replace(":words", "'{" + number + "}'")
                                    .replace(":number", "1")
                            + " order by r.recorded_at desc, r.id desc limit 21");
            assertTrue(plan.contains("record_word_pkey"), plan);
            assertFalse(plan.contains("Seq Scan"), plan);
        }
    }
}
