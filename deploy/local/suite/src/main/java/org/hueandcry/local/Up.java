package org.hueandcry.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.hueandcry.local.parts.Ports;

/** The program behind {@code deploy/local/up}, run in the root of the repository: the suite for people, until they stop it. */
public final class Up {

    private static final Path DATA = Path.of("deploy/local/.data");

    private static final String WELCOME = """

            ready after %d s; Ctrl-C stops it all

            API       http://localhost:8080  (described at http://localhost:8080/openapi)
            Try it    http://localhost:8080/docs  (log in as greta.de, password greta.de-local)
            Login     http://localhost:8180/realms/hue-and-cry
            Logs      deploy/local/.data/*/*.log

            Clients for the demonstration, each with the secret <client>-local:
              ncb-fr  ncb-de  ncb-it  ncb-br   bureaus          ncb-fr-officer        may draft, not submit
              gs  gs-2                         reviewers        un                    United Nations
              border-fr  border-de             border control   ccf  operator  dealer

            To paste: a token, a person recorded, the persons found.

            TOKEN=$(curl -s -d grant_type=client_credentials -d client_id=ncb-fr -d client_secret=ncb-fr-local http://localhost:8180/realms/hue-and-cry/protocol/openid-connect/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
            curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"kind": "WANTED", "name": {"family": "Al-Masri", "given": "Khaled Yusuf"}, "sex": "MALE", "dateOfBirth": "1975-03", "nationalities": ["SY"]}' http://localhost:8080/api/v1/persons
            curl -s -H "Authorization: Bearer $TOKEN" 'http://localhost:8080/api/v1/persons?name=al-masri'
            """;

    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        Screen screen = new Screen(System.out);
        Suite suite = Suite.atFixedAddresses(Path.of(""), DATA, Service.ALL, screen);
        if (aPortIsTaken(suite, screen)) {
            System.exit(1);
        }
        if (List.of(arguments).contains("--fresh")) {
            suite.deleteData();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, screen)));
        long begun = System.nanoTime();
        try {
            suite.start();
        } catch (RuntimeException e) {
            if (!suite.isClosing()) {
                screen.line(e.getMessage());
                System.exit(1);
            }
        }
        if (!suite.isClosing()) {
            screen.line(WELCOME.formatted(
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
        }
        new CountDownLatch(1).await();
    }

    private static boolean aPortIsTaken(Suite suite, Screen screen) {
        String taken = suite.ports().entrySet().stream()
                .filter(port -> Ports.taken(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .collect(Collectors.joining(", "));
        if (taken.isEmpty()) {
            return false;
        }
        screen.line("up: something listens already on port " + taken + "; stop it (another up?) and try again");
        return true;
    }

    private static void stop(Suite suite, Screen screen) {
        screen.line("stopping");
        suite.close();
        screen.line("stopped");
    }
}
