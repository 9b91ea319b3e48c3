package org.hueandcry.notices.subject;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hueandcry.kit.consumption.Consumption;

/** Hears of works of art, and keeps which there are, whose they are, who may see them and where they are on their way back. */
@ApplicationScoped
class ArtworkChanges {

    private static final String TOPIC = "artworks";

    private final SubjectStore store;
    private final Consumption consumption;

    ArtworkChanges(SubjectStore store, Consumption consumption) {
        this.store = store;
        this.consumption = consumption;
    }

    @Incoming(TOPIC)
    @Blocking
    void hear(ConsumerRecord<String, String> message) throws InterruptedException {
        consumption.apply(
                message, "artwork.changed.v1", ArtworkState.class, artwork -> store.keep(artwork.asSubject()));
    }
}
