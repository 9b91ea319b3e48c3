package org.hueandcry.persons.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.request.Idempotency;

/** Proposes that two records are of the same person, for the owner of one of them or for the General Secretariat. */
@ApplicationScoped
class ProposeLink {

    private final Links links;
    private final LinkViews views;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    ProposeLink(Links links, LinkViews views, Idempotency idempotency, Caller caller, Clock clock) {
        this.links = links;
        this.views = views;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    LinkView propose(UUID person, LinkRequest request) {
        PersonLink.Side one = links.record(person).orElseThrow(Problems::notFound);
        if (person.equals(request.personId())) {
            throw Problems.invalid(Fault.at("/personId", "is the record itself"));
        }
        PersonLink.Side other = links.record(request.personId()).orElseThrow(ProposeLink::otherNotFound);
        mustBeOneOf(one.owner(), other.owner());
        UUID id = idempotency.once(() -> {
            mustBeNew(one, other);
            Instant now = clock.instant();
            PersonLink link = PersonLink.propose(UUID.randomUUID(), one, other, caller.authority(), now);
            links.store(link, LinkStep.PROPOSAL, request.reason(), now);
            return link.id();
        });
        return views.of(links.require(person, id));
    }

    private void mustBeOneOf(String owner, String otherOwner) {
        if (!caller.owns(owner) && !caller.owns(otherOwner) && !caller.owns(Authority.GENERAL_SECRETARIAT)) {
            throw Problems.forbidden(
                    "Only the authority that recorded one of the two persons, or the General Secretariat, proposes a link.");
        }
    }

    private void mustBeNew(PersonLink.Side one, PersonLink.Side other) {
        if (one.owner().equals(other.owner())) {
            throw Problems.of(
                    ProblemType.CONFLICT,
                    "Both records are of one authority, which corrects one of them and erases the other.");
        }
        Optional<PersonLink> alive = links.alive(one.person(), other.person());
        if (alive.isPresent()) {
            throw Problems.of(ProblemType.CONFLICT)
                    .withDetail("There is a link between the two that is "
                            + alive.get().status() + ": answer it, or dissolve it.")
                    .with("nextSteps", alive.get().nextSteps(caller.authority()))
                    .build();
        }
    }

    /** The same for a record that is absent and for one that the caller may not know of. */
    private static RuntimeException otherNotFound() {
        return Problems.of(ProblemType.NOT_FOUND)
                .withDetail(ProblemType.NOT_FOUND.remedy())
                .with("errors", List.of(Fault.at("/personId", "is no record that you may see")))
                .build();
    }
}
