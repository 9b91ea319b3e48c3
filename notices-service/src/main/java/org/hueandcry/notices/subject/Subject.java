package org.hueandcry.notices.subject;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.kit.visibility.Visibility;

/** Whom or what a notice may be about, as notices-service has heard of it: read here, written by {@link SubjectStore} alone. */
@Entity
@Immutable
@Table(name = "subject")
public class Subject {

    @Id
    private UUID subjectId;

    private long version;
    private String owner;
    private String state;
    private long identityVersion;
    private Instant identityChangedAt;

    @Embedded
    private Visibility visibility;

    private boolean blocked;

    @JdbcTypeCode(SqlTypes.JSON)
    private IdentifyingData person;

    @JdbcTypeCode(SqlTypes.JSON)
    private WorkOfArt artwork;

    protected Subject() {}

    static Subject of(SubjectState state) {
        Subject subject = new Subject();
        subject.subjectId = state.id();
        subject.version = state.version();
        subject.owner = state.owner();
        subject.state = state.state();
        subject.identityVersion = state.identityVersion();
        subject.identityChangedAt = state.identityChangedAt();
        subject.visibility = state.visibility();
        subject.blocked = state.blocked();
        subject.person = state.person();
        subject.artwork = state.artwork();
        return subject;
    }

    public UUID id() {
        return subjectId;
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

    public boolean isBlocked() {
        return blocked;
    }

    /** Whether some may not see the record: by its owner's decision, or because it is blocked. */
    public boolean isRestricted() {
        return blocked || visibility.isRestricted();
    }

    public Confidentiality confidentiality() {
        return visibility.confidentiality();
    }

    /** The version of the subject with which identifying data changed last. */
    public long identityVersion() {
        return identityVersion;
    }

    public Instant identityChangedAt() {
        return identityChangedAt;
    }

    /** Which identifying data the record of the person has; null where the subject is none. */
    public IdentifyingData person() {
        return person;
    }

    /** What is known of the work of art; null where the subject is none. */
    public WorkOfArt artwork() {
        return artwork;
    }
}
