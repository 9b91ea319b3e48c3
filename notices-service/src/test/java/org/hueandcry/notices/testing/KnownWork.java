package org.hueandcry.notices.testing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.WorkOfArt;

/** A stolen work of art outside the database, for tests of rules: nothing is known of it, or the facts that a test names. */
public final class KnownWork extends Subject {

    /** What a record may have, in the order of {@link WorkOfArt.Features}. */
    public enum Fact {
        OBJECT_TYPE,
        TITLE,
        MAKER,
        MATERIALS,
        MEASUREMENTS,
        INSCRIPTIONS,
        DESCRIPTION,
        PHOTOGRAPH
    }

    private final UUID id = UUID.randomUUID();
    private final boolean recorded;
    private final boolean reported;
    private final String status;
    private final Set<Fact> facts;

    private KnownWork(boolean recorded, boolean reported, String status, Set<Fact> facts) {
        this.recorded = recorded;
        this.reported = reported;
        this.status = status;
        this.facts = facts;
    }

    public static KnownWork by(Fact... facts) {
        return new KnownWork(true, true, "STOLEN", Set.of(facts));
    }

    public static KnownWork unreported() {
        return new KnownWork(true, false, "STOLEN", Set.of(Fact.OBJECT_TYPE, Fact.TITLE, Fact.MAKER));
    }

    /** Reported and identifiable, and where it is on its way back. */
    public static KnownWork now(String status) {
        return new KnownWork(true, true, status, Set.of(Fact.OBJECT_TYPE, Fact.TITLE, Fact.MAKER));
    }

    public static KnownWork erased() {
        return new KnownWork(false, true, "STOLEN", Set.of(Fact.OBJECT_TYPE, Fact.TITLE, Fact.MAKER));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public boolean isRecorded() {
        return recorded;
    }

    @Override
    public boolean isRestricted() {
        return false;
    }

    @Override
    public WorkOfArt artwork() {
        return new WorkOfArt(
                status,
                Instant.EPOCH,
                reported,
                new WorkOfArt.Features(
                        facts.contains(Fact.OBJECT_TYPE),
                        facts.contains(Fact.TITLE),
                        facts.contains(Fact.MAKER),
                        facts.contains(Fact.MATERIALS),
                        facts.contains(Fact.MEASUREMENTS),
                        facts.contains(Fact.INSCRIPTIONS),
                        facts.contains(Fact.DESCRIPTION),
                        facts.contains(Fact.PHOTOGRAPH)));
    }
}
