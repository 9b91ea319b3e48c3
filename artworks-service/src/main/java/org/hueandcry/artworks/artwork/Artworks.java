package org.hueandcry.artworks.artwork;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.search.Facet;
import org.hueandcry.artworks.search.FindWorks;
import org.hueandcry.artworks.search.SearchKeys;
import org.hueandcry.artworks.search.WorkQuery;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.imports.Known;
import org.hueandcry.kit.imports.KnownRecords;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.version.Versions;

/** The works that the caller may see: the policies of the database leave out all others, in every query. */
@ApplicationScoped
class Artworks implements PanacheRepositoryBase<Artwork, UUID> {

    private static final int MOST_RANKED = 1_000;

    private final SearchKeys keys;
    private final FindWorks findWorks;
    private final KnownRecords knownRecords;
    private final Versions versions;

    Artworks(SearchKeys keys, FindWorks findWorks, KnownRecords knownRecords, Versions versions) {
        this.keys = keys;
        this.findWorks = findWorks;
        this.knownRecords = knownRecords;
        this.versions = versions;
    }

    /** @return the work; 404 where there is none that the caller may see */
    Artwork require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    /**
     * Stores the record as it stands, with what it is found by and its version. It is flushed, and so locked, when this returns.
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
        keys.keep(work.id(), work.particulars());
    }

    /** Takes down by which number the record is known; refuses (409) that of another record of the owner. */
    void keepKnown(Artwork work) {
        ArtworkRequest said = work.particulars();
        knownRecords.keep(
                work.owner(),
                work.id(),
                said.inventoryNumber() == null ? null : new Known(said.source(), said.inventoryNumber()),
                work.asRequest());
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

    /** The best, or without words the newest. */
    Listed list(WorkQuery query, PageRequest page, List<Facet> facets) {
        return query.isRanked() ? ranked(query, page, facets) : newest(query, page, facets);
    }

    /** A page of what was found, and by which words. */
    record Listed(Page<Artwork> page, Map<UUID, BigDecimal> scores, Set<Long> meant, Map<Facet, Facet.Counts> facets) {}

    private Listed ranked(WorkQuery query, PageRequest page, List<Facet> facets) {
        RankedPlace last = page.after(RankedPlace::parse).orElse(null);
        int before = last == null ? 0 : last.number();
        int limit = Math.min(page.limit(), MOST_RANKED - before);
        FindWorks.Found found = findWorks.ranked(
                query, last == null ? null : last.reading(), last == null ? null : last.work(), limit + 1);
        Page<FindWorks.Ranked> cut = page.cut(
                before + limit < MOST_RANKED
                        ? found.works()
                        : found.works().stream().limit(limit).toList(),
                ranked -> new RankedPlace(found.reading(), before + limit, ranked).toString(),
                ranked -> ranked);
        Map<UUID, BigDecimal> scores = new LinkedHashMap<>();
        cut.items().forEach(ranked -> scores.put(ranked.id(), ranked.score()));
        Map<UUID, Artwork> works =
                find("id in ?1", scores.keySet()).stream().collect(Collectors.toMap(Artwork::id, work -> work));
        List<Artwork> ordered = scores.keySet().stream()
                .map(works::get)
                .filter(Objects::nonNull)
                .toList();
        return new Listed(
                new Page<>(ordered, cut.next()), scores, found.meant(), counted(query, found.reading(), facets));
    }

    private Listed newest(WorkQuery query, PageRequest page, List<Facet> facets) {
        FindWorks.Listed listed = findWorks.listed(query);
        Map<String, Object> parameters = new LinkedHashMap<>(listed.parameters());
        StringBuilder sql = new StringBuilder("select a.* ").append(listed.from());
        page.after(Position::parse).ifPresent(last -> {
            sql.append(" and (a.recorded_at, a.id) < (:at, :id)");
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(" order by a.recorded_at desc, a.id desc limit :limit");
        parameters.put("limit", page.limit() + 1);
        NativeQuery<Artwork> newest =
                getEntityManager().unwrap(Session.class).createNativeQuery(sql.toString(), Artwork.class);
        parameters.forEach(newest::setParameter);
        return new Listed(
                page.cut(newest.getResultList(), Artworks::position, work -> work),
                Map.of(),
                Set.of(),
                counted(query, FindWorks.Reading.FORMS, facets));
    }

    private Map<Facet, Facet.Counts> counted(WorkQuery query, FindWorks.Reading reading, List<Facet> facets) {
        return facets.isEmpty() ? null : findWorks.counted(query, reading, facets);
    }

    /** Where a work stands among the newest. */
    private static String position(Artwork work) {
        return new Position(work.recordedAt(), work.id()).toString();
    }

    /** Where a page of ranked works ended: how the words were taken, how many there were up to here, and the last. */
    private record RankedPlace(FindWorks.Reading reading, int number, FindWorks.Ranked work) {

        static RankedPlace parse(String position) {
            String[] parts = position.split("/");
            return new RankedPlace(
                    FindWorks.Reading.valueOf(parts[0]),
                    Integer.parseInt(parts[1]),
                    new FindWorks.Ranked(UUID.fromString(parts[3]), new BigDecimal(parts[2])));
        }

        @Override
        public String toString() {
            return reading + "/" + number + "/" + work.score().toPlainString() + "/" + work.id();
        }
    }
}
