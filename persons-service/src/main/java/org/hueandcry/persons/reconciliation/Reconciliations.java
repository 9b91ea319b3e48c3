package org.hueandcry.persons.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.reconciliation.likeness.Finding;

/** The proposals that the caller may see: those of which they own a record and see both, in every query. */
@ApplicationScoped
class Reconciliations {

    private static final String SELECT = """
            select r.id, r.version, r.missing_id, r.missing_owner, r.missing_version, r.found_id, r.found_owner, r.found_version,
                r.score, cast(r.explanation as text), r.state, array_to_string(r.awaits, ','), r.link_id, r.proposed_at, r.answered_by,
                r.answered_at, r.reason,
            """;

    private static final String FROM = " as listed_at from reconciliation r where ";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    Reconciliations(EntityManager entities, ObjectMapper json, Caller caller, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whose a record is, where the caller may see it. */
    Optional<String> ownerOf(UUID person) {
        List<?> owner = entities.createNativeQuery("select owner from person where id = ?1", String.class)
                .setParameter(1, person)
                .getResultList();
        return owner.stream().findFirst().map(String.class::cast);
    }

    /** @return the proposal; 404 where there is none of this record that the caller may see */
    Reconciliation require(UUID person, UUID id) {
        return one("r.id = :id", id).filter(found -> found.concerns(person)).orElseThrow(Problems::notFound);
    }

    /** The same, as it is until the end of the transaction. */
    Reconciliation lock(UUID person, UUID id) {
        return one("r.id = :id for update of r", id)
                .filter(found -> found.concerns(person))
                .orElseThrow(Problems::notFound);
    }

    private Optional<Reconciliation> one(String condition, UUID id) {
        return read(SELECT + "r.proposed_at" + FROM + condition, Map.of("id", id)).stream()
                .findFirst();
    }

    /** A place in a list that is ranked by score. */
    record Place(double score, UUID id) {

        @Override
        public String toString() {
            return score + "/" + id;
        }

        static Place parse(String place) {
            int slash = place.indexOf('/');
            return new Place(
                    Double.parseDouble(place.substring(0, slash)), UUID.fromString(place.substring(slash + 1)));
        }
    }

    /** Of one record, the likeliest first; one more than the page holds. @param state null: in any */
    List<Reconciliation> of(UUID person, ReconciliationState state, PageRequest page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("person", person);
        StringBuilder sql =
                new StringBuilder(SELECT + "r.proposed_at" + FROM + "(r.missing_id = :person or r.found_id = :person)");
        sql.append(inState(state, parameters));
        page.after(Place::parse).ifPresent(last -> {
            sql.append(" and (r.score, r.id) < (:score, :id)");
            parameters.put("score", last.score());
            parameters.put("id", last.id());
        });
        sql.append(" order by r.score desc, r.id desc limit :limit");
        parameters.put("limit", page.limit() + 1);
        return read(sql.toString(), parameters);
    }

    /**
     * Of all records of the caller's authority, what it was told last first; for the organisation's own bodies of all. One more than the page
     * holds.
     *
     * @param state null: in any
     * @param awaiting only those that the caller's authority has not agreed to yet
     */
    List<Reconciliation> list(ReconciliationState state, boolean awaiting, PageRequest page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String also = inState(state, parameters)
                + (awaiting ? " and r.state = 'PROPOSED' and :authority = any (r.awaits)" : "");
        Optional<Position> last = page.after(Position::parse);
        last.ifPresent(position -> {
            parameters.put("at", position.at());
            parameters.put("id", position.id());
        });
        parameters.put("limit", page.limit() + 1);
        if (Authority.isOrganisation(caller.authority())) {
            if (awaiting) {
                parameters.put("authority", caller.authority());
            }
            return read(told("r.proposed_at", "true" + also, last.isPresent()), parameters);
        }
        parameters.put("authority", caller.authority());
        // each by its own index; of two records of one authority the missing one counts
        String mine = told("r.missing_told_at", "r.missing_owner = :authority" + also, last.isPresent());
        String found = told(
                "r.found_told_at",
                "r.found_owner = :authority and r.missing_owner <> :authority" + also,
                last.isPresent());
        return read(
                "select * from ((" + mine + ") union all (" + found
                        + ")) told order by listed_at desc, id desc limit :limit",
                parameters);
    }

    private static String told(String at, String condition, boolean furtherOn) {
        return SELECT + at + FROM + condition + " and " + at + " is not null"
                + (furtherOn ? " and (" + at + ", r.id) < (:at, :id)" : "")
                + " order by " + at + " desc, r.id desc limit :limit";
    }

    private static String inState(ReconciliationState state, Map<String, Object> parameters) {
        if (state == null) {
            return "";
        }
        parameters.put("state", state.name());
        return " and r.state = :state";
    }

    /** Remembered with what identifies both persons now: until that changes they are not proposed again. */
    void reject(UUID id, String reason) {
        entities.createNativeQuery("""
                        update reconciliation r set version = r.version + case when r.state = 'REJECTED' then 0 else 1 end,
                            state = 'REJECTED', awaits = '{}', missing_identity = m.identity_version, found_identity = f.identity_version,
                            answered_by = ?2, answered_at = ?3, reason = ?4
                        from person m, person f where r.id = ?1 and m.id = r.missing_id and f.id = r.found_id""")
                .setParameter(1, id)
                .setParameter(2, caller.authority())
                .setParameter(3, clock.instant())
                .setParameter(4, reason)
                .executeUpdate();
    }

    private List<Reconciliation> read(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> of((Object[]) row)).toList();
    }

    private Reconciliation of(Object[] row) {
        return new Reconciliation(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                new Reconciliation.Record((UUID) row[2], (String) row[3], ((Number) row[4]).longValue()),
                new Reconciliation.Record((UUID) row[5], (String) row[6], ((Number) row[7]).longValue()),
                ((Number) row[8]).doubleValue(),
                explanation((String) row[9]),
                ReconciliationState.valueOf((String) row[10]),
                row[11].equals("") ? List.of() : List.of(((String) row[11]).split(",")),
                (UUID) row[12],
                (Instant) row[13],
                (String) row[14],
                (Instant) row[15],
                (String) row[16],
                (Instant) row[17]);
    }

    private List<Finding> explanation(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What speaks for a proposal cannot be read");
        }
    }
}
