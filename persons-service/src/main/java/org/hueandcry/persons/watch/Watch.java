package org.hueandcry.persons.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.persons.match.QueryByExample;
import org.hueandcry.persons.person.PersonKind;

/** A query that an authority keeps until a day, with what whoever set it may see: it tells nothing above that. */
@Entity
@Table(name = "watch")
class Watch {

    @Id
    private UUID id;

    private String owner;

    @Version
    private long version = 1;

    private String reference;

    @JdbcTypeCode(SqlTypes.JSON)
    private QueryByExample query;

    private double threshold;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> kinds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> colours;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    /** As the database compares it. */
    @Enumerated(EnumType.ORDINAL)
    private Confidentiality clearance;

    private String client;
    private String onBehalfOf;
    private Instant createdAt;
    private Instant expiresAt;

    protected Watch() {}

    /** @param setBy the system, and the person that it names */
    record SetBy(String owner, Confidentiality clearance, String client, String onBehalfOf) {}

    static Watch of(WatchRequest request, Purpose purpose, SetBy setBy, Instant at, Instant expiresAt) {
        Watch watch = new Watch();
        watch.id = UUID.randomUUID();
        watch.owner = setBy.owner();
        watch.clearance = setBy.clearance();
        watch.client = setBy.client();
        watch.onBehalfOf = setBy.onBehalfOf();
        watch.reference = request.reference();
        watch.query = request.query();
        watch.threshold = request.threshold();
        watch.kinds = request.kinds().stream().map(Enum::name).toList();
        watch.colours = request.colours().stream().map(Enum::name).toList();
        watch.purpose = purpose;
        watch.createdAt = at;
        watch.expiresAt = expiresAt;
        return watch;
    }

    void lastUntil(Instant end) {
        expiresAt = end;
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

    String reference() {
        return reference;
    }

    QueryByExample query() {
        return query;
    }

    double threshold() {
        return threshold;
    }

    List<PersonKind> kinds() {
        return kinds.stream().map(PersonKind::valueOf).toList();
    }

    List<String> colours() {
        return colours;
    }

    Purpose purpose() {
        return purpose;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public String toString() {
        return "Watch[" + id + "]";
    }
}
