package org.hueandcry.persons.person;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the database itself holds back, whatever the code above it does. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class RowLevelSecurityTest {

    private static final List<String> TABLES = List.of("person", "person_version", "notice", "consultation");

    @Inject
    AgroalDataSource pool;

    @Test
    void every_table_with_case_data_is_under_policies() {
        assertEquals(
                TABLES.stream().sorted().toList(),
                Database.rows("select relname from pg_class where relkind = 'r' and relrowsecurity order by relname")
                        .stream()
                        .map(row -> row.get("relname"))
                        .toList());
    }

    @Test
    void the_role_of_requests_owns_nothing_and_bypasses_nothing() {
        assertEquals(
                0,
                Database.count(
                        "pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('persons_app', 'persons_system')"));
        assertEquals(
                0,
                Database.count(
                        "pg_roles where rolname like 'persons%' and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)"));
    }

    @Test
    void without_a_caller_nothing_is_read() throws SQLException {
        person().by(As.officer("FR"));
        try (Connection connection = Database.as("persons_app")) {
            for (String table : TABLES) {
                String read = "select count(*) from " + table;
                if (Database.count(table) > 0) {
                    assertThrows(
                            SQLException.class,
                            () -> connection.createStatement().executeQuery(read),
                            table);
                }
            }
        }
    }

    @Test
    void a_pooled_connection_remembers_no_caller() throws SQLException {
        person().by(As.officer("FR"));
        As.officer("FR").get("/api/v1/persons").then().statusCode(200);
        try (Connection connection = pool.getConnection()) {
            SQLException refused = assertThrows(
                    SQLException.class, () -> connection.createStatement().executeQuery("select count(*) from person"));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void a_parallel_plan_hides_the_same() throws SQLException {
        String word = fresh();
        String seen = person().named(word, "Seen").by(As.officer("FR"));
        person().named(word, "Hidden").restrictedFrom("BR").by(As.officer("FR"));
        try (Connection connection = as("BR")) {
            connection.createStatement().execute("set local debug_parallel_query = on");
            String query = "select id from person where particulars::text like '%" + word + "%'";
            assertTrue(
                    plan(connection, query).contains("Gather"),
                    "the plan must be parallel for this test to say anything");
            ResultSet found = connection.createStatement().executeQuery(query);
            assertTrue(found.next());
            assertEquals(seen, found.getString(1));
            assertFalse(found.next());
        }
    }

    @Test
    void nobody_writes_the_rows_of_another_authority() throws SQLException {
        String id = person().by(As.officer("FR"));
        try (Connection connection = as("DE")) {
            assertEquals(
                    0,
                    connection
                            .createStatement()
                            .executeUpdate("update person set kind = 'WITNESS' where id = '" + id + "'"));
            assertEquals(0, connection.createStatement().executeUpdate("delete from person where id = '" + id + "'"));
            assertThrows(
                    SQLException.class,
                    () -> connection
                            .createStatement()
                            .executeUpdate(
                                    "insert into person select gen_random_uuid(), 'FR', version, kind, particulars, visible_to, restricted_from,"
                                            + " confidentiality, blocked, identity_version, identity_changed_at, recorded_at, changed_at from person"
                                            + " where id = '" + id + "'"));
        }
    }

    @Test
    void requests_add_to_the_audit_trail_and_neither_read_nor_change_it() throws SQLException {
        for (String refused : List.of(
                "select * from audit",
                "update audit set status = 200",
                "delete from audit",
                "update consultation set authority = 'DE'",
                "delete from consultation",
                "select * from outbox")) {
            try (Connection connection = as("FR")) {
                SQLException e = assertThrows(
                        SQLException.class, () -> connection.createStatement().execute(refused));
                assertEquals("42501", e.getSQLState(), refused);
            }
        }
    }

    @Test
    void a_search_by_name_reads_the_keys_and_not_every_person() throws SQLException {
        String word = fresh();
        person().named(word, "Rare").by(As.officer("FR"));
        Database.run("""
                insert into person select gen_random_uuid(), 'FR', 1, 'WANTED', '{"kind": "WANTED"}', null, '{}', 'OFFICIAL_USE_ONLY',
                    false, 1, now(), now() - interval '1 day', now() from generate_series(1, 20000);
                insert into person_key select id, hashtext(id::text) from person on conflict do nothing;
                analyze person; analyze person_key""");
        long key = NameKeys.of(word).iterator().next();
        try (Connection connection = as("BR")) {
            String plan = plan(
                    connection,
                    "select p.* from person p where true and p.id in (select k.person_id from person_key k where k.key = any('{"
                            + key
                            + "}') group by k.person_id having count(*) = 1) order by p.recorded_at desc, p.id desc limit 21");
            assertTrue(plan.contains("person_key_pkey"), plan);
            assertFalse(plan.contains("Seq Scan"), plan);
        }
    }

    private static Connection as(String authority) throws SQLException {
        Connection connection = Database.as("persons_app");
        connection.setAutoCommit(false);
        PreparedStatement set = connection.prepareStatement(
                "select set_config('app.caller', ?, true), set_config('app.clearance', '2', true)");
        set.setString(1, authority);
        set.executeQuery();
        return connection;
    }

    private static String plan(Connection connection, String query) throws SQLException {
        ResultSet lines = connection.createStatement().executeQuery("explain " + query);
        StringBuilder plan = new StringBuilder();
        while (lines.next()) {
            plan.append(lines.getString(1)).append('\n');
        }
        return plan.toString();
    }
}
