package org.hueandcry.notices.filerequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Authority;

/** Shows requests to the CCF, and consultations and effects to those concerned; all of it on the audit trail. */
@ApplicationScoped
class FileRequestViews {

    private final FileRequests requests;
    private final ConcernedRecords records;
    private final AuditTrail trail;
    private final Clock clock;

    FileRequestViews(FileRequests requests, ConcernedRecords records, AuditTrail trail, Clock clock) {
        this.requests = requests;
        this.records = records;
        this.trail = trail;
        this.clock = clock;
    }

    FileRequestView of(FileRequest request) {
        return of(List.of(request)).get(0);
    }

    List<FileRequestView> of(List<FileRequest> found) {
        List<UUID> ids = found.stream().map(FileRequest::id).toList();
        Map<UUID, List<OwnerConsultation>> consultations =
                requests.consultationsOf(ids).stream().collect(Collectors.groupingBy(OwnerConsultation::requestId));
        Map<UUID, List<OrderedEffect>> effects =
                requests.effectsOf(ids).stream().collect(Collectors.groupingBy(OrderedEffect::requestId));
        Map<RecordReference, ConcernedRecords.Known> known = records.of(found.stream()
                .flatMap(request -> request.content().about().stream())
                .toList());
        return found.stream()
                .map(request -> view(
                        request,
                        consultations.getOrDefault(request.id(), List.of()),
                        effects.getOrDefault(request.id(), List.of()),
                        known))
                .toList();
    }

    OwnerConsultationView of(OwnerConsultation consultation) {
        shows(consultation.requestId());
        return consultation.view(today());
    }

    OrderedEffectView of(OrderedEffect effect) {
        shows(effect.requestId());
        return effect.view();
    }

    /** A day begins for all deadlines at once, in UTC. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    private FileRequestView view(
            FileRequest request,
            List<OwnerConsultation> consultations,
            List<OrderedEffect> effects,
            Map<RecordReference, ConcernedRecords.Known> known) {
        shows(request.id());
        FileRequestContent content = request.content();
        boolean toCarryOut = effects.stream().anyMatch(OrderedEffect::isOpen);
        return new FileRequestView(
                request.id(),
                request.reference(),
                request.version(),
                request.kind(),
                request.status(),
                content.applicant(),
                content.receivedOn(),
                content.summary(),
                content.about().stream()
                        .map(record ->
                                FileRequestView.ConcernedRecord.of(record, request.ownerOf(record), known.get(record)))
                        .toList(),
                request.admissibleOn(),
                request.decisionDue(),
                request.isOverdue(today()),
                consultations.stream()
                        .map(consultation -> consultation.view(today()))
                        .toList(),
                request.outcome(),
                request.reasons(),
                effects.stream().map(OrderedEffect::view).toList(),
                request.nextSteps().stream()
                        .filter(step -> step != Step.CLOSURE || !toCarryOut)
                        .toList(),
                request.recordedAt(),
                request.changedAt(),
                request.erasedAt());
    }

    private void shows(UUID requestId) {
        trail.shows(requestId, Authority.FILE_CONTROL);
    }
}
