package org.hueandcry.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The test's own ends of the broker: sends what another service would send, reads what the service under test has sent. */
public final class Broker {

    static final String ADDRESS = "hue.test.broker";

    private Broker() {}

    /** Sends, and waits until the broker has it. @return the partition, inside which order holds */
    public static int send(String topic, UUID key, String value) {
        return send(new ProducerRecord<>(topic, key.toString(), value));
    }

    public static void sendTo(String topic, int partition, UUID key, String value) {
        send(new ProducerRecord<>(topic, partition, key.toString(), value));
    }

    /** As {@link #send}, of a type that the message names. */
    public static int sendOfType(String topic, String type, UUID key, String value) {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key.toString(), value);
        message.headers().add("ce_type", type.getBytes(StandardCharsets.US_ASCII));
        return send(message);
    }

    private static int send(ProducerRecord<String, String> message) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, System.getProperty(ADDRESS)),
                new StringSerializer(),
                new StringSerializer())) {
            return producer.send(message).get().partition();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything with this key, from the beginning of the topic, once {@code enough} of it is there; at the latest after 20 seconds. */
    public static List<ConsumerRecord<String, String>> messages(
            String topic, UUID key, Predicate<List<ConsumerRecord<String, String>>> enough) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        System.getProperty(ADDRESS),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!enough.test(found) && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    if (key.toString().equals(message.key())) {
                        found.add(message);
                    }
                }
            }
        }
        return found;
    }
}
