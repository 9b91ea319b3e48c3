package org.hueandcry.persons.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person's record as it stood from one change to the next, and who made the change. */
@Entity
@Table(name = "person_version")
@IdClass(PersonVersion.Key.class)
class PersonVersion {

    /** Which version of which record. */
    record Key(UUID personId, long version) implements Serializable {}

    @Id
    private UUID personId;

    @Id
    private long version;

    private Instant at;
    private String client;
    private String onBehalfOf;

    @JdbcTypeCode(SqlTypes.JSON)
    private PersonRequest record;

    protected PersonVersion() {}

    PersonVersion(Person person, String client, String onBehalfOf) {
        this.personId = person.id();
        this.version = person.version();
        this.at = person.changedAt();
        this.client = client;
        this.onBehalfOf = onBehalfOf;
        this.record = person.asRequest();
    }

    PersonVersionView view() {
        return new PersonVersionView(version, at, client, onBehalfOf, record);
    }
}
