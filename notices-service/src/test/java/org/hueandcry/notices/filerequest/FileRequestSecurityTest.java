package org.hueandcry.notices.filerequest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.testing.Asked.answer;
import static org.hueandcry.notices.testing.Asked.consult;
import static org.hueandcry.notices.testing.Asked.decide;
import static org.hueandcry.notices.testing.Asked.effect;
import static org.hueandcry.notices.testing.Asked.forDeletion;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the database itself holds back of requests to the CCF, whatever the code above it does. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class FileRequestSecurityTest {

    @Test
    void without_a_caller_nothing_is_read() throws SQLException {
        decided();
        DatabaseRules.nothingIsReadWithoutACaller(
                "notices", List.of("file_request", "file_consultation", "file_effect", "file_request_history"));
    }

    @Test
    void each_sees_its_own_rows_and_file_control_all() throws SQLException {
        String id = decided();
        for (String[] seen : List.of(
                // caller, requests, consultations, effects, history
                new String[] {"CCF", "1", "1", "2", "4"},
                new String[] {"GS", "0", "0", "1", "0"},
                new String[] {"FR", "0", "1", "1", "0"},
                new String[] {"DE", "0", "0", "0", "0"})) {
            try (Connection connection = Database.asCaller("notices", seen[0])) {
                assertEquals(seen[1], count(connection, "file_request where id = '" + id + "'"), seen[0]);
                assertEquals(seen[2], count(connection, "file_consultation where request_id = '" + id + "'"), seen[0]);
                assertEquals(seen[3], count(connection, "file_effect where request_id = '" + id + "'"), seen[0]);
                assertEquals(
                        seen[4], count(connection, "file_request_history where request_id = '" + id + "'"), seen[0]);
            }
        }
    }

    @Test
    void whoever_is_not_cleared_sees_nothing() throws SQLException {
        decided();
        for (String caller : List.of("CCF", "FR", "GS")) {
            try (Connection connection = Database.asCaller("notices", caller)) {
                connection.createStatement().execute("select set_config('app.clearance', '1', true)");
                for (String table :
                        List.of("file_request", "file_consultation", "file_effect", "file_request_history")) {
                    assertEquals("0", count(connection, table), caller + " " + table);
                }
            }
        }
    }

    @Test
    void the_consulted_writes_its_answer_once_and_nothing_else() throws SQLException {
        String id = decided();
        String where = " where request_id = '" + id + "'";
        refused("FR", "update file_consultation set question = ''" + where);
        refused("CCF", "update file_consultation set question = ''" + where);
        assertEquals(0, update("CCF", "update file_consultation set answer = 'x', answered_at = now()" + where));
        assertEquals(0, update("DE", "update file_consultation set answer = 'x', answered_at = now()" + where));
        answer(As.bureau("FR"), id, 1).statusCode(200);
        assertEquals(0, update("FR", "update file_consultation set answer = 'other', answered_at = now()" + where));
        refused(
                "FR",
                "insert into file_consultation (id, request_id, number, reference, kind, authority, records, question, answer_due, asked_at)"
                        + " values (gen_random_uuid(), '" + id
                        + "', 9, 'x', 'ACCESS', 'FR', '[]', 'x', now(), now())");
    }

    @Test
    void an_effect_is_carried_out_once_and_in_ones_own_name() throws SQLException {
        String id = decided();
        String where = " where request_id = '" + id + "' and number = 1";
        refused("GS", "update file_effect set effect = 'NONE'" + where);
        refused("GS", "update file_effect set executed_at = now(), executed_authority = 'FR'" + where);
        assertEquals(0, update("DE", "update file_effect set executed_at = now(), executed_authority = 'DE'" + where));
        for (String nothing : List.of("file_request", "file_consultation", "file_effect", "file_request_history")) {
            refused("CCF", "delete from " + nothing);
        }
        refused("CCF", "update file_request_history set text = ''");
    }

    @Test
    void others_add_to_the_history_only_what_they_did() throws SQLException {
        String id = decided();
        String line = "insert into file_request_history (id, request_id, at, event, authority, client, subject) values"
                + " (gen_random_uuid(), '" + id + "', now(), '%s', '%s', 'x', 'x')";
        refused("FR", line.formatted("decision", "FR"));
        refused("FR", line.formatted("answer", "CCF"));
        refused("FR", line.formatted("execution", "FR"));
        refused("DE", line.formatted("answer", "DE"));
        refused("GS", line.formatted("execution", "GS"));
        assertEquals(1, update("FR", line.formatted("answer", "FR")));
    }

    @Test
    void only_file_control_receives_requests() throws SQLException {
        for (String other : List.of("FR", "GS")) {
            refused(
                    other,
                    "insert into file_request (id, version, reference, kind, status, content, recorded_at, changed_at) values"
                            + " (gen_random_uuid(), 1, 'x', 'ACCESS', 'RECEIVED', '{}', now(), now())");
            assertEquals(0, update(other, "update file_request set status = 'CLOSED'"));
        }
    }

    /** A request on records of FR and IT, with a consultation of FR, decided: something for FR, nothing for IT. */
    private static String decided() {
        UUID french = personOf("FR").heard().id();
        UUID italian = personOf("IT").heard().id();
        String id = forDeletion()
                .about("personId", french)
                .about("personId", italian)
                .admitted();
        consult(id, "FR").statusCode(200);
        decide(id, List.of(effect("personId", french, "CORRECT"), effect("personId", italian, "NONE")))
                .statusCode(200);
        return id;
    }

    private static void refused(String caller, String statement) throws SQLException {
        try (Connection connection = Database.asCaller("notices", caller)) {
            DatabaseRules.isRefused(connection, statement);
        }
    }

    /** In a transaction that is given up. */
    private static int update(String caller, String statement) throws SQLException {
        try (Connection connection = Database.asCaller("notices", caller)) {
            return connection.createStatement().executeUpdate(statement);
        }
    }

    private static String count(Connection connection, String from) throws SQLException {
        try (ResultSet found = connection.createStatement().executeQuery("select count(*) from " + from)) {
            found.next();
            return found.getString(1);
        }
    }
}
