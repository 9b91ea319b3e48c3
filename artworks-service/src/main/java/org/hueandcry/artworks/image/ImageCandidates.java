package org.hueandcry.artworks.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.artworks.search.FindWorks;

/** The photographs of works that the caller may see that have something in common with a picture; cut only after the join with the works. */
@ApplicationScoped
class ImageCandidates {

    /** The hashes of two views of one picture differ in no more bits. */
    static final int NEAR = 12;

    private static final int MOST_BY_HASH = 20;
    private static final int MOST_BY_WORDS = 50;

    private final EntityManager entities;

    ImageCandidates(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A photograph that may show the same.
     *
     * @param bits in which its hash differs from the nearest of those asked for; null where it was not found by it
     * @param shared how much the visual words say that it shares, 0 where it was not found by them
     */
    record Candidate(UUID photograph, UUID work, Integer bits, double shared, byte[] features) {}

    /** @param narrowed to these works, as {@link FindWorks#listed} says it; the work is {@code a} */
    List<Candidate> of(long[] hashes, int[] words, FindWorks.Listed narrowed) {
        Map<UUID, Candidate> found = new LinkedHashMap<>();
        for (Object[] row : rows(
                "select i.photograph_id, i.artwork_id, n.bits, cast(0 as float8), i.features from (select p.photograph_id,"
                        + " min(bit_count(cast(p.hash # h.hash as bit(64)))) as bits from photograph_index p"
                        + " cross join unnest(cast(:hashes as bigint[])) as h (hash) where p.words > 0 group by p.photograph_id) n"
                        + " join photograph_index i on i.photograph_id = n.photograph_id and i.vocabulary = "
                        + Vocabulary.VERSION + " and n.bits <= " + NEAR
                        + " where i.artwork_id in (select a.id " + narrowed.from()
                        + ") order by n.bits, i.photograph_id limit "
                        + MOST_BY_HASH,
                Map.of("hashes", Arrays.stream(hashes).boxed().toArray(Long[]::new)),
                narrowed)) {
            keep(found, row);
        }
        for (Object[] row : rows(
                """
                        select i.photograph_id, i.artwork_id, cast(null as bigint), s.shared / sqrt(i.words), i.features
                        from (select w.image, sum(d.says) as shared from photograph_word w
                            join (select word, ln(1.0 + (select count(*) from photograph_index) / cast(count(*) as float8)) as says
                                from photograph_word where word = any(cast(:words as int[])) group by word) d on d.word = w.word
                            group by w.image) s
                        join photograph_index i on i.image = s.image and i.vocabulary = %d
                        where i.artwork_id in (select a.id\s""".formatted(Vocabulary.VERSION) + narrowed.from() + ") order by 4 desc, 1 limit " + MOST_BY_WORDS,
                Map.of("words", Arrays.stream(words).boxed().toArray(Integer[]::new)),
                narrowed)) {
            keep(found, row);
        }
        return List.copyOf(found.values());
    }

    private static void keep(Map<UUID, Candidate> found, Object[] row) {
        Candidate candidate = new Candidate(
                (UUID) row[0],
                (UUID) row[1],
                row[2] == null ? null : ((Number) row[2]).intValue(),
                ((Number) row[3]).doubleValue(),
                (byte[]) row[4]);
        found.merge(
                candidate.photograph,
                candidate,
                (one, other) -> new Candidate(one.photograph, one.work, one.bits, other.shared, one.features));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Map<String, Object> parameters, FindWorks.Listed narrowed) {
        Query query = entities.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        narrowed.parameters().forEach(query::setParameter);
        return new ArrayList<>(query.getResultList());
    }
}
