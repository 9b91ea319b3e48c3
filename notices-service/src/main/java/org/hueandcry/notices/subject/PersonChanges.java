package org.hueandcry.notices.subject;

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
    private final Consumption consumption;

    PersonChanges(SubjectStore store, Consumption consumption) {
        this.store = store;
        this.consumption = consumption;
    }

    @Incoming(TOPIC)
    @Blocking
    void hear(ConsumerRecord<String, String> message) throws InterruptedException {
        consumption.apply(message, "person.changed.v1", PersonState.class, person -> store.keep(person.asSubject()));
    }
}
