package org.hueandcry.persons.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;

/** Shows links to the caller, and on the audit trail of both records. */
@ApplicationScoped
class LinkViews {

    private final Links links;
    private final Caller caller;
    private final AuditTrail trail;

    LinkViews(Links links, Caller caller, AuditTrail trail) {
        this.links = links;
        this.caller = caller;
        this.trail = trail;
    }

    LinkView of(PersonLink link) {
        return of(List.of(link)).get(0);
    }

    List<LinkView> of(List<PersonLink> shown) {
        Map<UUID, List<LinkView.Line>> histories = links.histories(shown);
        String authority = caller.authority();
        return shown.stream()
                .map(link -> {
                    link.sides().forEach(side -> trail.shows(side.person(), side.owner()));
                    return LinkView.of(
                            link,
                            histories.getOrDefault(link.id(), List.of()),
                            authority,
                            link.isOfOwner(authority) || Authority.isOrganisation(authority));
                })
                .toList();
    }
}
