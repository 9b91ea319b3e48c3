package org.hueandcry.notices.hit;

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

import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.hueandcry.notices.testing.Reported.onNotice;
import static org.hueandcry.notices.testing.Reported.onPerson;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the database itself holds back of hits, whatever the code above it does. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class RowLevelSecurityTest {

    private static final String COPY = """
            insert into hit (id, version, reported_by, client, source, record_kind, record_id, record_version, urgency, located, act_at_once,
                             purpose, occurred_at, status, reported_at, changed_at, confirmation_due)
            values (gen_random_uuid(), 1, '%s', 'c', '%s', 'PERSON', '%s', 1, 'ROUTINE', false, false, 'LOCATE', now(), 'REPORTED', now(), now(),
                    now())""";

    @Test
    void without_a_caller_nothing_is_read() throws SQLException {
        onPerson(personOf("FR").heard().id()).by(As.officer("DE"));
        DatabaseRules.nothingIsReadWithoutACaller("notices", List.of("hit", "hit_history"));
    }

    @Test
    void both_sides_and_the_organisation_see_a_hit_and_its_history_and_nobody_else() throws SQLException {
        String id = onPerson(personOf("FR").heard().id()).by(As.officer("DE"));
        for (String table : List.of("hit where id", "hit_history where hit_id")) {
            for (String entitled : List.of("DE", "FR", "GS", "CCF")) {
                assertEquals(1, count(entitled, table + " = '" + id + "'"), entitled);
            }
            assertEquals(0, count("IT", table + " = '" + id + "'"));
        }
    }

    @Test
    void whoever_may_not_see_the_record_sees_no_hit_on_it() throws SQLException {
        String notice = red(personOf("FR").heard().id()).published();
        String id = onNotice(notice).by(As.officer("DE"));
        assertEquals(1, count("DE", "hit where id = '" + id + "'"));
        Database.run("update notice set restricted_from = '{DE}' where id = '" + notice + "'");
        assertEquals(0, count("DE", "hit where id = '" + id + "'"));
        assertEquals(0, count("DE", "hit_history where hit_id = '" + id + "'"));
        assertEquals(1, count("FR", "hit where id = '" + id + "'"));
    }

    @Test
    void a_hit_is_reported_for_oneself_on_what_one_sees_and_to_its_owner() throws SQLException {
        UUID seen = personOf("FR").heard().id();
        UUID hidden = personOf("FR").restrictedFrom("DE").heard().id();
        try (Connection connection = Database.asCaller("notices", "DE")) {
            assertEquals(1, connection.createStatement().executeUpdate(COPY.formatted("DE", "FR", seen)));
        }
        for (String refused : List.of(
                COPY.formatted("IT", "FR", seen),
                COPY.formatted("DE", "IT", seen),
                COPY.formatted("DE", "FR", hidden))) {
            try (Connection connection = Database.asCaller("notices", "DE")) {
                DatabaseRules.isRefused(connection, refused);
            }
        }
    }

    @Test
    void what_was_reported_stands_still_and_only_the_two_sides_answer() throws SQLException {
        String id = onPerson(personOf("FR").heard().id()).by(As.officer("DE"));
        String where = " where id = '" + id + "'";
        for (String refused : List.of(
                "update hit set circumstances = ''" + where,
                "update hit set reported_by = 'IT'" + where,
                "update hit set confirmation_due = now()" + where,
                "delete from hit" + where,
                "update hit_history set text = ''",
                "delete from hit_history")) {
            try (Connection connection = Database.asCaller("notices", "FR")) {
                DatabaseRules.isRefused(connection, refused);
            }
        }
        for (String other : List.of("IT", "GS", "CCF")) {
            try (Connection connection = Database.asCaller("notices", other)) {
                assertEquals(0, connection.createStatement().executeUpdate("update hit set status = 'CLOSED'" + where));
                DatabaseRules.isRefused(
                        connection,
                        "insert into hit_history (hit_id, version, event, status, at, authority) values ('" + id
                                + "', 9, 'x', 'x', now(), '" + other + "')");
            }
        }
        try (Connection connection = Database.asCaller("notices", "DE")) {
            DatabaseRules.isRefused(
                    connection,
                    "insert into hit_history (hit_id, version, event, status, at, authority) values ('" + id
                            + "', 9, 'x', 'x', now(), 'FR')");
        }
    }

    @Test
    void jobs_read_nothing_of_what_was_found() throws SQLException {
        for (String column : List.of("circumstances", "place", "identification", "purpose")) {
            try (Connection connection = Database.as("notices_system")) {
                DatabaseRules.isRefused(connection, "select " + column + " from hit");
            }
        }
    }

    @Test
    void pages_of_hits_are_read_along_their_indexes() throws SQLException {
        UUID person = personOf("SE").heard().id();
        onPerson(person).by(As.officer("DE"));
        Database.run("""
                insert into hit (id, version, reported_by, client, source, record_kind, record_id, record_version, urgency, located,
                                 act_at_once, purpose, occurred_at, status, reported_at, changed_at, confirmation_due)
                select gen_random_uuid(), 1, 'DE', 'c', 'SE', 'PERSON', '%s', 1, 'ROUTINE', false, false, 'LOCATE', now(),
                       case when n %% 10 = 0 then 'REPORTED' else 'CLOSED' end,
                       now() - interval '1 day' - n * interval '1 second', now(), now() - n * interval '1 second'
                from generate_series(1, 20000) n;
                analyze hit; analyze subject""".formatted(person));
        try (Connection connection = Database.asCaller("notices", "SE")) {
            String newest = Database.plan(
                    connection,
                    "select h.* from hit h where true and h.source = 'SE' order by h.reported_at desc, h.id desc limit 21");
            assertTrue(newest.contains("Index Scan Backward"), newest);
            assertFalse(newest.contains("Sort"), newest);
            String deadline = Database.plan(
                    connection,
                    "select h.* from hit h where true and h.source = 'SE' and h.status = 'REPORTED'"
                            + " order by h.confirmation_due, h.id limit 21");
            assertTrue(deadline.contains("hit_unanswered"), deadline);
            assertFalse(deadline.contains("Sort"), deadline);
        } finally {
            Database.run("delete from hit where client = 'c'");
        }
    }

    private static long count(String authority, String from) throws SQLException {
        try (Connection connection = Database.asCaller("notices", authority)) {
            ResultSet found = connection.createStatement().executeQuery("select count(*) from " + from);
            found.next();
            return found.getLong(1);
        }
    }
}
