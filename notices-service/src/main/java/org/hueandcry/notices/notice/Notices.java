package org.hueandcry.notices.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.content.Colour;

/** The notices that the caller may see: the policies of the database leave out all others, in every query. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    /** What a list may be narrowed by; null leaves a filter out. */
    record Filter(
            Form form,
            Colour colour,
            Status status,
            Review review,
            Boolean asked,
            Attention.Kind attention,
            String owner,
            UUID personId,
            UUID artworkId,
            String reference) {}

    /** @return the notice; 404 where there is none that the caller may see */
    public Notice require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    /** Whether a red notice in force, which the caller may see, is about this person. */
    public boolean redStandsOn(UUID person) {
        return count("subjectId = ?1 and colour = ?2 and status = ?3", person, Colour.RED, Status.PUBLISHED) > 0;
    }

    /** @return the notice or diffusion; 404 where there is none of this form that the caller may see */
    public Notice require(Form form, UUID id) {
        Notice notice = require(id);
        if (notice.form() != form) {
            throw Problems.notFound();
        }
        return notice;
    }

    /** Stores the notice as it stands. It is flushed, and so locked, when this returns. */
    void store(Notice notice) {
        persistAndFlush(notice);
    }

    /** Takes away what a change of its subject has marked it with, on the flushed row: the mark is not of its version. */
    void hasBeenReviewed(Notice notice) {
        getEntityManager()
                .createNativeQuery("update notice set attention = default where id = ?1 and cardinality(attention) > 0")
                .setParameter(1, notice.id())
                .executeUpdate();
    }

    void add(HistoryLine line) {
        getEntityManager().persist(line);
    }

    /** The next reference of a year. Submissions of one year wait for each other here, so that none is lost or given twice. */
    String nextReference(int year) {
        Number number = (Number)
                getEntityManager().createNativeQuery("""
                        insert into reference_counter (year, last) values (?1, 1)
                        on conflict (year) do update set last = reference_counter.last + 1
                        returning last""").setParameter(1, year).getSingleResult();
        return year + "/" + number;
    }

    /** Whether the CCF has recorded such a request; asked for the CCF. */
    boolean isRecordedRequest(UUID fileRequest) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select exists (select from file_request where id = ?1)")
                .setParameter(1, fileRequest)
                .getSingleResult();
    }

    /** Whose a record is that stands, and the clearance that it takes, whether or not the caller sees it: not to be told. */
    public record Held(String owner, Confidentiality clearance) {}

    /**
     * Holds a notice, a person or a work of art against its erasure until the transaction ends; waits for an erasure that is under way.
     * Whatever is written about a record asks this first.
     *
     * @return empty where the record has been erased, or is not known
     */
    public Optional<Held> hold(UUID record) {
        Object[] held = (Object[]) getEntityManager()
                .createNativeQuery("select owner, clearance from held_from_erasure(?1)", Object[].class)
                .setParameter(1, record)
                .getSingleResult();
        return Optional.ofNullable((String) held[0])
                .map(owner -> new Held(owner, Confidentiality.values()[(Integer) held[1]]));
    }

    /** Newest first, one more than the page holds. A filter on content finds only notices whose content the caller may see. */
    List<Notice> list(Filter filter, PageRequest page) {
        StringBuilder sql = new StringBuilder("select n.* from notice n where n.form = :form");
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("form", filter.form().name());
        if (filter.colour() != null || filter.personId() != null || filter.artworkId() != null) {
            sql.append(" and content_visible(n.owner, n.status)");
        }
        if (filter.colour() != null) {
            sql.append(" and n.colour = :colour");
            parameters.put("colour", filter.colour().name());
        }
        if (filter.personId() != null) {
            sql.append(" and n.subject_id = :personId");
            parameters.put("personId", filter.personId());
        }
        if (filter.artworkId() != null) {
            sql.append(" and n.subject_id = :artworkId");
            parameters.put("artworkId", filter.artworkId());
        }
        if (filter.status() != null) {
            sql.append(" and n.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.review() != null) {
            sql.append(" and n.review = :review and app_caller() in (n.owner, 'GS', 'CCF')");
            parameters.put("review", filter.review().name());
        }
        if (Boolean.TRUE.equals(filter.asked())) {
            sql.append(" and n.asked_at is not null and app_caller() in (n.owner, 'GS')");
        }
        if (filter.attention() != null) {
            sql.append(" and n.status in ('PUBLISHED', 'SUSPENDED') and app_caller() in (n.owner, 'GS') and ");
            if (filter.attention() == Attention.Kind.ASSESSMENT_ASKED) {
                sql.append("n.asked_at is not null");
            } else {
                sql.append("cardinality(n.attention) > 0 and :attention = any (n.attention)");
                parameters.put("attention", filter.attention().name());
            }
        }
        if (filter.owner() != null) {
            sql.append(" and n.owner = :owner");
            parameters.put("owner", filter.owner());
        }
        if (filter.reference() != null) {
            sql.append(" and n.reference = :reference");
            parameters.put("reference", filter.reference());
        }
        page.after(Position::parse).ifPresent(last -> {
            sql.append(" and (n.drafted_at, n.id) < (:at, :id)");
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(" order by n.drafted_at desc, n.id desc limit :limit");
        parameters.put("limit", page.limit() + 1);
        NativeQuery<Notice> query =
                getEntityManager().unwrap(Session.class).createNativeQuery(sql.toString(), Notice.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Those that the caller's authority has recorded, as far as the caller is cleared for them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<NoticeCount> countOwn() {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select form, colour, status, notices from own_notices_counted() order by form, colour, status")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new NoticeCount(
                        Form.valueOf((String) row[0]),
                        Colour.valueOf((String) row[1]),
                        Status.valueOf((String) row[2]),
                        ((Number) row[3]).longValue()))
                .toList();
    }

    /** How many of an authority's own wait for its assessment whether they are still needed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long countAsked(String owner) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from notice where owner = ?1 and asked_at is not null"
                                + " and status in ('PUBLISHED', 'SUSPENDED')")
                        .setParameter(1, owner)
                        .getSingleResult())
                .longValue();
    }

    /** How many of an authority's own in force need somebody's eyes, by what for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AttentionCount> countAttention(String owner) {
        List<?> rows =
                getEntityManager().createNativeQuery("""
                        select kind, count(*) from notice, unnest(attention) kind
                        where owner = ?1 and cardinality(attention) > 0 and status in ('PUBLISHED', 'SUSPENDED')
                        group by kind order by kind""").setParameter(1, owner).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new AttentionCount(Attention.Kind.valueOf((String) row[0]), ((Number) row[1]).longValue()))
                .toList();
    }

    /** Where a notice stands in the order of {@link #list}. */
    static String position(Notice notice) {
        return new Position(notice.draftedAt(), notice.id()).toString();
    }

    List<HistoryLine> history(UUID id) {
        return getEntityManager()
                .createQuery("from HistoryLine where noticeId = :id order by version", HistoryLine.class)
                .setParameter("id", id)
                .getResultList();
    }
}
