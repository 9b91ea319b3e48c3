package org.hueandcry.notices.filerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.Idempotency;

/** Answers a question of the CCF for the authority that was asked. */
@ApplicationScoped
class AnswerConsultation {

    private final FileRequests requests;
    private final FileRequestViews views;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    AnswerConsultation(
            FileRequests requests, FileRequestViews views, Idempotency idempotency, Caller caller, Clock clock) {
        this.requests = requests;
        this.views = views;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OwnerConsultationView answer(UUID requestId, int number, AnswerRequest answer) {
        caller.mustOwn(requests.requireConsultation(requestId, number).authority());
        idempotency.once(() -> {
            Instant now = clock.instant();
            requests.requireConsultation(requestId, number).answer(answer, caller, now);
            requests.flush();
            requests.add(new FileHistoryLine(requestId, "answer", null, answer.text(), caller, now));
            return requestId;
        });
        return views.of(requests.requireConsultation(requestId, number));
    }
}
