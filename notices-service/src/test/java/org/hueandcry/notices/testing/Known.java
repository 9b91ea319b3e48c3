package org.hueandcry.notices.testing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.notices.subject.IdentifyingData;
import org.hueandcry.notices.subject.Subject;

/** A subject outside the database, for tests of rules: nothing is known of it, or the facts that a test names. */
public final class Known extends Subject {

    /** What a record may have, in the order of {@link IdentifyingData}. */
    public enum Fact {
        FAMILY_NAME,
        GIVEN_NAME,
        ALIAS,
        SEX,
        YEAR_OF_BIRTH,
        PLACE_OF_BIRTH,
        PARENTS_NAMES,
        DESCRIPTION,
        GOOD_PHOTOGRAPH,
        FINGERPRINTS,
        DNA,
        IDENTITY_DOCUMENT
    }

    private final UUID id = UUID.randomUUID();
    private final boolean recorded;
    private final boolean restricted;
    private final Set<Fact> facts;
    private long version = 7;
    private boolean blocked;

    private Known(boolean recorded, boolean restricted, Set<Fact> facts) {
        this.recorded = recorded;
        this.restricted = restricted;
        this.facts = facts;
    }

    public static Known by(Fact... facts) {
        return new Known(true, false, Set.of(facts));
    }

    /** With all that a red, a blue, a green or a yellow notice demands. */
    public static Known well() {
        return by(Fact.FAMILY_NAME, Fact.GIVEN_NAME, Fact.SEX, Fact.YEAR_OF_BIRTH, Fact.DESCRIPTION);
    }

    public static Known erased() {
        return well().butErased();
    }

    public Known butErased() {
        return new Known(false, restricted, facts);
    }

    public Known butRestricted() {
        return new Known(recorded, true, facts);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public long identityVersion() {
        return version;
    }

    @Override
    public boolean isBlocked() {
        return blocked;
    }

    /** After a change of its identifying data. */
    public Known changed() {
        version++;
        return this;
    }

    public Known butBlocked() {
        blocked = true;
        return this;
    }

    @Override
    public boolean isRecorded() {
        return recorded;
    }

    @Override
    public boolean isRestricted() {
        return restricted;
    }

    @Override
    public Instant identityChangedAt() {
        return Instant.EPOCH;
    }

    @Override
    public IdentifyingData person() {
        return new IdentifyingData(
                facts.contains(Fact.FAMILY_NAME),
                facts.contains(Fact.GIVEN_NAME),
                facts.contains(Fact.ALIAS),
                facts.contains(Fact.SEX),
                facts.contains(Fact.YEAR_OF_BIRTH),
                facts.contains(Fact.PLACE_OF_BIRTH),
                facts.contains(Fact.PARENTS_NAMES),
                facts.contains(Fact.DESCRIPTION),
                facts.contains(Fact.GOOD_PHOTOGRAPH),
                facts.contains(Fact.FINGERPRINTS),
                facts.contains(Fact.DNA),
                facts.contains(Fact.IDENTITY_DOCUMENT));
    }
}
