package org.hueandcry.kit.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The notices on records that the caller may see: a read model, kept by {@link NoticeChanges}, under policies like the records. */
@ApplicationScoped
public class StandingNotices {

    /** The states of notices that have not come to their end, as SQL lists them. */
    public static final String ALIVE = "('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'SUSPENDED')";

    private final EntityManager entities;

    StandingNotices(EntityManager entities) {
        this.entities = entities;
    }

    /** By record; records without a notice are missing. */
    public Map<UUID, List<StandingNotice>> on(List<UUID> records) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select record_id, id, reference, colour, status from notice where record_id = any(?1) order by reference, id")
                .setParameter(1, records.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new StandingNotice(
                                        (UUID) row[1], (String) row[2], (String) row[3], (String) row[4]),
                                Collectors.toList())));
    }

    /** Whether a notice on the record has not come to its end. */
    public boolean anyAliveOn(UUID record) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select from notice where record_id = ?1" + " and status in " + ALIVE + ")")
                .setParameter(1, record)
                .getSingleResult();
    }
}
