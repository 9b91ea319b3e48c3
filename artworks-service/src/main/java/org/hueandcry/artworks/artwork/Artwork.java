package org.hueandcry.artworks.artwork;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.particulars.IdentifyingData;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.visibility.Visibility;

/**
 * A work of art as one authority has recorded it. Every change gives a new version, and the event that announces it.
 * Only what a change changes is written: of what others own, the CCF may write nothing but the blocking.
 */
@Entity
@DynamicUpdate
@Table(name = "artwork")
class Artwork {

    @Id
    private UUID id;

    private String owner;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant statusChangedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StatusStep> statusHistory;

    /** Everything recorded but the visibility, which stands in columns of its own for the policies to read. */
    @JdbcTypeCode(SqlTypes.JSON)
    private ArtworkRequest particulars;

    @Embedded
    private Visibility visibility;

    @Embedded
    private Traits traits;

    private boolean blocked;
    private boolean goodPhotograph;
    private long identityVersion = 1;
    private Instant identityChangedAt;
    private Instant recordedAt;
    private Instant changedAt;

    protected Artwork() {}

    static Artwork record(UUID id, String owner, ArtworkRequest request, Instant at) {
        Artwork work = new Artwork();
        work.id = id;
        work.owner = owner;
        work.status = request.wasFound() ? Status.FOUND_OWNER_UNKNOWN : Status.STOLEN;
        work.statusChangedAt = at;
        work.statusHistory = List.of(new StatusStep(work.status, at, null, null, null));
        work.recordedAt = at;
        work.identityChangedAt = at;
        work.describe(request, at);
        return work;
    }

    /** @return whether anything is different now */
    boolean change(ArtworkRequest request, Instant at) {
        ArtworkRequest described = request.with(null);
        if (described.equals(particulars) && visibilityOf(request).equals(visibility)) {
            return false;
        }
        if (!described.identity().equals(particulars.identity())) {
            identityVersion = version + 1;
            identityChangedAt = at;
        }
        describe(request, at);
        return true;
    }

    /** Whether it has the same number in the same source. */
    boolean isNumberedAs(ArtworkRequest other) {
        return Objects.equals(particulars.source(), other.source())
                && Objects.equals(particulars.inventoryNumber(), other.inventoryNumber());
    }

    /** Refuses (409) what a work of this status cannot become. */
    void become(StatusRequest step, Instant at) {
        Status next = step.status();
        if (!status.next().contains(next)) {
            throw Problems.of(ProblemType.CONFLICT)
                    .withDetail("A work that is " + status + " does not become " + next + ".")
                    .with("nextSteps", status.next())
                    .build();
        }
        status = next;
        statusChangedAt = at;
        statusHistory = new ArrayList<>(statusHistory);
        statusHistory.add(StatusStep.of(step, at));
        changedAt = at;
    }

    /** @param good whether there is now a photograph to recognise the work by */
    void photographed(boolean good, Instant at) {
        if (good != goodPhotograph) {
            identityVersion = version + 1;
            identityChangedAt = at;
        }
        goodPhotograph = good;
        changedAt = at;
    }

    /** What the CCF does to the record, and it alone. Refuses (409) what is done already. */
    void block(Blocking blocking, Instant at) {
        blocking.mustChange(blocked);
        blocked = blocking.blocked();
        changedAt = at;
    }

    private void describe(ArtworkRequest request, Instant at) {
        particulars = request.with(null);
        traits = Traits.of(particulars);
        visibility = visibilityOf(request);
        changedAt = at;
    }

    static Visibility visibilityOf(ArtworkRequest request) {
        return Objects.requireNonNullElse(request.visibility(), Visibility.OPEN);
    }

    /** The event of the state that stands; to be made after the flush, which gives the version. */
    ArtworkChanged changed(boolean first) {
        return new ArtworkChanged(
                id,
                version,
                identityVersion,
                identityChangedAt,
                owner,
                ArtworkChanged.State.RECORDED,
                first ? null : ArtworkChanged.State.RECORDED,
                status,
                statusChangedAt,
                visibility,
                blocked,
                IdentifyingData.of(particulars, goodPhotograph),
                particulars.theft() != null && particulars.theft().isReported(),
                changedAt);
    }

    /** The last event of this record. */
    ArtworkChanged erased(Instant at) {
        return new ArtworkChanged(
                id,
                version + 1,
                version + 1,
                at,
                owner,
                ArtworkChanged.State.ERASED,
                ArtworkChanged.State.RECORDED,
                status,
                statusChangedAt,
                visibility,
                blocked,
                IdentifyingData.NONE,
                false,
                at);
    }

    /** The record in the shape in which it is sent, to be changed. */
    ArtworkRequest asRequest() {
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

    Status status() {
        return status;
    }

    Instant statusChangedAt() {
        return statusChangedAt;
    }

    List<StatusStep> statusHistory() {
        return statusHistory;
    }

    ArtworkRequest particulars() {
        return particulars;
    }

    Traits traits() {
        return traits;
    }

    Visibility visibility() {
        return visibility;
    }

    boolean isBlocked() {
        return blocked;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public String toString() {
        return "Artwork[" + id + "]";
    }
}
