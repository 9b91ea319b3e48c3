package org.hueandcry.kit.photograph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.problem.Problems;

/** The photographs of records that the caller may see; in a transaction of the caller's only. */
@ApplicationScoped
public class Photographs {

    private static final String MAIN_FIRST = "chosen_at desc nulls last, picture_id";

    private static final String COLUMNS = "id, picture_id, width, height, added_at, picture_id ="
            + " (select m.picture_id from photograph m where m.record_id = photograph.record_id order by m.chosen_at desc nulls last,"
            + " m.picture_id limit 1), view";

    private final EntityManager entities;

    Photographs(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether it was there already: the same picture of the same record is kept once. */
    boolean has(UUID record, Photograph photograph) {
        return find("record_id = ?1 and sha256 = ?2", record, sha256(photograph))
                .isPresent();
    }

    /** @param view what it shows, or null
     * @return the photograph as it is kept now, whether it was added or there already */
    PhotographView keep(UUID record, Photograph photograph, String view, Instant at) {
        entities.createNativeQuery("""
                        insert into photograph (id, record_id, sha256, width, height, added_at, jpeg, thumbnail, view)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                        on conflict (record_id, sha256) do update set view = coalesce(excluded.view, photograph.view)""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, record)
                .setParameter(3, sha256(photograph))
                .setParameter(4, photograph.width())
                .setParameter(5, photograph.height())
                .setParameter(6, at)
                .setParameter(7, photograph.jpeg())
                .setParameter(8, photograph.thumbnail())
                .setParameter(9, view)
                .executeUpdate();
        return find("record_id = ?1 and sha256 = ?2", record, sha256(photograph))
                .orElseThrow();
    }

    /** Oldest first. */
    public List<PhotographView> of(UUID record) {
        return rows("select " + COLUMNS + " from photograph where record_id = ?1 order by picture_id", record);
    }

    /** The main photograph of each record; records without one are missing. */
    public Map<UUID, UUID> mainOf(Collection<UUID> records) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select distinct on (record_id) record_id, id from photograph where record_id = any(?1)"
                                + " order by record_id, " + MAIN_FIRST)
                .setParameter(1, records.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    void choose(UUID record, UUID id, Instant at) {
        entities.createNativeQuery("update photograph set chosen_at = ?3 where record_id = ?1 and id = ?2")
                .setParameter(1, record)
                .setParameter(2, id)
                .setParameter(3, at)
                .executeUpdate();
    }

    boolean anyGoodOf(UUID record) {
        return of(record).stream().anyMatch(PhotographView::isGood);
    }

    public PhotographView require(UUID record, UUID id) {
        return find("record_id = ?1 and id = ?2", record, id).orElseThrow(Problems::notFound);
    }

    public byte[] picture(UUID record, UUID id) {
        return bytes("jpeg", record, id);
    }

    public byte[] thumbnail(UUID record, UUID id) {
        return bytes("thumbnail", record, id);
    }

    void remove(UUID record, UUID id) {
        int removed = entities.createNativeQuery("delete from photograph where record_id = ?1 and id = ?2")
                .setParameter(1, record)
                .setParameter(2, id)
                .executeUpdate();
        if (removed == 0) {
            throw Problems.notFound();
        }
    }

    private byte[] bytes(String column, UUID record, UUID id) {
        List<?> found = entities.createNativeQuery(
                        "select " + column + " from photograph where record_id = ?1 and id = ?2")
                .setParameter(1, record)
                .setParameter(2, id)
                .getResultList();
        return found.stream().map(byte[].class::cast).findFirst().orElseThrow(Problems::notFound);
    }

    private Optional<PhotographView> find(String condition, Object... parameters) {
        return rows("select " + COLUMNS + " from photograph where " + condition, parameters).stream()
                .findFirst();
    }

    private List<PhotographView> rows(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql, Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new PhotographView(
                        (UUID) row[0],
                        (Long) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        (Instant) row[4],
                        (Boolean) row[5],
                        (String) row[6]))
                .toList();
    }

    private static byte[] sha256(Photograph photograph) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(photograph.jpeg());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
