package org.hueandcry.notices.hit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;

/** The hits that the caller may see: the policies of the database leave out all others, in every query. */
@ApplicationScoped
class Hits implements PanacheRepositoryBase<Hit, UUID> {

    /** What a list may be narrowed by; null leaves a filter out. */
    record Filter(HitSide role, HitStatus status, Urgency urgency, Boolean overdue, UUID record) {}

    /** @return the hit; 404 where there is none that the caller may see */
    Hit require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    /** Reads the hit anew and locks it: an erasure under way is waited for, one that comes later waits. */
    void hold(Hit hit) {
        getEntityManager().refresh(hit, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Stores the hit as it stands. It is flushed, and so locked, when this returns. */
    void store(Hit hit) {
        persistAndFlush(hit);
    }

    void add(HitLine line) {
        getEntityManager().persist(line);
    }

    List<HitLine> history(UUID id) {
        return getEntityManager()
                .createQuery("from HitLine where hitId = :id order by version", HitLine.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The hit of this system that the source of the record has rejected when it had this identity. */
    Optional<UUID> rejected(String authority, String client, UUID record, long identityVersion) {
        return find(
                        "reportedBy = ?1 and client = ?2 and recordId = ?3 and rejectedVersion = ?4 and rejection is not null",
                        authority,
                        client,
                        record,
                        identityVersion)
                .firstResultOptional()
                .map(Hit::id);
    }

    /**
     * One more than the page holds.
     *
     * @param authority whose hits; the organisation's own bodies see those of all
     */
    List<Hit> list(String authority, Filter filter, HitOrder order, Instant now, PageRequest page) {
        StringBuilder sql = new StringBuilder("select h.* from hit h where true");
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (filter.role() != null || !Authority.isOrganisation(authority)) {
            // what the policy says too: here the planner can use it
            sql.append(side(filter.role()));
            parameters.put("authority", authority);
        }
        if (filter.status() != null) {
            sql.append(" and h.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.urgency() != null) {
            sql.append(" and h.urgency = :urgency");
            parameters.put("urgency", filter.urgency().name());
        }
        if (filter.overdue() != null) {
            sql.append(" and (h.status = 'REPORTED' and h.confirmation_due < :now) = :overdue");
            parameters.put("now", now);
            parameters.put("overdue", filter.overdue());
        }
        if (filter.record() != null) {
            sql.append(" and h.record_id = :record");
            parameters.put("record", filter.record());
        }
        boolean byDeadline = order == HitOrder.DEADLINE;
        page.after(Position::parse).ifPresent(last -> {
            sql.append(
                    byDeadline
                            ? " and (h.confirmation_due, h.id) > (:at, :id)"
                            : " and (h.reported_at, h.id) < (:at, :id)");
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(
                byDeadline
                        ? " and h.status = 'REPORTED' order by h.confirmation_due, h.id limit :limit"
                        : " order by h.reported_at desc, h.id desc limit :limit");
        parameters.put("limit", page.limit() + 1);
        NativeQuery<Hit> query = getEntityManager().unwrap(Session.class).createNativeQuery(sql.toString(), Hit.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static String side(HitSide side) {
        if (side == null) {
            return " and (h.reported_by = :authority or h.source = :authority)";
        }
        return side == HitSide.REPORTED ? " and h.reported_by = :authority" : " and h.source = :authority";
    }

    /** Where a hit stands in this order of {@link #list}. */
    static String position(HitOrder order, Hit hit) {
        return new Position(order == HitOrder.DEADLINE ? hit.confirmationDue() : hit.reportedAt(), hit.id()).toString();
    }

    /** How many hits an authority has on each side. */
    @SuppressWarnings("unchecked")
    List<HitOverview.Count> counts(String authority) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select 'REPORTED', status, urgency, count(*) from hit where reported_by = ?1 group by status, urgency
                        union all
                        select 'RECEIVED', status, urgency, count(*) from hit where source = ?1 group by status, urgency
                        order by 1, 2, 3""")
                .setParameter(1, authority)
                .getResultList();
        return rows.stream()
                .map(row -> new HitOverview.Count(
                        HitSide.valueOf((String) row[0]),
                        HitStatus.valueOf((String) row[1]),
                        Urgency.valueOf((String) row[2]),
                        (Long) row[3]))
                .toList();
    }

    long overdue(String source, Instant now) {
        return count("source = ?1 and status = ?2 and confirmationDue < ?3", source, HitStatus.REPORTED, now);
    }

    long dueWithin(Duration time, String source, Instant now) {
        return count(
                "source = ?1 and status = ?2 and confirmationDue >= ?3 and confirmationDue <= ?4",
                source,
                HitStatus.REPORTED,
                now,
                now.plus(time));
    }
}
