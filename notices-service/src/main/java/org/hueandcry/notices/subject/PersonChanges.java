package org.hueandcry.notices.subject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hueandcry.kit.consumption.Consumption;

/** Hears of persons, and keeps which there are, whose they are, who may see them and which identifying data they have. */
@ApplicationScoped
class PersonChanges {

    private static final String TOPIC = "persons";

    private final SubjectStore store;
    private final ObjectMapper json;
    private final Consumption consumption;

    PersonChanges(SubjectStore store, ObjectMapper json, Consumption consumption) {
        this.store = store;
        this.json = json;
        this.consumption = consumption;
    }

    @Incoming(TOPIC)
    @Blocking
    void hear(ConsumerRecord<String, String> message) throws InterruptedException {
        consumption.of(TOPIC, message.key(), () -> store.keep(json.readValue(message.value(), PersonState.class)));
    }
}
