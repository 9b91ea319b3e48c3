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

/** The subjects that the caller may see. */
@ApplicationScoped
public class Subjects implements PanacheRepositoryBase<Subject, UUID> {

    private final PersonsService personsService;
    private final SubjectStore store;
    private final Caller caller;
    private final HttpHeaders headers;

    Subjects(@RestClient PersonsService personsService, SubjectStore store, Caller caller, HttpHeaders headers) {
        this.personsService = personsService;
        this.store = store;
        this.caller = caller;
        this.headers = headers;
    }

    /**
     * Makes sure that a notice of the caller may be about this person. A person not heard of yet is asked for once, with the caller's
     * own token. Outside a transaction, because it may wait for another service.
     */
    @Transactional(Transactional.TxType.NEVER)
    public void requireOwn(UUID personId) {
        Optional<String> owner = store.ownerVisibleToCaller(personId);
        if (owner.isEmpty()) {
            store.keep(askFor(personId));
            owner = store.ownerVisibleToCaller(personId);
        }
        if (!caller.owns(owner.orElseThrow(Subjects::unknown))) {
            throw ofAnother();
        }
    }

    /** By person; persons whom the caller may not see are missing. */
    public Map<UUID, Subject> of(List<UUID> persons) {
        return list("personId in ?1", persons).stream()
                .collect(Collectors.toMap(Subject::personId, Function.identity()));
    }

    private PersonState askFor(UUID personId) {
        try {
            return personsService.state(
                    personId,
                    headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                    headers.getHeaderString(Caller.PURPOSE),
                    headers.getHeaderString(Caller.ON_BEHALF_OF));
        } catch (WebApplicationException e) {
            throw switch (e.getResponse().getStatus()) {
                case 404 -> unknown();
                case 403 -> ofAnother();
                default -> unavailable();
            };
        } catch (ProcessingException e) {
            throw unavailable();
        }
    }

    private static HttpProblem unknown() {
        return Problems.of(ProblemType.NOT_FOUND)
                .withDetail(ProblemType.NOT_FOUND.remedy())
                .with("errors", List.of(Fault.at("/subject", "is no person that you may see")))
                .build();
    }

    private static HttpProblem ofAnother() {
        return Problems.of(ProblemType.FORBIDDEN)
                .withDetail(
                        "The person is recorded by another authority; a notice may only be about a person of your own.")
                .with("errors", List.of(Fault.at("/subject", "belongs to another authority")))
                .build();
    }

    private static HttpProblem unavailable() {
        return Problems.of(
                ProblemType.UNAVAILABLE,
                "The person is not known here yet, and persons-service cannot be asked at the moment. Try again in a moment.");
    }
}
