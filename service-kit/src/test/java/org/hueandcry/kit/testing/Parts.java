package org.hueandcry.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hueandcry.local.parts.KafkaPart;
import org.hueandcry.local.parts.PostgresPart;
import org.hueandcry.local.parts.SigningKey;

/** Real PostgreSQL and Kafka for the tests of a service, and an issuer of tokens. The argument {@code service} names its database. */
public class Parts implements QuarkusTestResourceLifecycleManager {

    static final String DATABASE_URL = "hue.test.database";

    private String service;
    private PostgresPart postgres;
    private KafkaPart kafka;
    private AutoCloseable issuer;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
    }

    @Override
    public Map<String, String> start() {
        Path directory = fresh(Path.of("target", "parts"));
        issuer = TestIssuer.start();
        postgres = PostgresPart.start(directory.resolve("postgres"), 0, false);
        postgres.createDatabase(service);
        kafka = KafkaPart.start(directory.resolve("kafka"), 0);
        kafka.createCompactedTopic("persons");
        kafka.createCompactedTopic("artworks");
        kafka.createCompactedTopic("notices");
        kafka.createCompactedTopic("artworks");
        kafka.createTopic(service + "-service.dead-letters");
        System.setProperty(DATABASE_URL, postgres.jdbcUrl(service));
        System.setProperty(Broker.ADDRESS, kafka.bootstrapServers());
        Map<String, String> settings = new HashMap<>();
        settings.put("PORT", "0");
        settings.put("quarkus.http.test-port", "0");
        settings.put("ISSUER", TestIssuer.address());
        settings.put("DATABASE_URL", postgres.jdbcUrl(service));
        settings.put("DATABASE_OWNER_PASSWORD", service + "_owner-local");
        settings.put("DATABASE_APP_PASSWORD", service + "_app-local");
        settings.put("DATABASE_SYSTEM_PASSWORD", service + "_system-local");
        String neighbour = Neighbour.choosePort();
        settings.put("PERSONS_URL", neighbour);
        settings.put("ARTWORKS_URL", neighbour);
        settings.put("SERVICE_CLIENT_SECRET", "secret");
        settings.put("PUBLIC_URL", "https://hue-and-cry.test");
        settings.put("CERTIFICATE_KEYS", SigningKey.create());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        return settings;
    }

    // the resources are there to be closed, each whatever becomes of the others
    @SuppressWarnings("try")
    @Override
    public void stop() {
        try (AutoCloseable closingIssuer = issuer;
                PostgresPart closingPostgres = postgres;
                KafkaPart closingKafka = kafka) {
            System.clearProperty(DATABASE_URL);
        } catch (Exception e) {
            throw new IllegalStateException("The parts cannot be stopped", e);
        }
    }

    /** Without what an earlier run has left: its migrations may have been others. */
    private static Path fresh(Path directory) {
        if (Files.exists(directory)) {
            try (Stream<Path> below = Files.walk(directory)) {
                for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return directory;
    }
}
