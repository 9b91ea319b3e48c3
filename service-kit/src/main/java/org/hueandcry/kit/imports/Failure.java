package org.hueandcry.kit.imports;

import java.sql.SQLException;
import java.util.Set;

/**
 * Why a batch could not be taken in: kinds only, because messages may repeat what the lines say.
 *
 * @param passes whether it has nothing to do with what the lines say, so that it may well work the next time
 */
record Failure(String kind, boolean passes) {

    /** Connections, conflicts of transactions, resources, locks, and what operators end. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    static Failure of(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // what has no state never reached the database: no connection was free
                return new Failure(
                        "SQL state " + state,
                        state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2)));
            }
        }
        StackTraceElement[] stack = root.getStackTrace();
        return new Failure(root.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]), false);
    }

    @Override
    public String toString() {
        return kind;
    }
}
