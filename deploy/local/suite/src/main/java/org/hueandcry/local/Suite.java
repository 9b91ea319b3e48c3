package org.hueandcry.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.hueandcry.local.parts.KafkaPart;
import org.hueandcry.local.parts.KeycloakPart;
import org.hueandcry.local.parts.Ports;
import org.hueandcry.local.parts.PostgresPart;
import org.hueandcry.local.parts.Program;
import org.hueandcry.local.parts.SigningKey;

/**
 * Starts everything, side by side what doesn't wait for each other, and stops everything in the opposite order. Whoever starts it
 * closes it, also when the start has failed: then nothing is left behind.
 */
final class Suite implements AutoCloseable {

    private static final int POSTGRES_PORT = 15432;
    private static final int KAFKA_PORT = 19092;
    private static final int KEYCLOAK_PORT = 8180;
    private static final Duration SERVICE_STARTS_WITHIN = Duration.ofMinutes(2);

    private final Path repository;
    private final Path data;
    private final boolean durable;
    private final List<Service> services;
    private final Screen screen;
    private final Map<String, Integer> ports = new LinkedHashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService starting = Executors.newCachedThreadPool();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final Map<Service, Program> running = new ConcurrentHashMap<>();
    private volatile PostgresPart postgres;
    private volatile KafkaPart kafka;
    private volatile KeycloakPart keycloak;
    private volatile boolean closing;

    private Suite(
            Path repository,
            Path data,
            boolean durable,
            IntUnaryOperator address,
            List<Service> services,
            Screen screen) {
        this.repository = repository.toAbsolutePath().normalize();
        this.data = data.toAbsolutePath().normalize();
        this.durable = durable;
        this.services = services;
        this.screen = screen;
        ports.put("PostgreSQL", address.applyAsInt(POSTGRES_PORT));
        ports.put("Kafka", address.applyAsInt(KAFKA_PORT));
        ports.put("Keycloak", address.applyAsInt(KEYCLOAK_PORT));
        services.forEach(service -> ports.put(service.module(), address.applyAsInt(service.port())));
    }

    /** At the addresses that the documentation names, each port moved by the offset, with data that outlive a crash. */
    static Suite atFixedAddresses(Path repository, Path data, int portOffset, List<Service> services, Screen screen) {
        return new Suite(repository, data, true, port -> port + portOffset, services, screen);
    }

    /** At any free addresses, with data that nobody wants to keep. */
    static Suite anywhere(Path repository, Path data, List<Service> services, Screen screen) {
        return new Suite(repository, data, false, port -> Ports.orFree(0), services, screen);
    }

    /** The ports by the name of the part or the module that will listen there. */
    Map<String, Integer> ports() {
        return Collections.unmodifiableMap(ports);
    }

    /** Begins anew; to be called before the start. */
    void deleteData() {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> below = Files.walk(data)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when everything is ready to be used. */
    void start() {
        List<CompletableFuture<Void>> stores = List.of(
                begin("PostgreSQL", "localhost:" + ports.get("PostgreSQL"), this::startPostgres),
                begin("Kafka", "localhost:" + ports.get("Kafka"), this::startKafka));
        CompletableFuture<Void> login =
                begin("Keycloak", "http://localhost:" + ports.get("Keycloak"), this::startKeycloak);
        await(stores);
        List<CompletableFuture<Void>> rest = new ArrayList<>(List.of(login));
        for (Service service : services) {
            rest.add(begin(service.module(), url(service.name()), () -> start(service)));
        }
        await(rest);
    }

    /** Whether it is being stopped, or has been. */
    boolean isClosing() {
        return closing;
    }

    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        starting.shutdownNow();
        awaitThoseStarting();
        services.forEach(this::stop);
        for (AutoCloseable part : Arrays.asList(keycloak, kafka, postgres)) {
            stop(part);
        }
    }

    String url(String service) {
        return "http://localhost:" + ports.get(service(service).module());
    }

    /** Where tokens are given. */
    String realm() {
        return "http://localhost:" + ports.get("Keycloak") + "/realms/hue-and-cry";
    }

    PostgresPart postgres() {
        return postgres;
    }

    KafkaPart kafka() {
        return kafka;
    }

    KeycloakPart keycloak() {
        return keycloak;
    }

    void stop(String service) {
        stop(service(service));
    }

    void start(String service) {
        start(service(service));
    }

    private Service service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private void startPostgres() {
        postgres = PostgresPart.start(data.resolve("postgres"), ports.get("PostgreSQL"), durable);
        services.stream().filter(Service::owner).forEach(service -> postgres.createDatabase(service.name()));
    }

    private void startKafka() {
        kafka = KafkaPart.start(data.resolve("kafka"), ports.get("Kafka"));
        services.stream().filter(Service::owner).forEach(service -> {
            kafka.createCompactedTopic(service.name());
            kafka.createTopic(service.deadLetters());
        });
    }

    private void startKeycloak() {
        keycloak = KeycloakPart.start(
                data.resolve("keycloak"),
                ports.get("Keycloak"),
                repository.resolve("deploy/keycloak/hue-and-cry-realm.json"));
    }

    private void start(Service service) {
        Path jar = repository.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(
                    service.module() + " is not built; run: ./mvnw -Dquick -DskipTests package");
        }
        Program program = Program.java(
                service.module(),
                data.resolve(service.module()).resolve(service.module() + ".log"),
                environment(service),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        program.await(() -> ready(service), SERVICE_STARTS_WITHIN);
        running.put(service, program);
    }

    private Map<String, String> environment(Service service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOST", "127.0.0.1");
        environment.put("PORT", String.valueOf(ports.get(service.module())));
        environment.put("PUBLIC_URL", url("gateway"));
        environment.put("ISSUER", realm());
        if (service.owner()) {
            environment.put("DATABASE_URL", postgres.jdbcUrl(service.name()));
            for (String role : List.of("owner", "app", "system")) {
                environment.put(
                        "DATABASE_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD",
                        service.name() + "_" + role + "-local");
            }
            environment.put("SERVICE_CLIENT_SECRET", "svc-" + service.name() + "-local");
            environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        }
        if (service.name().equals("artworks")) {
            environment.put("CERTIFICATE_KEYS", SigningKey.keptIn(data.resolve("certificate-keys.json")));
        }
        for (String asked : service.asks()) {
            environment.put(asked.toUpperCase(Locale.ROOT) + "_URL", url(asked));
        }
        return environment;
    }

    private boolean ready(Service service) {
        URI health = URI.create(url(service.name()) + "/q/health/ready");
        try {
            return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stop(Service service) {
        stop(running.remove(service));
    }

    private void stop(AutoCloseable part) {
        if (part == null) {
            return;
        }
        try {
            part.close();
        } catch (Exception e) {
            screen.line("did not stop as it should: " + e.getMessage());
        }
    }

    private CompletableFuture<Void> begin(String part, String address, Runnable start) {
        return CompletableFuture.runAsync(
                        () -> {
                            long begun = System.nanoTime();
                            start.run();
                            screen.started(part, address, Duration.ofNanos(System.nanoTime() - begun));
                        },
                        starting)
                .whenComplete((done, e) -> {
                    if (e != null) {
                        failure.completeExceptionally(e);
                    }
                });
    }

    /** Returns when all have started, or throws as soon as any part has failed. */
    private void await(List<CompletableFuture<Void>> begun) {
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void awaitThoseStarting() {
        try {
            starting.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
