package org.hueandcry.notices.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Database;

import static org.awaitility.Awaitility.await;

/** Works of art, as notices-service hears of them: sent to the broker in the shape that artworks-service announces. */
public final class HeardWork {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final UUID id = UUID.randomUUID();
    private final String owner;
    private int epoch = 1;
    private long version = 1;
    private String status = "STOLEN";
    private Instant statusChangedAt = NOON;
    private List<String> restrictedFrom = List.of();
    private boolean identified = true;

    private HeardWork(String owner) {
        this.owner = owner;
    }

    /** A stolen work whose record has all that a notice demands. */
    public static HeardWork workOf(String owner) {
        return new HeardWork(owner);
    }

    public HeardWork restrictedFrom(String... countries) {
        restrictedFrom = List.of(countries);
        return this;
    }

    public HeardWork withoutIdentifyingData() {
        identified = false;
        return this;
    }

    public HeardWork now(String newStatus) {
        version++;
        status = newStatus;
        statusChangedAt = NOON.plusSeconds(version);
        return this;
    }

    public HeardWork ofEpoch(int number) {
        epoch = number;
        return this;
    }

    public HeardWork atVersion(long number) {
        version = number;
        return this;
    }

    public UUID id() {
        return id;
    }

    public Instant statusChangedAt() {
        return statusChangedAt;
    }

    public String json() {
        return """
            {"id": "%s", "epoch": %d, "version": %d, "identityVersion": 1, "identityChangedAt": "%s", "owner": "%s",
             "state": "RECORDED", "previousState": null, "status": "%s", "statusChangedAt": "%s", "blocked": false, "at": "%s",
             "visibility": {"visibleTo": null, "restrictedFrom": [%s], "confidentiality": "OFFICIAL_USE_ONLY"},
             "identifyingData": {"objectType": true, "title": %s, "maker": %s, "materials": true, "measurements": false,
              "inscriptions": false, "description": false, "photograph": false}, "theftReported": true}""".formatted(
                id,
                epoch,
                version,
                NOON,
                owner,
                status,
                statusChangedAt,
                NOON.plusSeconds(version),
                restrictedFrom.stream().map(country -> '"' + country + '"').collect(Collectors.joining(",")),
                identified,
                identified);
    }

    /** Sends the state, and waits until the service has heard of it. */
    public HeardWork heard() {
        Broker.send("artworks", id, json());
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("subject where subject_id = ? and epoch = ? and version = ?", id, epoch, version)
                                == 1);
        return this;
    }
}
