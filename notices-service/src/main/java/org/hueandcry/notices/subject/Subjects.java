package org.hueandcry.notices.subject;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.content.SubjectKind;
import org.hueandcry.notices.content.SubjectReference;

/** The subjects that the caller may see. */
@ApplicationScoped
public class Subjects implements PanacheRepositoryBase<Subject, UUID> {

    private final PersonsService personsService;
    private final ArtworksService artworksService;
    private final SubjectStore store;
    private final Caller caller;
    private final HttpHeaders headers;

    Subjects(
            @RestClient PersonsService personsService,
            @RestClient ArtworksService artworksService,
            SubjectStore store,
            Caller caller,
            HttpHeaders headers) {
        this.personsService = personsService;
        this.artworksService = artworksService;
        this.store = store;
        this.caller = caller;
        this.headers = headers;
    }

    /**
     * Makes sure that a notice of the caller may be about this subject. One not heard of yet is asked for once, with the caller's own
     * token. Outside a transaction, because it may wait for another service.
     */
    @Transactional(Transactional.TxType.NEVER)
    public void requireOwn(SubjectReference subject) {
        Optional<String> owner = store.ownerVisibleToCaller(subject);
        if (owner.isEmpty()) {
            store.keep(askFor(subject));
            owner = store.ownerVisibleToCaller(subject);
        }
        if (!caller.owns(owner.orElseThrow(() -> unknown(subject.kind())))) {
            throw ofAnother(subject.kind());
        }
    }

    /** Null where a notice names none, or one that the caller may not see. */
    public Subject of(UUID id) {
        return id == null ? null : findById(id);
    }

    /** By id; subjects that the caller may not see are missing. */
    public Map<UUID, Subject> of(List<UUID> ids) {
        return list("subjectId in ?1", ids).stream().collect(Collectors.toMap(Subject::id, Function.identity()));
    }

    private SubjectState askFor(SubjectReference subject) {
        String token = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        String purpose = headers.getHeaderString(Caller.PURPOSE);
        String onBehalfOf = headers.getHeaderString(Caller.ON_BEHALF_OF);
        try {
            return switch (subject.kind()) {
                case PERSON ->
                    personsService
                            .state(subject.id(), token, purpose, onBehalfOf)
                            .asSubject();
                case ARTWORK ->
                    artworksService
                            .state(subject.id(), token, purpose, onBehalfOf)
                            .asSubject();
                default -> throw new IllegalStateException("No service records a " + subject.kind());
            };
        } catch (WebApplicationException e) {
            throw switch (e.getResponse().getStatus()) {
                case 404 -> unknown(subject.kind());
                case 403 -> ofAnother(subject.kind());
                default -> unavailable(subject.kind());
            };
        } catch (ProcessingException e) {
            throw unavailable(subject.kind());
        }
    }

    private static HttpProblem unknown(SubjectKind kind) {
        return Problems.of(ProblemType.NOT_FOUND)
                .withDetail(ProblemType.NOT_FOUND.remedy())
                .with("errors", List.of(Fault.at("/subject", "is no " + kind + " that you may see")))
                .build();
    }

    private static HttpProblem ofAnother(SubjectKind kind) {
        return Problems.of(ProblemType.FORBIDDEN)
                .withDetail("The " + kind + " is recorded by another authority; a notice may only be about a " + kind
                        + " of your own.")
                .with("errors", List.of(Fault.at("/subject", "belongs to another authority")))
                .build();
    }

    private static HttpProblem unavailable(SubjectKind kind) {
        return Problems.of(
                ProblemType.UNAVAILABLE,
                "The " + kind + " is not known here yet, and the service that keeps it cannot be asked at the moment."
                        + " Try again in a moment.");
    }
}
