package org.hueandcry.local.parts;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KafkaPartTest {

    @TempDir
    Path directory;

    @Test
    void topics_and_messages_outlive_a_restart_and_the_broker() throws Exception {
        int port;
        try (KafkaPart kafka = KafkaPart.start(directory, 0)) {
            port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
            kafka.createCompactedTopic("persons");
            kafka.createCompactedTopic("persons");
            kafka.createTopic("dead-letters");
            assertEquals(0, send(kafka).offset());

            kafka.stop();
            assertFalse(Ports.taken(port));
            kafka.restart();
            assertEquals(1, send(kafka).offset());
        }

        try (KafkaPart kafka = KafkaPart.start(directory, 0)) {
            assertEquals(2, send(kafka).offset());
            try (Admin admin = Admin.create(settings(kafka))) {
                assertTrue(admin.listTopics().names().get().containsAll(Set.of("persons", "dead-letters")));
            }
        }
    }

    private static RecordMetadata send(KafkaPart kafka) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings(kafka), new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>("persons", "key", "state"))
                    .get();
        }
    }

    private static Map<String, Object> settings(KafkaPart kafka) {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
