package org.hueandcry.persons.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;

import static org.awaitility.Awaitility.await;

/** Hits of a border of Germany on persons, as notices-service tells of them: its own example, changed as a test needs it. */
public final class RejectedHit {

    private final ObjectNode event = (ObjectNode) Contract.example("notices-service", "hit.changed.v1");

    private RejectedHit(UUID id, String person, long recordVersion) {
        event.put("id", id.toString())
                .put("recordVersion", recordVersion)
                .putObject("record")
                .put("personId", person);
    }

    /** @param recordVersion the version of the record that the border had read */
    public static RejectedHit of(String person, long recordVersion) {
        return new RejectedHit(UUID.randomUUID(), person, recordVersion);
    }

    public UUID id() {
        return UUID.fromString(event.get("id").asText());
    }

    public RejectedHit in(int epoch, long version, boolean rejected) {
        event.put("epoch", epoch).put("version", version).put("rejected", rejected);
        return this;
    }

    public ObjectNode event() {
        return event;
    }

    public RejectedHit told() {
        Broker.sendOfType("notices", "hit.changed.v1", id(), event.toString());
        return this;
    }

    /** Told, and kept. */
    public RejectedHit heard() {
        told();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count(
                                "rejected_hit where id = ? and version = ? and epoch = ?",
                                id(),
                                event.get("version").asLong(),
                                event.get("epoch").asInt())
                        == 1);
        return this;
    }
}
