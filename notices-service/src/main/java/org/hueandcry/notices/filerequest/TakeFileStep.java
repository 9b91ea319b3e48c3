package org.hueandcry.notices.filerequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;

/** Takes a request one step on in its life, for the CCF. */
@ApplicationScoped
@Transactional
class TakeFileStep {

    private final FileRequests requests;
    private final FileRequestViews views;
    private final ConcernedRecords records;
    private final Deadlines deadlines;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    TakeFileStep(
            FileRequests requests,
            FileRequestViews views,
            ConcernedRecords records,
            Deadlines deadlines,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.views = views;
        this.records = records;
        this.deadlines = deadlines;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    FileRequestView admit(UUID id, IfMatch read, AdmissionRequest admission) {
        return take(Step.ADMISSION, id, read, admission.text(), (request, now) -> {
            request.admit(Objects.requireNonNullElse(admission.admissibleOn(), views.today()), deadlines, now);
            requests.store(request);
        });
    }

    FileRequestView declareInadmissible(UUID id, IfMatch read, InadmissibilityRequest why) {
        return take(Step.INADMISSIBILITY, id, read, why.reason(), (request, now) -> {
            request.declareInadmissible(why.reason(), now);
            requests.store(request);
        });
    }

    FileRequestView consult(UUID id, IfMatch read, ConsultationRequest question) {
        return take(Step.CONSULTATION, id, read, question.authority(), (request, now) -> {
            request.consult(now);
            List<RecordReference> concerned = ownedBy(question.authority(), request);
            if (concerned.isEmpty()) {
                throw Problems.invalid(Fault.at(
                        "/authority", "owns none of the records that the request is about, as far as you see"));
            }
            if (question.answerDue().isBefore(views.today())) {
                throw Problems.invalid(Fault.at("/answerDue", "lies in the past"));
            }
            requests.store(request);
            int number = requests.consultationsOf(List.of(id)).size() + 1;
            requests.add(new OwnerConsultation(request, number, concerned, question, now));
        });
    }

    FileRequestView decide(UUID id, IfMatch read, DecisionRequest decision) {
        return take(Step.DECISION, id, read, decision.outcome() + ": " + decision.reasons(), (request, now) -> {
            request.decide(decision, requests.consultationsOf(List.of(id)), views.today(), now);
            requests.store(request);
            Map<RecordReference, ConcernedRecords.Known> known =
                    records.of(request.content().about());
            for (int i = 0; i < decision.effects().size(); i++) {
                DecisionRequest.Order order = decision.effects().get(i);
                ConcernedRecords.Known record = known.get(order.record());
                requests.add(new OrderedEffect(request, i + 1, order, record == null ? null : record.owner()));
            }
        });
    }

    FileRequestView close(UUID id, IfMatch read, RemarkRequest remark) {
        return take(Step.CLOSURE, id, read, remark.text(), (request, now) -> {
            request.close(
                    requests.effectsOf(List.of(id)).stream()
                            .filter(OrderedEffect::isOpen)
                            .count(),
                    now);
            requests.store(request);
        });
    }

    /** @param read the version the step is taken on, where the caller names one */
    private FileRequestView take(
            Step step, UUID id, IfMatch read, String text, BiConsumer<FileRequest, Instant> effect) {
        requests.require(id);
        UUID done = idempotency.once(() -> {
            FileRequest request = requests.require(id);
            read.mustBeIfNamed(request.version());
            Instant now = clock.instant();
            effect.accept(request, now);
            requests.add(new FileHistoryLine(id, step.toString(), request.status(), text, caller, now));
            return id;
        });
        return views.of(requests.require(done));
    }

    private List<RecordReference> ownedBy(String authority, FileRequest request) {
        List<RecordReference> about = request.content().about();
        Map<RecordReference, ConcernedRecords.Known> known = records.of(about);
        return about.stream()
                .filter(record ->
                        known.containsKey(record) && known.get(record).owner().equals(authority))
                .toList();
    }
}
