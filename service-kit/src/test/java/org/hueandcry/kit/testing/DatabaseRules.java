package org.hueandcry.kit.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every service's database holds back, whatever the code above it does. */
public final class DatabaseRules {

    private static final String REFUSED = "42501";

    private DatabaseRules() {}

    /** A table that is not named here holds no case data, or its migration has forgotten the policies. */
    public static void exactlyTheseTablesAreUnderPolicies(List<String> tables) {
        assertEquals(
                tables.stream().sorted().toList(),
                Database.rows("select relname from pg_class where relkind = 'r' and relrowsecurity order by relname")
                        .stream()
                        .map(row -> row.get("relname"))
                        .toList());
    }

    /** @param service for example {@code persons} */
    public static void rolesOwnAndBypassNothing(String service) {
        assertEquals(
                0,
                Database.count(
                        "pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in (?, ?)",
                        service + "_app",
                        service + "_system"));
        assertEquals(
                3,
                Database.count(
                        "pg_roles where rolname like ? and not (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)",
                        service + "\\_%"));
    }

    /** Each of the tables must hold a row, or this would say nothing. */
    public static void nothingIsReadWithoutACaller(String service, List<String> tables) throws SQLException {
        try (Connection connection = Database.as(service + "_app")) {
            for (String table : tables) {
                assertTrue(Database.count(table) > 0, table + " holds a row");
                isRefused(connection, "select count(*) from " + table);
            }
        }
    }

    /** Requests add to the trail; they neither read nor change it, and do not read what is announced. */
    public static void requestsOnlyAddToTheAuditTrail(String service) throws SQLException {
        for (String statement : List.of(
                "select * from audit",
                "update audit set status = 200",
                "delete from audit",
                "update consultation set authority = 'DE'",
                "delete from consultation",
                "select * from outbox")) {
            try (Connection connection = Database.asCaller(service, "FR")) {
                isRefused(connection, statement);
            }
        }
    }

    public static void isRefused(Connection connection, String statement) {
        SQLException refused = assertThrows(
                SQLException.class, () -> connection.createStatement().execute(statement), statement);
        assertEquals(REFUSED, refused.getSQLState(), statement);
    }
}
