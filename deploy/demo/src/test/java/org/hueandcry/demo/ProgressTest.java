package org.hueandcry.demo;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void a_log_has_a_line_every_ten_per_cent() {
        run(Progress.lines(out, "demonstration"), 1260);

        List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(10, lines.size());
        assertEquals("demonstration    10 %", lines.get(0));
        assertEquals("demonstration    100 %", lines.get(9));
    }

    @Test
    void of_few_records_no_line_is_written_twice() {
        run(Progress.lines(out, "demonstration"), 3);

        assertEquals(
                List.of("demonstration    30 %", "demonstration    60 %", "demonstration    100 %"),
                written.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void a_terminal_has_a_bar_that_grows_in_its_line_and_leaves_it_empty() {
        run(Progress.bar(out, "demonstration"), 100);

        String[] drawn = drawn();
        assertEquals(102, drawn.length);
        assertEquals("demonstration    [" + ".".repeat(40) + "]   1 %", drawn[1]);
        assertEquals("demonstration    [" + "#".repeat(20) + ".".repeat(20) + "]  50 %", drawn[50]);
        assertEquals("demonstration    [" + "#".repeat(40) + "] 100 %", drawn[100]);
        assertEquals(" ".repeat(drawn[100].length()), drawn[101]);
    }

    @Test
    void the_bar_is_drawn_only_when_it_looks_different() {
        run(Progress.bar(out, "demonstration"), 10_000);

        String[] drawn = drawn();
        assertTrue(drawn.length < 150, drawn.length + " times");
        for (int i = 1; i < drawn.length; i++) {
            assertNotEquals(drawn[i - 1], drawn[i]);
        }
    }

    private String[] drawn() {
        return written.toString(StandardCharsets.UTF_8).split("\r");
    }

    private static void run(Progress progress, int of) {
        IntStream.rangeClosed(1, of).forEach(done -> progress.at(done, of));
    }
}
