package org.hueandcry.artworks.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;

/** The proposals that the caller may see: those of which they own a record and see both; the policies leave out all others. */
@ApplicationScoped
class Reconciliations implements PanacheRepositoryBase<Reconciliation, UUID> {

    private final Caller caller;

    Reconciliations(Caller caller) {
        this.caller = caller;
    }

    /** Whose a record is, where the caller may see it. */
    Optional<String> ownerOf(UUID work) {
        List<?> owner = getEntityManager()
                .createNativeQuery("select owner from artwork where id = ?1", String.class)
                .setParameter(1, work)
                .getResultList();
        return owner.stream().findFirst().map(String.class::cast);
    }

    /** What identifies a record, by the version of the last change of it. */
    long identityOf(UUID work) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select identity_version from artwork where id = ?1", Long.class)
                        .setParameter(1, work)
                        .getSingleResult())
                .longValue();
    }

    /** @return the proposal; 404 where there is none of this record that the caller may see */
    Reconciliation require(UUID work, UUID id) {
        return findByIdOptional(id).filter(found -> found.concerns(work)).orElseThrow(Problems::notFound);
    }

    /** The same, as it is until the end of the transaction. */
    Reconciliation lock(UUID work, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.concerns(work))
                .orElseThrow(Problems::notFound);
    }

    /** A place in a list that is ranked by score. */
    private record Place(double score, UUID id) {

        @Override
        public String toString() {
            return score + "/" + id;
        }

        private static Place parse(String place) {
            int slash = place.indexOf('/');
            return new Place(
                    Double.parseDouble(place.substring(0, slash)), UUID.fromString(place.substring(slash + 1)));
        }
    }

    /** Of one record, the likeliest first. @param state null: in any */
    Page<Reconciliation> of(UUID work, ReconciliationState state, PageRequest page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("work", work);
        StringBuilder condition = new StringBuilder("(stolenId = :work or foundId = :work)");
        inState(state, condition, parameters);
        page.after(Place::parse).ifPresent(last -> {
            condition.append(" and (score < :score or score = :score and id < :id)");
            parameters.put("score", last.score());
            parameters.put("id", last.id());
        });
        return page.cut(
                read(condition + " order by score desc, id desc", parameters, page),
                one -> new Place(one.score(), one.id()).toString(),
                one -> one);
    }

    /**
     * Of all records of the caller's authority, what it was told last first; for the organisation's own bodies of all.
     *
     * @param state null: in any
     * @param awaiting only those that the caller's authority has not agreed to yet
     */
    Page<Reconciliation> list(ReconciliationState state, boolean awaiting, PageRequest page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        boolean all = Authority.isOrganisation(caller.authority());
        String told = all
                ? "proposedAt"
                : "case when stolenOwner = :authority then stolenToldAt when foundOwner = :authority then foundToldAt end";
        StringBuilder condition = new StringBuilder(told + " is not null");
        if (!all || awaiting) {
            parameters.put("authority", caller.authority());
        }
        inState(state, condition, parameters);
        if (awaiting) {
            condition.append(" and state = PROPOSED and cast(sql('(? = any(?))', :authority, awaits) as Boolean)");
        }
        page.after(Position::parse).ifPresent(last -> {
            condition.append(" and (%1$s < :at or %1$s = :at and id < :id)".formatted(told));
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        return page.cut(
                read(condition + " order by " + told + " desc, id desc", parameters, page),
                one -> new Position(one.toldAt(caller.authority()), one.id()).toString(),
                one -> one);
    }

    private static void inState(ReconciliationState state, StringBuilder condition, Map<String, Object> parameters) {
        if (state != null) {
            condition.append(" and state = :state");
            parameters.put("state", state);
        }
    }

    private List<Reconciliation> read(String condition, Map<String, Object> parameters, PageRequest page) {
        return find(condition, parameters).page(0, page.limit() + 1).list();
    }
}
