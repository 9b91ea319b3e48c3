package org.hueandcry.notices.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Database;

import static org.awaitility.Awaitility.await;

/** Persons, as notices-service hears of them: sent to the broker in the shape that persons-service announces. */
public final class Heard {

    private final UUID id = UUID.randomUUID();
    private final String owner;
    private int epoch = 1;
    private long version = 1;
    private long identityVersion = 1;
    private String state = "RECORDED";
    private List<String> restrictedFrom = List.of();
    private boolean identified = true;
    private boolean blocked;

    private Heard(String owner) {
        this.owner = owner;
    }

    /** A person whose record has all that a red or a yellow notice demands. */
    public static Heard personOf(String owner) {
        return new Heard(owner);
    }

    public Heard restrictedFrom(String... countries) {
        restrictedFrom = List.of(countries);
        return this;
    }

    public Heard withoutIdentifyingData() {
        identified = false;
        return this;
    }

    public Heard identified() {
        identified = true;
        return this;
    }

    public Heard blocked() {
        blocked = true;
        return this;
    }

    public Heard unblocked() {
        blocked = false;
        return this;
    }

    public Heard erased() {
        state = "ERASED";
        identified = false;
        return this;
    }

    public Heard changed() {
        version++;
        return this;
    }

    public Heard withOtherIdentity() {
        version++;
        identityVersion = version;
        return this;
    }

    public Heard ofEpoch(int number) {
        epoch = number;
        return this;
    }

    public Heard atVersion(long number) {
        version = number;
        return this;
    }

    public UUID id() {
        return id;
    }

    public String json() {
        return """
            {"id": "%s", "epoch": %d, "version": %d, "identityVersion": %d, "identityChangedAt": "%s", "owner": "%s",
             "state": "%s", "previousState": null, "blocked": %s, "at": "%s",
             "visibility": {"visibleTo": null, "restrictedFrom": [%s], "confidentiality": "OFFICIAL_USE_ONLY"},
             "identifyingData": {"familyName": %s, "givenName": %s, "alias": false, "sex": %s, "yearOfBirth": %s, "placeOfBirth": false,
              "parentsNames": false, "description": %s, "goodPhotograph": false, "fingerprints": false, "dna": false,
              "identityDocument": false}}""".formatted(
                id,
                epoch,
                version,
                identityVersion,
                Instant.parse("2026-11-23T10:00:00Z").plusSeconds(identityVersion),
                owner,
                state,
                blocked,
                Instant.parse("2026-11-23T10:00:00Z").plusSeconds(version),
                restrictedFrom.stream().map(country -> '"' + country + '"').collect(Collectors.joining(",")),
                identified,
                identified,
                identified,
                identified,
                identified);
    }

    /** Sends the state without waiting for what becomes of it. */
    public Heard sent() {
        Broker.send("persons", id, json());
        return this;
    }

    /** Sends the state, and waits until the service has heard of it. */
    public Heard heard() {
        sent();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("subject where subject_id = ? and epoch = ? and version = ?", id, epoch, version)
                                == 1);
        return this;
    }
}
