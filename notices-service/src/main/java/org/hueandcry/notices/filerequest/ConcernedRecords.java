package org.hueandcry.notices.filerequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.Subjects;

/** What is known here of the records that requests are about: the notices, and the persons and works of art that were heard of. */
@ApplicationScoped
class ConcernedRecords {

    /** Whose a record is, whether it is blocked, and the version that stands. */
    record Known(String owner, boolean blocked, long version) {}

    private final Notices notices;
    private final Subjects subjects;

    ConcernedRecords(Notices notices, Subjects subjects) {
        this.notices = notices;
        this.subjects = subjects;
    }

    /** By reference; records that the caller may not see are missing. */
    Map<RecordReference, Known> of(Collection<RecordReference> references) {
        Map<RecordReference, Known> known = new HashMap<>();
        for (Notice notice : notices.list("id in ?1", ids(references, RecordReference::noticeId))) {
            known.put(
                    RecordReference.ofNotice(notice.id()),
                    new Known(notice.owner(), notice.isBlocked() && notice.erasedAt() == null, notice.version()));
        }
        for (Subject subject :
                subjects.of(ids(references, RecordReference::subjectId)).values()) {
            known.put(
                    subject.person() == null
                            ? RecordReference.ofArtwork(subject.id())
                            : RecordReference.ofPerson(subject.id()),
                    new Known(subject.owner(), subject.isBlocked() && subject.isRecorded(), subject.version()));
        }
        return known;
    }

    private static List<UUID> ids(Collection<RecordReference> references, Function<RecordReference, UUID> id) {
        return references.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    /**
     * Refuses (404, naming each) records that the caller may not see.
     *
     * @param known those that were there before: they may have gone out of sight since
     * @return whose those are that the caller sees
     */
    Map<UUID, String> requireNew(List<RecordReference> about, List<RecordReference> known) {
        Map<RecordReference, Known> visible = of(about);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < about.size(); i++) {
            if (!known.contains(about.get(i)) && !visible.containsKey(about.get(i))) {
                faults.add(Fault.at("/about/" + i, "is no record that you may see"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.of(ProblemType.NOT_FOUND)
                    .withDetail(ProblemType.NOT_FOUND.remedy())
                    .with("errors", faults)
                    .build();
        }
        return visible.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().id(), entry -> entry.getValue().owner()));
    }

    /** Refuses (409) to end a request and leave records blocked, unless it is said why they stay so. */
    void mustBeFree(List<RecordReference> about, String keepBlocked) {
        Map<RecordReference, Known> known = of(about);
        List<RecordReference> blocked = about.stream()
                .filter(record -> known.containsKey(record) && known.get(record).blocked())
                .toList();
        if (!blocked.isEmpty() && keepBlocked == null) {
            throw Problems.of(ProblemType.CONFLICT)
                    .withDetail(
                            "Records that the request is about are blocked: lift that first, or say in keepBlocked why they stay"
                                    + " blocked.")
                    .with("blocked", blocked)
                    .build();
        }
    }

    /** Refuses (409) where a record that was to be corrected stands as it stood, as far as the caller can see. */
    void mustBeCorrected(OrderedEffect effect) {
        RecordReference record = effect.record();
        if (record.noticeId() == null) {
            Subject subject = subjects.of(record.subjectId());
            if (subject == null || subject.isRecorded() && !effect.isNewer(subject.version())) {
                throw conflict(
                        "The record has not been changed since, as far as is known here; its owner corrects it before.");
            }
            return;
        }
        Notice notice = notices.findById(record.noticeId());
        if (notice == null) {
            throw conflict(
                    "You do not see what has become of the notice; its owner or the General Secretariat records it.");
        }
        if (notice.isInForce() && !hasAddendumSince(notice.id(), effect.orderedAt())) {
            throw conflict("What a notice in force says stands still: an addendum corrects it before, or it ends.");
        }
        if (!notice.isInForce() && !notice.isOver() && !effect.isNewer(notice.version())) {
            throw conflict("The notice has not been changed since; its owner corrects it before.");
        }
    }

    private boolean hasAddendumSince(UUID notice, Instant since) {
        return (Boolean) notices.getEntityManager()
                .createNativeQuery("select exists (select from notice_addendum where notice_id = ?1 and added_at > ?2)")
                .setParameter(1, notice)
                .setParameter(2, since)
                .getSingleResult();
    }

    /** Refuses (409) where a record that was to be deleted is still there, as far as the caller can see. */
    void mustBeGone(RecordReference record) {
        if (record.noticeId() != null) {
            Notice notice = notices.findById(record.noticeId());
            if (notice == null || !notice.isOver()) {
                throw conflict(
                        notice == null
                                ? "You do not see what has become of the notice; its owner or the General Secretariat records it."
                                : "The notice is " + notice.status()
                                        + ": the General Secretariat cancels it, or its source withdraws it, before.");
            }
            if (notice.erasedAt() == null) {
                throw conflict(
                        "The notice has ended, and what it said is erased by itself within the hour: record it then.");
            }
        } else {
            Subject subject = subjects.of(record.subjectId());
            if (subject == null || subject.isRecorded()) {
                throw conflict("The record has not been erased, as far as is known here; its owner erases it before.");
            }
        }
    }

    private static RuntimeException conflict(String detail) {
        return Problems.of(ProblemType.CONFLICT, detail);
    }
}
