package org.hueandcry.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hueandcry.local.parts.PostgresPart;

/** Fills the database by SQL: through the API half a million notices would take a day. */
final class Seed {

    private static final String SCRIPT = "seed.sql";

    private Seed() {}

    /** Does nothing where there are notices already. */
    static void sow(PostgresPart postgres, PrintStream out) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("notices"), "postgres", null);
                Statement statement = connection.createStatement()) {
            if (isSown(statement)) {
                return;
            }
            connection.setAutoCommit(false);
            for (String step : script().split("\n\n")) {
                long begun = System.nanoTime();
                statement.execute(step);
                out.printf(
                        "  %5.1f s  %s%n",
                        (System.nanoTime() - begun) / 1e9,
                        step.lines().findFirst().orElseThrow());
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be filled", e);
        }
    }

    private static boolean isSown(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select exists (select from notice)")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    private static String script() {
        try (InputStream script = Seed.class.getResourceAsStream(SCRIPT)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
