package org.hueandcry.persons.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Problems;

/** Says for the owner of one of two records that they are of the same person, or are not, where another feature has found that they may be. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AgreeOnLinks {

    private final Links links;
    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    AgreeOnLinks(Links links, EntityManager entities, Caller caller, Clock clock) {
        this.links = links;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps the link between the two as it is until the end of the transaction, and any other from being proposed. */
    public void hold(UUID one, UUID other) {
        links.alive(one, other).ifPresent(link -> entities.refresh(link, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Proposes the link, or confirms what the other owner has proposed. Where both records are the caller's, they are linked at once. */
    public void agree(UUID one, UUID other, String reason) {
        Optional<PersonLink> alive = links.alive(one, other);
        Instant now = clock.instant();
        if (alive.isPresent()) {
            take(alive.get(), LinkStep.CONFIRMATION, reason, now);
            return;
        }
        PersonLink link = PersonLink.propose(
                UUID.randomUUID(),
                links.record(one).orElseThrow(Problems::notFound),
                links.record(other).orElseThrow(Problems::notFound),
                caller.authority(),
                now);
        links.store(
                link, link.status() == LinkStatus.CONFIRMED ? LinkStep.CONFIRMATION : LinkStep.PROPOSAL, reason, now);
    }

    /** Rejects what the other owner has proposed, or takes the caller's own proposal back; nothing where there is neither. */
    public void refuse(UUID one, UUID other, String reason) {
        links.alive(one, other)
                .ifPresent(link -> take(
                        link,
                        link.awaits().contains(caller.authority()) ? LinkStep.REJECTION : LinkStep.DISSOLUTION,
                        reason,
                        clock.instant()));
    }

    private void take(PersonLink link, LinkStep step, String reason, Instant at) {
        link.take(step, caller.authority(), at);
        links.store(link, step, reason, at);
    }
}
