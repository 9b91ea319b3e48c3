package org.hueandcry.kit.visibility;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.hueandcry.local.parts.PostgresPart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The one rule of visibility, as the database judges it. Every service has this function from the kit's migration. */
class VisibleTest {

    private static PostgresPart postgres;

    @BeforeAll
    static void migrate() throws Exception {
        postgres = PostgresPart.start(Files.createTempDirectory(Path.of("target"), "visible"), 0, false);
        postgres.createDatabase("kit");
        Flyway.configure()
                .dataSource(postgres.jdbcUrl("kit"), "kit_owner", "kit_owner-local")
                .locations("classpath:db/kit")
                .placeholders(Map.of("app", "kit_app", "system", "kit_system"))
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    // Clearances: 0 border, 1 officer, 2 supervisor, reviewer, CCF. Owner is always FR. "-" is null, lists are
    // separated by blanks.
    @ParameterizedTest(name = "{0}/{1} sees to={2} not={3} {4} blocked={5} {6}: {7}")
    @CsvSource({
        // open to all
        "FR, 1, -, '', OFFICIAL_USE_ONLY, false, RECORDED, true",
        "DE, 0, -, '', OFFICIAL_USE_ONLY, false, RECORDED, true",
        "GS, 2, -, '', OFFICIAL_USE_ONLY, false, RECORDED, true",
        "CCF, 2, -, '', OFFICIAL_USE_ONLY, false, RECORDED, true",
        // restricted from some
        "BR, 2, -, BR, OFFICIAL_USE_ONLY, false, RECORDED, false",
        "DE, 2, -, BR, OFFICIAL_USE_ONLY, false, RECORDED, true",
        "BR, 2, -, 'IT BR', OFFICIAL_USE_ONLY, false, PUBLISHED, false",
        "GS, 2, -, BR, OFFICIAL_USE_ONLY, false, RECORDED, true",
        "CCF, 2, -, BR, OFFICIAL_USE_ONLY, false, RECORDED, true",
        // visible to some
        "DE, 2, DE, '', OFFICIAL_USE_ONLY, false, RECORDED, true",
        "IT, 2, DE, '', OFFICIAL_USE_ONLY, false, RECORDED, false",
        "FR, 2, DE, '', OFFICIAL_USE_ONLY, false, RECORDED, true",
        "DE, 2, '', '', OFFICIAL_USE_ONLY, false, RECORDED, false",
        "DE, 2, DE, DE, OFFICIAL_USE_ONLY, false, RECORDED, false",
        // confidentiality
        "DE, 0, -, '', RESTRICTED, false, RECORDED, false",
        "DE, 1, -, '', RESTRICTED, false, RECORDED, true",
        "DE, 1, -, '', CONFIDENTIAL, false, RECORDED, false",
        "DE, 2, -, '', CONFIDENTIAL, false, RECORDED, true",
        "FR, 1, -, '', CONFIDENTIAL, false, RECORDED, false",
        "FR, 0, -, '', RESTRICTED, false, RECORDED, false",
        // blocked by the CCF
        "DE, 2, -, '', OFFICIAL_USE_ONLY, true, PUBLISHED, false",
        "FR, 1, -, '', OFFICIAL_USE_ONLY, true, PUBLISHED, true",
        "GS, 2, -, '', OFFICIAL_USE_ONLY, true, PUBLISHED, true",
        "CCF, 2, -, '', OFFICIAL_USE_ONLY, true, PUBLISHED, true",
        // states
        "DE, 2, -, '', OFFICIAL_USE_ONLY, false, DRAFT, false",
        "FR, 1, -, '', OFFICIAL_USE_ONLY, false, DRAFT, true",
        "GS, 2, -, '', OFFICIAL_USE_ONLY, false, DRAFT, true",
        "CCF, 2, -, '', OFFICIAL_USE_ONLY, false, DRAFT, false",
        "DE, 2, -, '', OFFICIAL_USE_ONLY, false, RETURNED, false",
        "DE, 2, -, '', OFFICIAL_USE_ONLY, false, REFUSED, false",
        "DE, 2, -, '', OFFICIAL_USE_ONLY, false, ABANDONED, false",
        "DE, 2, -, '', OFFICIAL_USE_ONLY, false, SUBMITTED, true",
        "DE, 2, -, '', OFFICIAL_USE_ONLY, false, SUSPENDED, true",
        "DE, 2, -, '', OFFICIAL_USE_ONLY, false, WITHDRAWN, true",
        "BR, 2, -, BR, OFFICIAL_USE_ONLY, false, WITHDRAWN, false",
        // whatever is unknown hides
        "DE, 2, -, -, OFFICIAL_USE_ONLY, false, RECORDED, false",
        "DE, 2, -, '', SECRET, false, RECORDED, false",
        "DE, 2, -, '', -, false, RECORDED, false",
    })
    void a_record_is_visible_to_the_entitled_and_to_nobody_else(
            String caller,
            int clearance,
            String visibleTo,
            String restrictedFrom,
            String confidentiality,
            String blocked,
            String state,
            boolean expected)
            throws SQLException {
        try (Connection connection = app()) {
            connection.setAutoCommit(false);
            callAs(connection, caller, clearance);
            PreparedStatement select = connection.prepareStatement(
                    "select coalesce(visible('FR', ?::text[], ?::text[], ?, ?::boolean, ?), false)");
            select.setString(1, array(visibleTo));
            select.setString(2, array(restrictedFrom));
            select.setString(3, orNull(confidentiality));
            select.setString(4, orNull(blocked));
            select.setString(5, state);
            ResultSet answer = select.executeQuery();
            assertTrue(answer.next());
            assertEquals(expected, answer.getBoolean(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DE, PUBLISHED, true",
        "DE, RECORDED, true",
        "DE, SUBMITTED, false",
        "DE, SUSPENDED, false",
        "DE, WITHDRAWN, false",
        "FR, SUBMITTED, true",
        "GS, SUBMITTED, true",
        "CCF, SUSPENDED, true"
    })
    void content_is_shown_to_others_only_while_a_record_is_in_force(String caller, String state, boolean expected)
            throws SQLException {
        try (Connection connection = app()) {
            connection.setAutoCommit(false);
            callAs(connection, caller, 2);
            PreparedStatement select = connection.prepareStatement("select content_visible('FR', ?)");
            select.setString(1, state);
            ResultSet answer = select.executeQuery();
            assertTrue(answer.next());
            assertEquals(expected, answer.getBoolean(1));
        }
    }

    @Test
    void without_a_caller_the_judgement_fails() throws SQLException {
        try (Connection connection = app()) {
            assertThrows(SQLException.class, () -> judge(connection));
        }
    }

    @Test
    void on_a_connection_that_once_had_a_caller_the_judgement_fails_again() throws SQLException {
        try (Connection connection = app()) {
            connection.setAutoCommit(false);
            callAs(connection, "DE", 2);
            judge(connection);
            connection.commit();
            SQLException refused = assertThrows(SQLException.class, () -> judge(connection));
            assertEquals("42501", refused.getSQLState());
        }
    }

    private static void judge(Connection connection) throws SQLException {
        connection
                .createStatement()
                .executeQuery("select visible('FR', null, '{}', 'OFFICIAL_USE_ONLY', false, 'RECORDED')");
    }

    private static void callAs(Connection connection, String caller, int clearance) throws SQLException {
        PreparedStatement set = connection.prepareStatement(
                "select set_config('app.caller', ?, true), set_config('app.clearance', ?, true)");
        set.setString(1, caller);
        set.setString(2, String.valueOf(clearance));
        set.executeQuery();
    }

    private static Connection app() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("kit"), "kit_app", "kit_app-local");
    }

    private static String array(String list) {
        return "-".equals(list) ? null : "{" + list.replace(' ', ',') + "}";
    }

    private static String orNull(String text) {
        return "-".equals(text) ? null : text;
    }
}
