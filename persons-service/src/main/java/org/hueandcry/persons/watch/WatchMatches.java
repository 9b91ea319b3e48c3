package org.hueandcry.persons.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.persons.match.QueryByExample;
import org.hueandcry.persons.person.Described;
import org.hueandcry.persons.person.PersonRequest;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.person.PersonViews;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.score.Scored;

/** What watches have told the caller's authority, of persons whom the caller may see now: the policies leave out all others. */
@ApplicationScoped
class WatchMatches {

    private static final String SELECT = """
            select m.position, m.watch_id, w.reference, m.at, m.person_id, m.person_version, m.score, w.threshold,
                cast(w.query as text), cast(r.particulars as text)
            from watch_match m join watch w on w.id = m.watch_id join person r on r.id = m.person_id
            """;

    private final EntityManager entities;
    private final Comparison comparison;
    private final PersonViews persons;
    private final ObjectMapper json;

    WatchMatches(EntityManager entities, Comparison comparison, PersonViews persons, ObjectMapper json) {
        this.entities = entities;
        this.comparison = comparison;
        this.persons = persons;
        this.json = json;
    }

    /** What one line of it is made of. */
    record Told(
            long position,
            UUID watch,
            String reference,
            Instant at,
            UUID person,
            long personVersion,
            double score,
            double threshold,
            String query,
            String particulars) {

        private static Told of(Object[] row) {
            return new Told(
                    ((Number) row[0]).longValue(),
                    (UUID) row[1],
                    (String) row[2],
                    (Instant) row[3],
                    (UUID) row[4],
                    ((Number) row[5]).longValue(),
                    ((Number) row[6]).doubleValue(),
                    ((Number) row[7]).doubleValue(),
                    (String) row[8],
                    (String) row[9]);
        }

        @Override
        public String toString() {
            return "Told[" + position + "]";
        }
    }

    /** Newest first, one more than the page holds. */
    List<Told> of(UUID watch, PageRequest page) {
        return read(entities.createNativeQuery(
                        SELECT + "where m.watch_id = ?1 and m.position < ?2 order by m.position desc limit ?3")
                .setParameter(1, watch)
                .setParameter(2, page.after(Long::valueOf).orElse(Long.MAX_VALUE))
                .setParameter(3, page.limit() + 1)
                .getResultList());
    }

    /** Of all watches, oldest first. */
    List<Told> after(long position, int limit) {
        return read(entities.createNativeQuery(SELECT + "where m.position > ?1 order by m.position limit ?2")
                .setParameter(1, position)
                .setParameter(2, limit)
                .getResultList());
    }

    private static List<Told> read(List<?> rows) {
        return rows.stream().map(row -> Told.of((Object[]) row)).toList();
    }

    /** When each of the watches told last, where it has. */
    Map<UUID, Instant> lastOf(List<UUID> watches) {
        Map<UUID, Instant> last = new HashMap<>();
        List<?> rows = entities.createNativeQuery(
                        "select m.watch_id, max(m.at) from watch_match m where m.watch_id = any(?1) group by m.watch_id")
                .setParameter(1, watches.toArray(UUID[]::new))
                .getResultList();
        rows.forEach(row -> last.put((UUID) ((Object[]) row)[0], (Instant) ((Object[]) row)[1]));
        return last;
    }

    /** Compared with the persons as they are recorded now, who are on the audit trail then. */
    List<WatchMatchView> show(List<Told> told) {
        Map<UUID, PersonView> seen =
                persons.of(told.stream().map(Told::person).distinct().toList(), false);
        return told.stream()
                .filter(one -> seen.containsKey(one.person()))
                .map(one -> {
                    Scored now = comparison.compare(
                            comparison.prepare(
                                    read(one.query(), QueryByExample.class).described()),
                            Described.of(read(one.particulars(), PersonRequest.class)),
                            one.threshold());
                    return new WatchMatchView(
                            one.watch(),
                            one.reference(),
                            one.at(),
                            one.personVersion(),
                            one.score(),
                            seen.get(one.person()),
                            now.score(),
                            now.match(),
                            now.matchedName(),
                            now.explanation());
                })
                .toList();
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored of a watch or a person cannot be read", e);
        }
    }
}
