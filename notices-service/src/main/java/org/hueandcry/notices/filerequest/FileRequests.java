package org.hueandcry.notices.filerequest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;

/**
 * Requests, the consultations and effects of each, and their history: the policies of the database show the CCF all of them, and others
 * the consultations and effects that are theirs.
 */
@ApplicationScoped
class FileRequests implements PanacheRepositoryBase<FileRequest, UUID> {

    /** What a list may be narrowed by; null leaves a filter out. */
    record Filter(Status status, Kind kind, Boolean overdue) {}

    /** @return the request; 404 where there is none, and for all but the CCF */
    FileRequest require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    OwnerConsultation requireConsultation(UUID requestId, int number) {
        return require(OwnerConsultation.class, requestId, number);
    }

    OrderedEffect requireEffect(UUID requestId, int number) {
        return require(OrderedEffect.class, requestId, number);
    }

    private <T> T require(Class<T> type, UUID requestId, int number) {
        return getEntityManager()
                .createQuery(
                        "from " + type.getSimpleName() + " where requestId = :requestId and number = :number", type)
                .setParameter("requestId", requestId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    /** Stores the request as it stands. It is flushed, and so locked, when this returns. */
    void store(FileRequest request) {
        persistAndFlush(request);
    }

    void add(OwnerConsultation consultation) {
        getEntityManager().persist(consultation);
    }

    void add(OrderedEffect effect) {
        getEntityManager().persist(effect);
    }

    void add(FileHistoryLine line) {
        getEntityManager().persist(line);
    }

    /** The next reference of a year, given as those of notices are. */
    String nextReference(int year) {
        Number number = (Number)
                getEntityManager().createNativeQuery("""
                        insert into file_request_counter (year, last) values (?1, 1)
                        on conflict (year) do update set last = file_request_counter.last + 1
                        returning last""").setParameter(1, year).getSingleResult();
        return "CCF/" + year + "/" + number;
    }

    /** Newest first, one more than the page holds. */
    List<FileRequest> list(Filter filter, LocalDate today, PageRequest page) {
        StringBuilder sql = new StringBuilder("select r.* from file_request r where true");
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (filter.status() != null) {
            sql.append(" and r.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.kind() != null) {
            sql.append(" and r.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.overdue() != null) {
            sql.append(filter.overdue() ? " and " : " and not ")
                    .append("(r.status = 'ADMISSIBLE' and r.decision_due < :today)");
            parameters.put("today", today);
        }
        page.after(Position::parse).ifPresent(last -> {
            sql.append(" and (r.recorded_at, r.id) < (:at, :id)");
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(" order by r.recorded_at desc, r.id desc limit :limit");
        parameters.put("limit", page.limit() + 1);
        return found(FileRequest.class, sql.toString(), parameters);
    }

    static String position(FileRequest request) {
        return new Position(request.recordedAt(), request.id()).toString();
    }

    /** Of some requests, each in the order in which they were made. */
    List<OwnerConsultation> consultationsOf(List<UUID> requests) {
        return ofRequests(OwnerConsultation.class, requests);
    }

    /** Of some requests, each in the order of its decision. */
    List<OrderedEffect> effectsOf(List<UUID> requests) {
        return ofRequests(OrderedEffect.class, requests);
    }

    private <T> List<T> ofRequests(Class<T> type, List<UUID> requests) {
        return getEntityManager()
                .createQuery("from " + type.getSimpleName() + " where requestId in :requests order by number", type)
                .setParameter("requests", requests)
                .getResultList();
    }

    /**
     * Those that the caller may see, newest first, one more than the page holds.
     *
     * @param open whether they are still to be answered; null: all
     */
    List<OwnerConsultation> consultations(Boolean open, PageRequest page) {
        return newest(
                OwnerConsultation.class,
                "select c.* from file_consultation c where true",
                open == null ? "" : " and (c.answered_at is null) = " + open,
                "c.asked_at",
                "c.id",
                page);
    }

    static String position(OwnerConsultation consultation) {
        return new Position(consultation.askedAt(), consultation.id()).toString();
    }

    /**
     * Those that the caller may see, newest first, one more than the page holds.
     *
     * @param open whether they are still to be carried out; null: all
     */
    List<OrderedEffect> effects(Boolean open, PageRequest page) {
        return newest(
                OrderedEffect.class,
                "select e.* from file_effect e where true",
                open == null ? "" : " and (e.executed_at is null and e.effect <> 'NONE') = " + open,
                "e.ordered_at",
                "e.id",
                page);
    }

    static String position(OrderedEffect effect) {
        return new Position(effect.orderedAt(), effect.id()).toString();
    }

    List<FileHistoryLine> history(UUID requestId) {
        return getEntityManager()
                .createQuery("from FileHistoryLine where requestId = :id order by at, id", FileHistoryLine.class)
                .setParameter("id", requestId)
                .getResultList();
    }

    private <T> List<T> newest(Class<T> type, String select, String filter, String at, String id, PageRequest page) {
        StringBuilder sql = new StringBuilder(select).append(filter);
        Map<String, Object> parameters = new LinkedHashMap<>();
        page.after(Position::parse).ifPresent(last -> {
            sql.append(" and (%s, %s) < (:at, :id)".formatted(at, id));
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(" order by %s desc, %s desc limit :limit".formatted(at, id));
        parameters.put("limit", page.limit() + 1);
        return found(type, sql.toString(), parameters);
    }

    private <T> List<T> found(Class<T> type, String sql, Map<String, Object> parameters) {
        NativeQuery<T> query = getEntityManager().unwrap(Session.class).createNativeQuery(sql, type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
