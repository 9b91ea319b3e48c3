package org.hueandcry.notices.hit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.notice.Status;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.Subjects;

/** Reports a hit on a record that the caller may see and that is in force. */
@ApplicationScoped
class ReportHit {

    private final Hits hits;
    private final HitViews views;
    private final Notices notices;
    private final Subjects subjects;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Hit.Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    ReportHit(
            Hits hits,
            HitViews views,
            Notices notices,
            Subjects subjects,
            Outbox outbox,
            Idempotency idempotency,
            HitSettings settings,
            Caller caller,
            Clock clock) {
        this.hits = hits;
        this.views = views;
        this.notices = notices;
        this.subjects = subjects;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.deadlines = new Hit.Deadlines(
                settings.deadline().urgent(), settings.deadline().routine());
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    HitView report(HitRequest request) {
        UUID id = idempotency.once(() -> add(request));
        return views.of(hits.require(id));
    }

    private UUID add(HitRequest request) {
        if (request.occurredAt().isBefore(Instant.EPOCH)) {
            throw Problems.invalid(Fault.at("/occurredAt", "lies before 1970"));
        }
        Hit.Known record = known(request.record()).orElseThrow(ReportHit::unknown);
        Hit.Reporter reporter = new Hit.Reporter(caller.authority(), caller.client(), caller.purpose());
        Hit hit = Hit.report(UUID.randomUUID(), request, reporter, record, deadlines, clock.instant());
        hits.rejected(hit.reportedBy(), hit.client(), request.record().id(), hit.recordVersion())
                .ifPresent(earlier -> {
                    throw rejectedBefore(earlier);
                });
        hits.store(hit);
        hits.add(new HitLine(hit, "reported", caller, HitAnswer.NOTHING));
        outbox.add(hit.id(), hit.version(), HitChanged.TYPE, hit.changed(null));
        return hit.id();
    }

    /** Empty where there is no such record that the caller may see, or where it is not in force. */
    private Optional<Hit.Known> known(HitRecord record) {
        if (record.kind() == HitRecord.Kind.NOTICE) {
            return notices.findByIdOptional(record.id())
                    .filter(notice -> notice.status() == Status.PUBLISHED)
                    .map(notice -> new Hit.Known(notice.owner(), notice.version(), asksForArrest(notice)));
        }
        boolean person = record.kind() == HitRecord.Kind.PERSON;
        return Optional.ofNullable(subjects.of(List.of(record.id())).get(record.id()))
                .filter(Subject::isRecorded)
                .filter(subject -> (subject.person() != null) == person)
                .map(subject ->
                        new Hit.Known(subject.owner(), subject.version(), person && notices.redStandsOn(subject.id())));
    }

    private static boolean asksForArrest(Notice notice) {
        return notice.colour() == Colour.RED;
    }

    private static RuntimeException unknown() {
        return Problems.of(ProblemType.NOT_FOUND)
                .withDetail(ProblemType.NOT_FOUND.remedy())
                .with("errors", List.of(Fault.at("/record", "is no record in force that you may see")))
                .build();
    }

    private static RuntimeException rejectedBefore(UUID earlier) {
        return Problems.of(ProblemType.CONFLICT)
                .withDetail(
                        "The source has rejected your hit on this version of the record. You may report another once the record has"
                                + " changed.")
                .with("rejectedHit", earlier)
                .build();
    }
}
