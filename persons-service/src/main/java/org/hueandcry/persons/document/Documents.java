package org.hueandcry.persons.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.query.NativeQuery;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.version.Versions;
import org.hueandcry.persons.search.DocumentNumber;

/** The lost and stolen documents that the caller may see: the policies of the database leave out all others, in every query. */
@ApplicationScoped
class Documents implements PanacheRepositoryBase<Document, UUID> {

    private final Versions versions;

    Documents(Versions versions) {
        this.versions = versions;
    }

    /** @return the document; 404 where there is none that the caller may see */
    Document require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    /**
     * Refuses (409) a document that its owner has recorded already, and names that record.
     *
     * @param but the record that is to be stored
     */
    void mustNotHold(DocumentRequest request, String owner, UUID but) {
        find(
                        "owner = ?1 and plainNumber = ?2 and type = ?3 and issuingCountry = ?4 and id <> ?5",
                        owner,
                        DocumentNumber.written(request.number()),
                        request.type(),
                        request.issuingCountry(),
                        but)
                .firstResultOptional()
                .ifPresent(same -> {
                    throw Problems.of(ProblemType.CONFLICT)
                            .withDetail("Your authority has recorded this document already, as " + same.id()
                                    + ": change that record, or erase it first.")
                            .with("recorded", same.id())
                            .build();
                });
    }

    /** Stores the record as it stands, and its version. It is flushed, and so locked, when this returns. */
    void store(Document document) {
        try {
            persistAndFlush(document);
        } catch (ConstraintViolationException twice) {
            // by somebody else at the same time, or in a record above the caller's clearance
            throw Problems.of(ProblemType.CONFLICT, "Your authority has recorded this document already.");
        }
        versions.add(document.id(), document.version(), document.changedAt(), document.asRequest());
    }

    /** The same for a record of which nothing changed but whether it is blocked. */
    void storeBlocking(Document document, Blocking blocking) {
        persistAndFlush(document);
        versions.add(document.id(), document.version(), document.changedAt(), document.asRequest(), blocking);
    }

    void erase(Document document) {
        delete(document);
        flush();
    }

    /** With one of these numbers, whatever blanks and hyphens they are written with; newest first. */
    List<Document> numbered(Collection<Long> keys, int most) {
        return find("numberKey in ?1 order by recordedAt desc, id desc", keys)
                .page(0, most)
                .list();
    }

    /** Newest first, one more than the page holds. */
    List<Document> list(DocumentFilter filter, PageRequest page) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder("select r.* from document r where true");
        if (filter.number() != null) {
            sql.append(" and r.number_key = :number");
            parameters.put("number", DocumentNumber.key(filter.number()));
        }
        if (filter.type() != null) {
            sql.append(" and r.type = :type");
            parameters.put("type", filter.type().name());
        }
        if (filter.issuingCountry() != null) {
            sql.append(" and r.issuing_country = :issuingCountry");
            parameters.put("issuingCountry", filter.issuingCountry());
        }
        if (filter.status() != null) {
            sql.append(" and r.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.owner() != null) {
            sql.append(" and r.owner = :owner");
            parameters.put("owner", filter.owner());
        }
        page.after(Position::parse).ifPresent(last -> {
            sql.append(" and (r.recorded_at, r.id) < (:at, :id)");
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(" order by r.recorded_at desc, r.id desc limit :limit");
        parameters.put("limit", page.limit() + 1);
        NativeQuery<Document> query =
                getEntityManager().unwrap(Session.class).createNativeQuery(sql.toString(), Document.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Where a document stands in the order of {@link #list}. */
    static String position(Document document) {
        return new Position(document.recordedAt(), document.id()).toString();
    }
}
