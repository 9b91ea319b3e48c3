package org.hueandcry.local.parts;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PostgresPartTest {

    @TempDir
    Path directory;

    @Test
    void data_outlive_the_server_and_each_role_has_its_rights_only() throws SQLException {
        try (PostgresPart postgres = PostgresPart.start(directory, 0, true)) {
            postgres.createDatabase("persons");
            execute(
                    postgres,
                    "persons_owner",
                    "create table person (name text); grant select on person to persons_app");
            execute(postgres, "persons_owner", "insert into person values ('Müller')");

            assertEquals("Müller", read(postgres, "persons_app", "select name from person"));
            assertEquals("on", read(postgres, "persons_app", "show fsync"));
            assertThrows(SQLException.class, () -> execute(postgres, "persons_app", "create table mine ()"));
            assertThrows(SQLException.class, () -> execute(postgres, "persons_app", "create temp table mine ()"));
            assertThrows(SQLException.class, () -> read(postgres, "persons_system", "select name from person"));
            assertThrows(SQLException.class, () -> connect(postgres, "persons_app", "guessed"));
        }

        try (PostgresPart postgres = PostgresPart.start(directory, 0, false)) {
            postgres.createDatabase("persons");

            assertEquals("Müller", read(postgres, "persons_app", "select name from person"));
            assertEquals("off", read(postgres, "persons_app", "show fsync"));
        }
    }

    private static void execute(PostgresPart postgres, String role, String sql) throws SQLException {
        try (Connection connection = connect(postgres, role, role + "-local");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(PostgresPart postgres, String role, String query) throws SQLException {
        try (Connection connection = connect(postgres, role, role + "-local");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresPart postgres, String role, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("persons"), role, password);
    }
}
