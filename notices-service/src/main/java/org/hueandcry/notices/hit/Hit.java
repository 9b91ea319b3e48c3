package org.hueandcry.notices.hit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.kit.caller.Purpose;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/**
 * A hit, and the machine of its life: which steps are possible when, by when the source must answer, and that a person located on a red
 * notice is urgent whatever the reporting side says. What was reported stands still; only the answers change.
 */
@Entity
@Table(name = "hit")
class Hit {

    /** Who had the hit, by which system and for which purpose. */
    record Reporter(String authority, String client, Purpose purpose) {}

    /**
     * What is known of the record when the hit is reported.
     *
     * @param owner the source of the hit
     * @param version the newest
     * @param identityVersion with which it last became another to look for: what a rejection is remembered by
     * @param arrestIsSought whether a red notice stands on the person that is hit, or that the notice is about
     */
    record Known(String owner, long version, long identityVersion, boolean arrestIsSought) {}

    /** How long the source has to answer. */
    record Deadlines(Duration urgent, Duration routine) {

        Instant of(Urgency urgency, Instant reported) {
            return reported.plus(urgency == Urgency.URGENT ? urgent : routine);
        }
    }

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column(updatable = false)
    private String reportedBy;

    @Column(updatable = false)
    private String client;

    @Column(updatable = false)
    private String source;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private HitRecord.Kind recordKind;

    @Column(updatable = false)
    private UUID recordId;

    @Column(updatable = false)
    private long recordVersion;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(updatable = false)
    private boolean located;

    @Column(updatable = false)
    private boolean actAtOnce;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(updatable = false)
    private Instant occurredAt;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private HitPlace place;

    @Column(updatable = false)
    private String circumstances;

    @Column(updatable = false)
    private String identification;

    @Enumerated(EnumType.STRING)
    private HitStatus status;

    @Enumerated(EnumType.STRING)
    private Rejection rejection;

    /** The identity version of the record when it was rejected. */
    private Long rejectedVersion;

    /** The last one. */
    @Enumerated(EnumType.STRING)
    private ActionTaken action;

    @Column(updatable = false)
    private Instant reportedAt;

    private Instant changedAt;

    @Column(updatable = false)
    private Instant confirmationDue;

    /** Written by {@link RemindOfHits}. */
    @Column(updatable = false)
    private int reminders;

    @Column(updatable = false)
    private Instant remindedAt;

    protected Hit() {}

    static Hit report(UUID id, HitRequest request, Reporter by, Known record, Deadlines deadlines, Instant at) {
        if (request.recordVersion() != null && request.recordVersion() > record.version()) {
            throw Problems.invalid(Fault.at("/recordVersion", "is above the version that is known here"));
        }
        Hit hit = new Hit();
        hit.id = id;
        hit.reportedBy = by.authority();
        hit.client = by.client();
        hit.purpose = by.purpose();
        hit.source = record.owner();
        hit.recordKind = request.record().kind();
        hit.recordId = request.record().id();
        hit.recordVersion = Objects.requireNonNullElse(request.recordVersion(), record.version());
        hit.located = Boolean.TRUE.equals(request.located());
        hit.actAtOnce = hit.located && record.arrestIsSought();
        hit.urgency = hit.actAtOnce ? Urgency.URGENT : Objects.requireNonNullElse(request.urgency(), Urgency.ROUTINE);
        hit.occurredAt = request.occurredAt();
        hit.place = request.place();
        hit.circumstances = request.circumstances();
        hit.identification = request.identification();
        hit.status = HitStatus.REPORTED;
        hit.reportedAt = at;
        hit.changedAt = at;
        hit.confirmationDue = deadlines.of(hit.urgency, at);
        return hit;
    }

    /** Refuses (409) a step that is not possible now. */
    void take(HitStep step, HitAnswer answer, Instant at) {
        if (!step.isPossibleFrom(status)) {
            throw Problems.of(ProblemType.CONFLICT)
                    .withDetail("A hit that is " + status + " allows no " + step + ".")
                    .with("nextSteps", nextSteps())
                    .build();
        }
        if (step == HitStep.REJECTION) {
            rejection = answer.rejection();
        }
        if (step == HitStep.ACTION) {
            action = answer.action();
        }
        status = step.to();
        changedAt = at;
    }

    /** What the rejection is remembered by: the same system does not report the record again as long as it has this identity. */
    void rejectedOn(long identityVersion) {
        rejectedVersion = identityVersion;
    }

    /** Whether what it said has been erased with its record, or by age. */
    boolean isErased() {
        return place == null;
    }

    List<HitStep> nextSteps() {
        return HitStep.possibleFrom(status);
    }

    /** Whether something is still to be done about it. */
    boolean isOpen() {
        return status != HitStatus.REJECTED && status != HitStatus.CLOSED;
    }

    /** Whether the source should have answered by now. */
    boolean isOverdue(Instant now) {
        return status == HitStatus.REPORTED && now.isAfter(confirmationDue);
    }

    /** The event of the state that stands; to be made after the flush, which gives the version. */
    HitChanged changed(HitStatus previous) {
        return new HitChanged(
                id,
                version,
                reportedBy,
                client,
                source,
                record(),
                recordVersion,
                status,
                previous,
                rejection != null,
                reminders,
                changedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reportedBy() {
        return reportedBy;
    }

    String client() {
        return client;
    }

    /** The authority whose record it is. */
    String source() {
        return source;
    }

    HitRecord record() {
        return HitRecord.of(recordKind, recordId);
    }

    long recordVersion() {
        return recordVersion;
    }

    Urgency urgency() {
        return urgency;
    }

    boolean located() {
        return located;
    }

    /** Whether a person has been located whose arrest is sought (RPD 87). */
    boolean actAtOnce() {
        return actAtOnce;
    }

    Purpose purpose() {
        return purpose;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    HitPlace place() {
        return place;
    }

    String circumstances() {
        return circumstances;
    }

    String identification() {
        return identification;
    }

    HitStatus status() {
        return status;
    }

    Rejection rejection() {
        return rejection;
    }

    ActionTaken action() {
        return action;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant confirmationDue() {
        return confirmationDue;
    }

    int reminders() {
        return reminders;
    }

    Instant remindedAt() {
        return remindedAt;
    }

    @Override
    public String toString() {
        return "Hit[" + id + "]";
    }
}
