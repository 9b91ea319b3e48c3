package org.hueandcry.notices.subject;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person whom a notice may be about, as notices-service has heard of them: read here, written by {@link SubjectStore} alone. */
@Entity
@Immutable
@Table(name = "subject")
public class Subject {

    @Id
    private UUID personId;

    private long version;
    private String owner;
    private String state;
    private long identityVersion;
    private Instant identityChangedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private IdentifyingData identifyingData;

    protected Subject() {}

    public UUID personId() {
        return personId;
    }

    public long version() {
        return version;
    }

    public String owner() {
        return owner;
    }

    /** False once the record has been erased. */
    public boolean isRecorded() {
        return "RECORDED".equals(state);
    }

    /** The version of the person with which identifying data changed last. */
    public long identityVersion() {
        return identityVersion;
    }

    public Instant identityChangedAt() {
        return identityChangedAt;
    }

    public IdentifyingData identifyingData() {
        return identifyingData;
    }
}
