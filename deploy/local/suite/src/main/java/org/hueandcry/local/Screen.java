package org.hueandcry.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a person sees while the suite starts and stops: plain lines, so that they can be kept and searched. */
final class Screen {

    private final PrintStream out;

    Screen(PrintStream out) {
        this.out = out;
    }

    synchronized void line(String text) {
        out.println(text);
    }

    void started(String part, String address, Duration took) {
        line(String.format(Locale.ROOT, "%-16s %-38s %5.1f s", part, address, took.toMillis() / 1000.0));
    }
}
