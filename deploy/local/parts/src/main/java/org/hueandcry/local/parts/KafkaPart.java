package org.hueandcry.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** A Kafka broker on this machine, which is its own controller. It creates no topic by itself: a name mistyped stays an error. */
public final class KafkaPart implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(90);
    private static final int PARTITIONS = 3;

    private final Path directory;
    private final int port;
    private Program broker;

    private KafkaPart(Path directory, int port) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
    }

    /** @param port 0 for any free one */
    public static KafkaPart start(Path directory, int port) {
        KafkaPart kafka = new KafkaPart(directory, Ports.orFree(port));
        kafka.restart();
        return kafka;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Creates, if it isn't there, a topic that keeps the last message of each key for ever. */
    public void createCompactedTopic(String name) {
        create(name, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    /** Creates, if it isn't there, a topic that keeps every message for ever. */
    public void createTopic(String name) {
        create(name, Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    /** Stops the broker as one does for maintenance: its address and its data stay. */
    public void stop() {
        broker.close();
    }

    /** Starts the broker with the same address and data, and returns once it answers. */
    public void restart() {
        Path settings = writeSettings();
        if (!Files.exists(data().resolve("meta.properties"))) {
            java(
                            "kafka-format.log",
                            "kafka.tools.StorageTool",
                            "format",
                            "-t",
                            Uuid.randomUuid().toString(),
                            "-c",
                            settings.toString())
                    .awaitEnd(STARTS_WITHIN);
        }
        broker = java("kafka.log", "kafka.Kafka", settings.toString());
        broker.await(() -> Ports.taken(port), STARTS_WITHIN);
        try (Admin admin = admin()) {
            get(admin.describeCluster().nodes());
        } catch (ExecutionException | RuntimeException e) {
            close();
            throw new PartFailed("Kafka listens but doesn't answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void create(String name, Map<String, String> settings) {
        NewTopic topic = new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(settings);
        try (Admin admin = admin()) {
            get(admin.createTopics(List.of(topic)).all());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topic " + name + " cannot be created", e.getCause());
            }
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Program java(String log, String... main) {
        List<String> options = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.apache.logging.log4j.level=INFO",
                "-cp",
                Unpacked.kafka().resolve("*").toString());
        return Program.java(
                "Kafka",
                directory.resolve(log),
                Map.of(),
                Stream.concat(options.stream(), Stream.of(main)).toList());
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path writeSettings() {
        int controllerPort = Ports.orFree(0);
        String settings = """
                node.id=1
                process.roles=broker,controller
                listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                # one small machine
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(port, controllerPort, data());
        try {
            return Files.writeString(Files.createDirectories(directory).resolve("server.properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
