package org.hueandcry.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Keycloak on this machine with one realm, which is the realm file's and nothing else: when the file has changed, the realm is
 * imported into a new database.
 */
public final class KeycloakPart implements AutoCloseable {

    private static final String REALM = "hue-and-cry";
    private static final Duration BUILDS_WITHIN = Duration.ofMinutes(5);
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String issuer;
    private final Program server;

    private KeycloakPart(String issuer, Program server) {
        this.issuer = issuer;
        this.server = server;
    }

    /** @param port 0 for any free one */
    public static KeycloakPart start(Path directory, int port, Path realmFile) {
        return startIn(directory.toAbsolutePath(), port, realmFile.toAbsolutePath());
    }

    private static KeycloakPart startIn(Path directory, int port, Path realmFile) {
        Path imported = directory.resolve("imported-realm.json");
        try {
            Files.createDirectories(directory);
            build(directory);
            if (!Files.exists(imported) || Files.mismatch(imported, realmFile) != -1) {
                Files.deleteIfExists(directory.resolve("keycloak.mv.db"));
            }
            String address = "http://localhost:" + Ports.orFree(port);
            KeycloakPart keycloak = new KeycloakPart(address + "/realms/" + REALM, run(directory, address, realmFile));
            keycloak.server.await(keycloak::answers, STARTS_WITHIN);
            // Only now: an import that was cut short is begun anew.
            Files.copy(realmFile, imported, StandardCopyOption.REPLACE_EXISTING);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return issuer;
    }

    /** An access token for a client of the realm file, by client credentials. */
    public String token(String clientId) {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s-local".formatted(clientId, clientId);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        Matcher token = ACCESS_TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException("Keycloak gives " + clientId + " no token: " + answer.body());
        }
        return token.group(1);
    }

    @Override
    public void close() {
        server.close();
    }

    private boolean answers() {
        try {
            return send(HttpRequest.newBuilder(URI.create(issuer))).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Fits the distribution to its settings, once after it was unpacked; the lock is for suites and tests that start side by side. */
    private static void build(Path directory) throws IOException {
        Path built = Unpacked.keycloak().resolve("built");
        try (FileChannel lock = FileChannel.open(
                        Unpacked.keycloak().resolve("build.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            if (held.isValid() && !Files.exists(built)) {
                java(directory.resolve("keycloak-build.log"), List.of(), List.of("build", "--db=dev-file"))
                        .awaitEnd(BUILDS_WITHIN);
                Files.createFile(built);
            }
        }
    }

    private static Program run(Path directory, String address, Path realmFile) {
        // What --import-realm would set, had it not a fixed place in the distribution to import from.
        List<String> realm = List.of(
                "-Dkeycloak.migration.action=import",
                "-Dkeycloak.migration.provider=singleFile",
                "-Dkeycloak.migration.strategy=IGNORE_EXISTING",
                "-Dkeycloak.migration.file=" + realmFile);
        List<String> command = List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--db-url=jdbc:h2:file:" + directory.resolve("keycloak") + ";NON_KEYWORDS=VALUE",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + URI.create(address).getPort(),
                "--hostname=" + address);
        return java(directory.resolve("keycloak.log"), realm, command);
    }

    /** As bin/kc.sh does, which would put a shell between the program and us. */
    private static Program java(Path log, List<String> properties, List<String> command) {
        Path home = Unpacked.keycloak();
        List<String> arguments = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true"));
        arguments.addAll(properties);
        arguments.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        arguments.addAll(command);
        return Program.java("Keycloak", log, Map.of(), arguments);
    }
}
