package org.hueandcry.notices.filerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.Idempotency;

/** Records that what a decision orders was carried out: that it was, is checked where it can be. */
@ApplicationScoped
class CarryOutEffect {

    private final FileRequests requests;
    private final FileRequestViews views;
    private final ConcernedRecords records;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    CarryOutEffect(
            FileRequests requests,
            FileRequestViews views,
            ConcernedRecords records,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.views = views;
        this.records = records;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OrderedEffectView carryOut(UUID requestId, int number, RemarkRequest remark) {
        // whoever sees an effect may carry it out: the CCF, the General Secretariat and the owner of the record
        requests.requireEffect(requestId, number);
        idempotency.once(() -> {
            OrderedEffect effect = requests.requireEffect(requestId, number);
            effect.mustBeOpen();
            mustBeDone(effect);
            Instant now = clock.instant();
            effect.carriedOut(remark.text(), caller, now);
            requests.flush();
            requests.add(new FileHistoryLine(requestId, "execution", null, remark.text(), caller, now));
            return requestId;
        });
        return views.of(requests.requireEffect(requestId, number));
    }

    private void mustBeDone(OrderedEffect effect) {
        switch (effect.effect()) {
            case DELETE -> records.mustBeGone(effect.record());
            case CORRECT -> records.mustBeCorrected(effect);
            // the applicant is told by the CCF, and by nobody else
            case DISCLOSE -> caller.mustBeFileControl();
            case NONE -> {}
        }
    }
}
