package org.hueandcry.persons.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which records are of the same person, by confirmed links, over several of them too. What the caller may not see neither shows nor
 * leads on to others: the policies leave it out at every step.
 */
@ApplicationScoped
public class LinkedRecords {

    private final EntityManager entities;

    LinkedRecords(EntityManager entities) {
        this.entities = entities;
    }

    /** The other records of the same person, by record; records without a link are missing. In a transaction of the caller. */
    public Map<UUID, List<UUID>> of(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        with recursive same (person, record) as (
                            select p, p from unnest(?1) p
                            union
                            select s.person, n.record from same s cross join lateral (
                                select l.other as record from person_link l where l.one = s.record and l.status = 'CONFIRMED'
                                union all
                                select l.one from person_link l where l.other = s.record and l.status = 'CONFIRMED') n)
                        select person, record from same where person <> record order by record""")
                .setParameter(1, persons.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }
}
