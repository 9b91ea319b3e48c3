package org.hueandcry.persons.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.request.Idempotency;
import org.hueandcry.kit.request.IfMatch;

/** Confirms, rejects or dissolves a link, for the owner of one of its records. */
@ApplicationScoped
class AnswerLink {

    private final Links links;
    private final LinkViews views;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    AnswerLink(Links links, LinkViews views, Idempotency idempotency, Caller caller, Clock clock) {
        this.links = links;
        this.views = views;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param read the version that it is done on, where the caller names one */
    @Transactional
    LinkView take(LinkStep step, UUID person, UUID id, IfMatch read, String reason) {
        links.require(person, id).mustConcern(caller.authority());
        UUID done = idempotency.once(() -> {
            PersonLink link = links.require(person, id);
            read.mustBeIfNamed(link.version());
            Instant now = clock.instant();
            link.take(step, caller.authority(), now);
            links.store(link, step, reason, now);
            return id;
        });
        return views.of(links.require(person, done));
    }
}
