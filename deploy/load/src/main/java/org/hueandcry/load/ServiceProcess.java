package org.hueandcry.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hueandcry.local.parts.KafkaPart;
import org.hueandcry.local.parts.Ports;
import org.hueandcry.local.parts.PostgresPart;
import org.hueandcry.local.parts.Program;
import org.hueandcry.local.parts.SigningKey;

/** A packaged service, in a process of its own as in production, with its database and its broker. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.orFree(0);
    private final Path jar;
    private final Program program;

    /** @param name of the database, which is also that of its roles; the service's is the same with {@code -service} */
    ServiceProcess(String name, String heap, Path data, PostgresPart postgres, KafkaPart kafka, Issuer issuer) {
        jar = Path.of(name + "-service/target/quarkus-app/quarkus-run.jar");
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
        environment.put("CERTIFICATE_KEYS", SigningKey.create());
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

    /** What the service counts or measures by this name, as Prometheus reads it; 0 where it has not begun to. */
    double metric(String name) {
        HttpRequest metrics =
                HttpRequest.newBuilder(URI.create(address() + "/q/metrics")).build();
        try {
            return http.send(metrics, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.matches(name + "(\\{.*)? .*"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** @return how many bytes are left on the heap when what nobody needs is gone */
    long heap() {
        ProcessHandle process = ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .commandLine()
                        .orElse("")
                        .contains(jar.toAbsolutePath().toString()))
                .findFirst()
                .orElseThrow();
        try {
            Process histogram = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process().pid()),
                            "GC.class_histogram")
                    .start();
            String total = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("jcmd does not say how much there is"));
            return Long.parseLong(total.substring(total.lastIndexOf(' ') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many bytes of memory it had at most, as Linux counts them */
    long mostMemory() {
        try (Stream<String> status =
                Files.lines(Path.of("/proc", String.valueOf(process().pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the time on processors that it has taken, in seconds */
    double processorTime() {
        return process().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private ProcessHandle process() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .commandLine()
                        .orElse("")
                        .contains(jar.toAbsolutePath().toString()))
                .findFirst()
                .orElseThrow();
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
