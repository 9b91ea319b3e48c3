package org.hueandcry.notices.hit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;

/** Takes a hit one step on. */
@ApplicationScoped
class TakeHitStep {

    private final Hits hits;
    private final HitViews views;
    private final HitRecords records;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    TakeHitStep(
            Hits hits,
            HitViews views,
            HitRecords records,
            Outbox outbox,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.hits = hits;
        this.views = views;
        this.records = records;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version the step is taken on; it may be named */
    @Transactional
    HitView take(HitStep step, UUID id, IfMatch read, HitAnswer answer) {
        Hit hit = hits.require(id);
        if (!views.mayTake(step, hit)) {
            throw Problems.forbidden(
                    step.by() == HitStep.By.EITHER_SIDE
                            ? "Only the two sides of the hit say what was done."
                            : "Only the authority whose record it is answers and closes a hit.");
        }
        idempotency.once(() -> {
            hits.hold(hit);
            read.mustBeIfNamed(hit.version());
            if (hit.isErased() && answer.text() != null) {
                throw Problems.of(
                        ProblemType.CONFLICT, "What the hit said has been erased: take the step without a text.");
            }
            HitStatus before = hit.status();
            hit.take(step, answer, clock.instant());
            if (step == HitStep.REJECTION) {
                hit.rejectedOn(records.find(hit.record())
                        .map(Hit.Known::identityVersion)
                        .orElse(hit.recordVersion()));
            }
            hits.store(hit);
            hits.add(new HitLine(hit, step.toString(), caller, answer));
            outbox.add(hit.id(), hit.version(), HitChanged.TYPE, hit.changed(before));
            return id;
        });
        return views.of(hit);
    }
}
