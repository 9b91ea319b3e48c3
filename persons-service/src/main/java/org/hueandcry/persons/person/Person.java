package org.hueandcry.persons.person;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.visibility.Visibility;

/**
 * A person as one authority has recorded them. Every change gives a new version, and the event that announces it. Only
 * what a change changes is written: of what others own, the CCF may write nothing but the blocking.
 */
@Entity
@DynamicUpdate
@Table(name = "person")
class Person {

    @Id
    private UUID id;

    private String owner;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    /** Everything recorded but the visibility, which stands in columns of its own for the policies to read. */
    @JdbcTypeCode(SqlTypes.JSON)
    private PersonRequest particulars;

    @Embedded
    private Visibility visibility;

    private boolean blocked;
    private boolean goodPhotograph;
    private boolean fingerprints;
    private long identityVersion = 1;
    private Instant identityChangedAt;
    private Instant recordedAt;
    private Instant expiresAt;
    private Instant askedAt;
    private String keptBecause;
    private Instant changedAt;

    protected Person() {}

    /** @param expiresAt until when the record is kept unless the owner says again that it is needed */
    static Person record(UUID id, String owner, PersonRequest request, Instant at, Instant expiresAt) {
        Person person = new Person();
        person.id = id;
        person.owner = owner;
        person.recordedAt = at;
        person.expiresAt = expiresAt;
        person.identityChangedAt = at;
        person.describe(request, at);
        return person;
    }

    /** @return whether anything is different now */
    boolean change(PersonRequest request, Instant at) {
        Visibility wanted = visibilityOf(request, at);
        PersonRequest described = request.with(null);
        if (described.equals(particulars) && wanted.equals(visibility)) {
            return false;
        }
        if (!described.identity().equals(particulars.identity())) {
            identityVersion = version + 1;
            identityChangedAt = at;
        }
        describe(request, at);
        return true;
    }

    /** @param good whether there is now a photograph to recognise the person by */
    void photographed(boolean good, Instant at) {
        if (good != goodPhotograph) {
            identityVersion = version + 1;
            identityChangedAt = at;
        }
        goodPhotograph = good;
        changedAt = at;
    }

    /**
     * @param any whether there are prints now
     * @param keptUntil until when the record is kept at least, for their sake; null: no longer than it is anyway
     */
    void fingerprinted(boolean any, Instant keptUntil, Instant at) {
        if (any != fingerprints) {
            identityVersion = version + 1;
            identityChangedAt = at;
        }
        fingerprints = any;
        if (keptUntil != null && keptUntil.isAfter(expiresAt)) {
            expiresAt = keptUntil;
            askedAt = null;
        }
        changedAt = at;
    }

    /** What the CCF does to the record, and it alone. Refuses (409) what is done already. */
    void block(Blocking blocking, Instant at) {
        blocking.mustChange(blocked);
        blocked = blocking.blocked();
        changedAt = at;
    }

    /** Keeps the record for another term; its owner will be asked anew. */
    void keep(Instant until, String reason, Instant at) {
        expiresAt = until;
        askedAt = null;
        keptBecause = reason;
        changedAt = at;
    }

    private void describe(PersonRequest request, Instant at) {
        kind = request.kind();
        particulars = request.with(null);
        visibility = visibilityOf(request, at);
        changedAt = at;
    }

    /** As asked for, or what is right for the kind of person and for their age. */
    static Visibility visibilityOf(PersonRequest request, Instant now) {
        return request.visibility() == null
                ? SpecialCare.defaultVisibility(request.kind(), request.dateOfBirth(), now)
                : request.visibility();
    }

    /** The event of the state that stands; to be made after the flush, which gives the version. */
    PersonChanged changed(boolean first) {
        return new PersonChanged(
                id,
                version,
                identityVersion,
                identityChangedAt,
                owner,
                PersonChanged.State.RECORDED,
                first ? null : PersonChanged.State.RECORDED,
                visibility,
                blocked,
                IdentifyingData.of(particulars, goodPhotograph, fingerprints),
                changedAt);
    }

    /** The last event of this record. */
    PersonChanged erased(Instant at) {
        return PersonChanged.erased(id, version, owner, visibility, blocked, at);
    }

    /** The record in the shape in which it is sent, to be changed. */
    PersonRequest asRequest() {
        return particulars.with(visibility);
    }

    UUID id() {
        return id;
    }

    String owner() {
        return owner;
    }

    long version() {
        return version;
    }

    PersonRequest particulars() {
        return particulars;
    }

    Visibility visibility() {
        return visibility;
    }

    boolean isBlocked() {
        return blocked;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    String keptBecause() {
        return keptBecause;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
