package org.hueandcry.notices.hit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;

/** Reports a hit on a record that the caller may see and that is in force. */
@ApplicationScoped
class ReportHit {

    private final Hits hits;
    private final HitViews views;
    private final HitRecords records;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Hit.Deadlines deadlines;
    private final Caller caller;
    private final Clock clock;

    ReportHit(
            Hits hits,
            HitViews views,
            HitRecords records,
            Outbox outbox,
            Idempotency idempotency,
            HitSettings settings,
            Caller caller,
            Clock clock) {
        this.hits = hits;
        this.views = views;
        this.records = records;
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
        Hit.Known record = records.hold(request.record()).orElseThrow(ReportHit::unknown);
        Hit.Reporter reporter = new Hit.Reporter(caller.authority(), caller.client(), caller.purpose());
        Hit hit = Hit.report(UUID.randomUUID(), request, reporter, record, deadlines, clock.instant());
        hits.rejected(hit.reportedBy(), hit.client(), request.record().id(), record.identityVersion())
                .ifPresent(earlier -> {
                    throw rejectedBefore(earlier);
                });
        hits.store(hit);
        hits.add(new HitLine(hit, "reported", caller, HitAnswer.NOTHING));
        outbox.add(hit.id(), hit.version(), HitChanged.TYPE, hit.changed(null));
        return hit.id();
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
                        "The source has rejected your hit on the record as it stands. You may report another once the record has"
                                + " changed.")
                .with("rejectedHit", earlier)
                .build();
    }
}
