package org.hueandcry.artworks.artwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Since when works are found by their photographs; in a transaction of the caller's only. */
@ApplicationScoped
class SearchablePhotographs {

    private final EntityManager entities;

    SearchablePhotographs(EntityManager entities) {
        this.entities = entities;
    }

    /** Works without photographs, and those of which one is not searchable yet, are missing. */
    Map<UUID, Instant> since(Collection<UUID> works) {
        Map<UUID, Instant> since = new HashMap<>();
        for (Object row : entities.createNativeQuery("""
                        select p.record_id, max(i.indexed_at) from photograph p
                        left join photograph_index i on i.photograph_id = p.id
                        where p.record_id = any(?1) group by p.record_id having count(*) = count(i.photograph_id)""", Object[].class)
                .setParameter(1, works.toArray(UUID[]::new))
                .getResultList()) {
            Object[] columns = (Object[]) row;
            since.put((UUID) columns[0], (Instant) columns[1]);
        }
        return since;
    }
}
