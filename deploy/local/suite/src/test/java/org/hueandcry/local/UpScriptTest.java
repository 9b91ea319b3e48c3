package org.hueandcry.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the script answers before it starts anything. */
class UpScriptTest {

    private record Answer(int exit, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1000x", "46444", "99999999999999999999", " ", "*"})
    void a_port_offset_that_is_none_gets_one_clear_line(String offset) throws Exception {
        assertEquals(
                new Answer(
                        1, "up: --port-offset needs a whole number from 0 to 46443, for example: --port-offset 1000\n"),
                up("--fresh", "--port-offset", offset, "--no-demo", "--help"));
    }

    @Test
    void a_port_offset_without_a_number_gets_the_same_line() throws Exception {
        assertTrue(up("--port-offset").text().startsWith("up: --port-offset needs a whole number"));
        assertTrue(up("--port-offset", "--fresh").text().startsWith("up: --port-offset needs a whole number"));
    }

    @Test
    void an_option_that_is_none_gets_one_clear_line() throws Exception {
        assertEquals(
                new Answer(1, "up: there is no option --no-dmeo; see: deploy/local/up --help\n"),
                up("--fresh", "--no-dmeo"));
    }

    @Test
    void options_go_together_in_any_order_and_help_lists_them_all() throws Exception {
        Answer help = up("--no-demo", "--port-offset", "46443", "--fresh", "--help");
        assertEquals(0, help.exit());
        for (String option : List.of("--fresh", "--no-demo", "--port-offset", "--help")) {
            assertTrue(help.text().contains("deploy/local/up " + option), help.text());
        }
    }

    @Test
    void the_options_reach_the_program_and_each_offset_has_data_of_its_own() {
        Options plain = Options.of(List.of("0"));
        assertEquals(new Options(0, false, true), plain);
        assertEquals("deploy/local/.data", plain.data().toString());

        Options all = Options.of(List.of("1000", "--no-demo", "--fresh"));
        assertEquals(new Options(1000, true, false), all);
        assertEquals("deploy/local/.data-1000", all.data().toString());
    }

    private static Answer up(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "../up"));
        command.addAll(List.of(options));
        Process script = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(script.waitFor(), text);
    }
}
