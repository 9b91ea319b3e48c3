package org.hueandcry.artworks.artwork;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.version.Versions;
import org.hueandcry.kit.words.Words;

/** The works that the caller may see: the policies of the database leave out all others, in every query. */
@ApplicationScoped
class Artworks implements PanacheRepositoryBase<Artwork, UUID> {

    /** What a list may be narrowed by; null leaves a filter out. */
    record Filter(String q, String type, Status status, String country, String owner) {}

    private final Words words;
    private final Versions versions;

    Artworks(Words words, Versions versions) {
        this.words = words;
        this.versions = versions;
    }

    /** @return the work; 404 where there is none that the caller may see */
    Artwork require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    /**
     * Stores the record as it stands, with its words and its version. It is flushed, and so locked, when this returns.
     *
     * @param statusText what was said with a change of the status; else null
     */
    void store(Artwork work, String statusText) {
        persistAndFlush(work);
        versions.add(
                work.id(),
                work.version(),
                work.changedAt(),
                new ArtworkVersion.Content(work.status(), statusText, work.asRequest()));
        words.keep(work.id(), Words.in(work.particulars().searched()));
    }

    /** The same for a record of which nothing changed but whether it is blocked. */
    void storeBlocking(Artwork work, Blocking blocking) {
        persistAndFlush(work);
        versions.add(
                work.id(),
                work.version(),
                work.changedAt(),
                new ArtworkVersion.Content(work.status(), null, work.asRequest()),
                blocking);
    }

    void erase(Artwork work) {
        delete(work);
        flush();
    }

    /** Newest first, one more than the page holds. */
    List<Artwork> list(Filter filter, PageRequest page) {
        StringBuilder sql = new StringBuilder("select r.* from artwork r where true");
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (filter.q() != null) {
            Set<Long> sought = Words.in(filter.q());
            sql.append(" and ").append(Words.ALL_OCCUR);
            parameters.put("words", sought.toArray(Long[]::new));
            parameters.put("number", sought.size());
        }
        if (filter.type() != null) {
            sql.append(" and lower(r.particulars ->> 'objectType') = lower(:type)");
            parameters.put("type", filter.type());
        }
        if (filter.status() != null) {
            sql.append(" and r.status = :status");
            parameters.put("status", filter.status().name());
        }
        if (filter.country() != null) {
            sql.append(" and r.particulars -> 'theft' ->> 'country' = :country");
            parameters.put("country", filter.country());
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
        NativeQuery<Artwork> query =
                getEntityManager().unwrap(Session.class).createNativeQuery(sql.toString(), Artwork.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Where a work stands in the order of {@link #list}. */
    static String position(Artwork work) {
        return new Position(work.recordedAt(), work.id()).toString();
    }
}
