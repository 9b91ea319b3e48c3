package org.hueandcry.demo;

import java.io.PrintStream;

/** Drawn again only when it looks different. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 40;

    private final PrintStream terminal;
    private final String title;
    private String drawn = "";

    ProgressBar(PrintStream terminal, String title) {
        this.terminal = terminal;
        this.title = title;
    }

    @Override
    public void at(int done, int of) {
        int full = (int) ((long) WIDTH * done / of);
        String bar = "%-16s [%s%s] %3d %%"
                .formatted(title, "#".repeat(full), ".".repeat(WIDTH - full), (int) (100L * done / of));
        if (!bar.equals(drawn)) {
            terminal.print("\r" + bar);
            drawn = bar;
        }
        if (done == of) {
            terminal.print("\r" + " ".repeat(bar.length()) + "\r");
        }
        terminal.flush();
    }
}
