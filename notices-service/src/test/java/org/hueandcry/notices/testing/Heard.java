package org.hueandcry.notices.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.notices.testing.Known.Fact;

import static org.awaitility.Awaitility.await;

/** Persons, as notices-service hears of them: sent to the broker in the shape that persons-service announces. */
public final class Heard {

    private static final Set<Fact> WELL =
            EnumSet.of(Fact.FAMILY_NAME, Fact.GIVEN_NAME, Fact.SEX, Fact.YEAR_OF_BIRTH, Fact.DESCRIPTION);

    private final UUID id = UUID.randomUUID();
    private final String owner;
    private int epoch = 1;
    private long version = 1;
    private long identityVersion = 1;
    private String state = "RECORDED";
    private List<String> restrictedFrom = List.of();
    private String confidentiality = "OFFICIAL_USE_ONLY";
    private Set<Fact> facts = WELL;
    private boolean blocked;

    private Heard(String owner) {
        this.owner = owner;
    }

    /** A person whose record has all that a red, a blue, a green or a yellow notice demands. */
    public static Heard personOf(String owner) {
        return new Heard(owner);
    }

    /** An unidentified body whose record has all that a black notice demands. */
    public static Heard bodyOf(String owner) {
        return new Heard(owner).having(Fact.FINGERPRINTS);
    }

    /** With these identifying data, and no others. */
    public Heard having(Fact... some) {
        facts = Set.of(some);
        return this;
    }

    public Heard confidential(String how) {
        confidentiality = how;
        return this;
    }

    public Heard restrictedFrom(String... countries) {
        restrictedFrom = List.of(countries);
        return this;
    }

    public Heard withoutIdentifyingData() {
        return having();
    }

    public Heard identified() {
        facts = WELL;
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
        return withoutIdentifyingData();
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
             "visibility": {"visibleTo": null, "restrictedFrom": [%s], "confidentiality": "%s"},
             "identifyingData": {%s}}""".formatted(
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
                confidentiality,
                Arrays.stream(Fact.values())
                        .map(fact -> "\"" + inJson(fact) + "\": " + facts.contains(fact))
                        .collect(Collectors.joining(", ")));
    }

    /** FAMILY_NAME is familyName. */
    private static String inJson(Fact fact) {
        String[] words = fact.name().toLowerCase(Locale.ROOT).split("_");
        return Arrays.stream(words)
                .skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", words[0], ""));
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
