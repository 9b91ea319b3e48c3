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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return take(Step.INADMISSIBILITY, id, read, said(why.reason(), why.keepBlocked()), (request, now) -> {
            request.declareInadmissible(why.reason(), now);
            records.mustBeFree(request.content().about(), why.keepBlocked());
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
                requests.add(new OrderedEffect(request, i + 1, order, record == null ? null : record.version()));
            }
        });
    }

    FileRequestView close(UUID id, IfMatch read, ClosureRequest closure) {
        return take(Step.CLOSURE, id, read, said(closure.text(), closure.keepBlocked()), (request, now) -> {
            request.close(
                    requests.effectsOf(List.of(id)).stream()
                            .filter(OrderedEffect::isOpen)
                            .count(),
                    now);
            records.mustBeFree(request.content().about(), closure.keepBlocked());
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
        return request.content().about().stream()
                .filter(record -> authority.equals(request.ownerOf(record)))
                .toList();
    }

    private static String said(String text, String keepBlocked) {
        return keepBlocked == null
                ? text
                : Stream.of(text, "Kept blocked: " + keepBlocked)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }
}
