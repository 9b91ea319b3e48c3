package org.hueandcry.kit.problem;

import java.sql.SQLException;

/** Tells a database that is away, where another try can succeed, from a statement that it refuses. */
public final class DatabaseOutage {

    private DatabaseOutage() {}

    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                String state = e.getSQLState();
                // no state: the pool gave up waiting for a connection; 08 connection, 53 resources, 57 the server is
                // stopping
                return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
            }
        }
        return false;
    }

    /** Whether the statement itself is at fault: its values, or a constraint that they break. No other try can succeed. */
    public static boolean isNoneOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                String state = e.getSQLState();
                return state != null && (state.startsWith("22") || state.startsWith("23"));
            }
        }
        return true;
    }
}
