package org.hueandcry.demo;

import java.io.Console;
import java.io.PrintStream;

/** Hears how far the load has come; told in order, never twice at once. */
@FunctionalInterface
public interface Progress {

    void at(int done, int of);

    /** Whichever suits the standard output: a bar for a person who looks at it, else lines. */
    static Progress onStandardOutput(String title) {
        return isTerminal() ? bar(System.out, title) : lines(System.out, title);
    }

    /** A bar that grows in its line, and leaves the line empty when it is full. */
    static Progress bar(PrintStream terminal, String title) {
        return new ProgressBar(terminal, title);
    }

    /** A line every ten per cent, for logs. */
    static Progress lines(PrintStream log, String title) {
        return (done, of) -> {
            int tenths = tenths(done, of);
            if (done > 0 && tenths > tenths(done - 1, of)) {
                log.printf("%-16s %d %%%n", title, 10 * tenths);
            }
        };
    }

    private static boolean isTerminal() {
        Console console = System.console();
        try {
            // From Java 22 on there is always a console, and it says itself whether it is a terminal.
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int tenths(int done, int of) {
        return (int) (10L * done / of);
    }
}
