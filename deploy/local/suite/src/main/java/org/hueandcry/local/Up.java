package org.hueandcry.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.hueandcry.demo.Demonstration;
import org.hueandcry.demo.LoadFailed;
import org.hueandcry.demo.Progress;
import org.hueandcry.local.parts.Ports;

/** The program behind {@code deploy/local/up}, run in the root of the repository: the suite for people, until they stop it. */
public final class Up {

    private static final Path DEMONSTRATION = Path.of("deploy/demo/data");

    private static final String WELCOME = """

            ready after %1$d s; Ctrl-C stops it all

            API       %2$s  (described at %2$s/openapi)
            Try it    %2$s/docs  (log in as greta.de, password greta.de-local)
            Login     %3$s
            Logs      %4$s/*/*.log

            Clients for the demonstration, each with the secret <client>-local:
              ncb-fr  ncb-de  ncb-it  ncb-br   bureaus          ncb-fr-officer        may draft, not submit
              gs  gs-2                         reviewers        un                    United Nations
              border-fr  border-de             border control   ccf  operator  dealer

            To paste: a token, a person recorded, the persons found.

            TOKEN=$(curl -s -d grant_type=client_credentials -d client_id=ncb-fr -d client_secret=ncb-fr-local %3$s/protocol/openid-connect/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
            curl -s -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{"kind": "WANTED", "name": {"family": "Al-Masri", "given": "Khaled Yusuf"}, "sex": "MALE", "dateOfBirth": "1975-03", "nationalities": ["SY"]}' %2$s/api/v1/persons
            curl -s -H "Authorization: Bearer $TOKEN" '%2$s/api/v1/persons?name=al-masri'
            """;

    private Up() {}

    public static void main(String[] arguments) throws InterruptedException {
        Screen screen = new Screen(System.out);
        Options options = Options.of(List.of(arguments));
        Suite suite = Suite.atFixedAddresses(Path.of(""), options.data(), options.portOffset(), Service.ALL, screen);
        if (aPortIsTaken(suite, screen)) {
            System.exit(1);
        }
        if (options.fresh()) {
            suite.deleteData();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite, screen)));
        long begun = System.nanoTime();
        try {
            suite.start();
            if (options.demonstration()) {
                load(suite, options.data(), screen);
            }
        } catch (RuntimeException e) {
            if (!suite.isClosing()) {
                screen.line(e.getMessage());
                System.exit(1);
            }
        }
        if (!suite.isClosing()) {
            screen.line(
                    WELCOME.formatted(since(begun).toSeconds(), suite.url("gateway"), suite.realm(), options.data()));
        }
        new CountDownLatch(1).await();
    }

    /** The first time, or where the last time has ended; a suite that could not be filled is still one to work with. */
    private static void load(Suite suite, Path data, Screen screen) {
        Demonstration demonstration = new Demonstration(DEMONSTRATION, data.resolve("demonstration.journal"));
        if (demonstration.isLoaded()) {
            return;
        }
        long begun = System.nanoTime();
        try {
            String loaded = demonstration.load(
                    URI.create(suite.url("gateway")),
                    URI.create(suite.realm()),
                    Progress.onStandardOutput("demonstration"));
            screen.started("demonstration", loaded, since(begun));
        } catch (LoadFailed e) {
            if (!suite.isClosing()) {
                screen.line("\nup: the demonstration data are not loaded whole: " + e.getMessage()
                        + "\nThe next deploy/local/up goes on there; with --no-demo it does without them.");
            }
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean aPortIsTaken(Suite suite, Screen screen) {
        String taken = suite.ports().entrySet().stream()
                .filter(port -> Ports.taken(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .collect(Collectors.joining(", "));
        if (taken.isEmpty()) {
            return false;
        }
        screen.line("up: something listens already on port " + taken
                + "; stop it (another up?), or move this suite: deploy/local/up --port-offset 1000");
        return true;
    }

    private static void stop(Suite suite, Screen screen) {
        screen.line("stopping");
        suite.close();
        screen.line("stopped");
    }
}
