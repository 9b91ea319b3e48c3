package org.hueandcry.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The tour that the README offers for pasting, run as it stands there, at this suite's addresses. */
@ExtendWith(RunningSuite.class)
class TourOfTheReadmeIT {

    @Test
    void the_tour_works_as_pasted(Suite suite) throws IOException, InterruptedException {
        assumeTrue(isInstalled("curl"), "curl is not installed");
        String script = tour().replace("http://localhost:8080", suite.url("gateway"))
                .replace(
                        "http://localhost:8180",
                        "http://localhost:" + suite.ports().get("Keycloak"));
        Path output = Files.createTempFile("tour", ".out");
        Process shell = new ProcessBuilder("sh", "-eu", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = shell.waitFor(2, TimeUnit.MINUTES);
        shell.destroy();
        List<String> answers = Files.readAllLines(output);
        Files.delete(output);

        assertTrue(ended && shell.exitValue() == 0, String.join("\n", answers));
        List<String> telling = List.of(
                "\"publishable\":false",
                "\"heightCm\":178",
                "\"status\":\"SUBMITTED\"",
                "\"status\":\"PUBLISHED\"",
                "\"status\":\"PUBLISHED\"",
                "{\"items\":[],\"next\":null}",
                "\"type\":\"/problems/not-found\"",
                "\"status\":\"WITHDRAWN\"",
                "\"reason\":\"ARRESTED\"",
                "\"authority\":\"DE\"");
        assertEquals(telling.size(), answers.size(), String.join("\n", answers));
        for (int i = 0; i < telling.size(); i++) {
            assertTrue(answers.get(i).contains(telling.get(i)), telling.get(i) + " in " + answers.get(i));
        }
    }

    private static String tour() throws IOException {
        String readme = Files.readString(Path.of("../../../README.md"));
        String start = "\n```sh\n";
        int begins = readme.indexOf(start) + start.length();
        return readme.substring(begins, readme.indexOf("\n```", begins));
    }

    private static boolean isInstalled(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notFound) {
            return false;
        }
    }
}
