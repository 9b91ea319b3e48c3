package org.hueandcry.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hueandcry.local.parts.KafkaPart;
import org.hueandcry.local.parts.Ports;
import org.hueandcry.local.parts.PostgresPart;
import org.hueandcry.local.parts.Program;

/** A packaged service, in a process of its own as in production, with its database and its broker. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.orFree(0);
    private final Program program;

    /** @param name of the database, which is also that of its roles; the service's is the same with {@code -service} */
    ServiceProcess(String name, String heap, Path data, PostgresPart postgres, KafkaPart kafka, Issuer issuer) {
        Path jar = Path.of(name + "-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(name + "-service is not built; start by deploy/load/run");
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("HOST", "127.0.0.1");
        environment.put("PORT", String.valueOf(port));
        environment.put("PUBLIC_URL", address());
        environment.put("ISSUER", issuer.address());
        environment.put("DATABASE_URL", postgres.jdbcUrl(name));
        for (String role : List.of("owner", "app", "system")) {
            environment.put("DATABASE_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD", name + "_" + role + "-local");
        }
        environment.put("SERVICE_CLIENT_SECRET", "unused");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("PERSONS_URL", "http://localhost:1");
        environment.put("ARTWORKS_URL", "http://localhost:1");
        // Ten years of records appear at once: what is due by the hour would begin to erase them.
        environment.put("QUARKUS_SCHEDULER_ENABLED", "false");
        program = Program.java(
                name + "-service",
                data.resolve(name + "-service.log").toAbsolutePath(),
                environment,
                List.of(heap, "-XX:+UseSerialGC", "-jar", jar.toAbsolutePath().toString()));
        program.await(this::ready, STARTS_WITHIN);
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        program.close();
    }

    private boolean ready() {
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                .build();
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
