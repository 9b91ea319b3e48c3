package org.hueandcry.notices.notice;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Heard;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the database itself holds back, whatever the code above it does. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class RowLevelSecurityTest {

    private static final List<String> TABLES = List.of(
            "notice",
            "notice_history",
            "notice_question",
            "notice_addendum",
            "notice_translation",
            "notice_link",
            "deletion_duty",
            "subject",
            "consultation");

    /** Held against callers in the tests of their feature. */
    private static final List<String> OF_FILE_REQUESTS =
            List.of("file_request", "file_consultation", "file_effect", "file_request_history");

    @Inject
    AgroalDataSource pool;

    @Test
    void every_table_with_case_data_is_under_policies() {
        List<String> all = new ArrayList<>(TABLES);
        all.addAll(OF_FILE_REQUESTS);
        all.addAll(List.of("hit", "hit_history", "attachment", "message", "message_addressee", "message_attachment"));
        DatabaseRules.exactlyTheseTablesAreUnderPolicies(all);
    }

    @Test
    void the_role_of_requests_owns_nothing_and_bypasses_nothing() {
        DatabaseRules.rolesOwnAndBypassNothing("notices");
    }

    @Test
    void without_a_caller_nothing_is_read() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        As.bureau("DE").get("/api/v1/notices/" + id).then().statusCode(200);
        Database.run("""
                insert into notice_question (notice_id, number, text, asked_at, asked_by) values ('%1$s', 1, 'x', now(), 'gs');
                insert into notice_addendum (notice_id, number, date, text, added_at, added_by) values ('%1$s', 1, now(), 'x', now(), 'FR');
                insert into notice_translation values ('%1$s', 'FR', '{}', now(), 'FR');
                insert into notice_link values ('%1$s', '%2$s', 'SAME_CASE', now(), 'FR');
                insert into deletion_duty values ('DE', '%1$s', now())""".formatted(id, red(personOf("FR").heard().id()).published()));
        DatabaseRules.nothingIsReadWithoutACaller("notices", TABLES);
    }

    @Test
    void a_pooled_connection_remembers_no_caller() throws SQLException {
        red(personOf("FR").heard().id()).by(As.officer("FR"));
        As.officer("FR").get("/api/v1/notices").then().statusCode(200);
        try (Connection connection = pool.getConnection()) {
            DatabaseRules.isRefused(connection, "select count(*) from notice");
        }
    }

    @Test
    void requests_add_to_the_audit_trail_and_neither_read_nor_change_it() throws SQLException {
        DatabaseRules.requestsOnlyAddToTheAuditTrail("notices");
    }

    @Test
    void a_notice_is_as_hidden_as_the_person_it_is_about() throws SQLException {
        String hidden = red(personOf("FR").restrictedFrom("BR").heard().id()).published();
        String seen = red(personOf("FR").heard().id()).published();
        String query = "select id from notice where id in ('" + hidden + "', '" + seen + "')";
        assertEquals(List.of(seen), ids("BR", query));
        assertEquals(2, ids("DE", query).size());
    }

    @Test
    void a_parallel_plan_hides_the_same() throws SQLException {
        Heard hidden = personOf("FR").restrictedFrom("BR").heard();
        Heard seen = personOf("FR").heard();
        String query =
                "select subject_id from subject where subject_id in ('" + hidden.id() + "', '" + seen.id() + "')";
        try (Connection connection = Database.asCaller("notices", "BR")) {
            connection.createStatement().execute("set local debug_parallel_query = on");
            assertTrue(
                    Database.plan(connection, query).contains("Gather"),
                    "the plan must be parallel for this test to say anything");
            assertEquals(List.of(seen.id().toString()), ids(connection, query));
        }
    }

    @Test
    void a_history_is_read_by_owner_and_organisation_only() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        String query = "select notice_id from notice_history where notice_id = '" + id + "'";
        assertEquals(List.of(), ids("DE", query));
        for (String entitled : List.of("FR", "GS", "CCF")) {
            assertEquals(3, ids(entitled, query).size(), entitled);
        }
    }

    @Test
    void only_owner_and_secretariat_write_and_nobody_takes_a_row_away() throws SQLException {
        String id = red(personOf("FR").heard().id()).published();
        try (Connection connection = Database.asCaller("notices", "DE")) {
            assertEquals(
                    0,
                    connection
                            .createStatement()
                            .executeUpdate("update notice set status = 'WITHDRAWN' where id = '" + id + "'"));
        }
        for (String other : List.of("DE", "CCF")) {
            try (Connection connection = Database.asCaller("notices", other)) {
                DatabaseRules.isRefused(
                        connection,
                        "insert into notice_history select notice_id, 99, event, status, at, authority, client, subject from"
                                + " (select '" + id
                                + "'::uuid notice_id, 'x' event, 'x' status, now() at, 'x' authority, 'x' client, 'x' subject) s");
            }
        }
        for (String statement :
                List.of("delete from notice", "delete from notice_history", "update notice_history set text = ''")) {
            try (Connection connection = Database.asCaller("notices", "FR")) {
                DatabaseRules.isRefused(connection, statement);
            }
        }
        try (Connection connection = Database.asCaller("notices", "FR")) {
            DatabaseRules.isRefused(connection, "update notice set owner = 'DE' where id = '" + id + "'");
        }
        try (Connection connection = Database.asCaller("notices", "FR")) {
            DatabaseRules.isRefused(connection, "update subject set owner = 'FR'");
        }
    }

    @Test
    void a_page_of_notices_is_read_along_the_index() throws SQLException {
        String id = red(personOf("FR").heard().id()).by(As.officer("FR"));
        Database.run("""
                insert into notice (id, owner, version, colour, status, subject_id, content, restricted_from, confidentiality, blocked,
                                    drafted_at, changed_at)
                select gen_random_uuid(), 'IT', 1, 'RED', 'DRAFT', subject_id, '{}', '{BR}', 'OFFICIAL_USE_ONLY', false,
                       now() - interval '1 day' - n * interval '1 second', now()
                from notice, generate_series(1, 20000) n where id = '%s';
                analyze notice; analyze subject""".formatted(id));
        try (Connection connection = Database.asCaller("notices", "DE")) {
            String plan = Database.plan(
                    connection, "select n.* from notice n order by n.drafted_at desc, n.id desc limit 21");
            assertTrue(plan.contains("notice_newest"), plan);
            assertFalse(plan.contains("Sort"), plan);
        }
    }

    private static List<String> ids(String authority, String query) throws SQLException {
        try (Connection connection = Database.asCaller("notices", authority)) {
            return ids(connection, query);
        }
    }

    private static List<String> ids(Connection connection, String query) throws SQLException {
        ResultSet found = connection.createStatement().executeQuery(query);
        List<String> ids = new ArrayList<>();
        while (found.next()) {
            ids.add(found.getString(1));
        }
        return ids;
    }
}
