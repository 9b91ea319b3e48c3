package org.hueandcry.persons.hit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.caller.Caller;

/** What the calling system was told is no hit. */
@ApplicationScoped
public class RejectedHits {

    private final EntityManager entities;
    private final Caller caller;

    RejectedHits(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    /** Those of the persons whom this system has hit in vain, and who are still who they were then. In a transaction of the caller. */
    public Set<UUID> among(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        List<?> found = entities.createNativeQuery("""
                        select h.person_id from rejected_hit h join person p on p.id = h.person_id
                        where h.person_id = any (?1) and h.authority = ?2 and h.client = ?3 and h.rejected
                          and p.identity_version <= h.record_version""")
                .setParameter(1, persons.toArray(UUID[]::new))
                .setParameter(2, caller.authority())
                .setParameter(3, caller.client())
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toSet());
    }
}
