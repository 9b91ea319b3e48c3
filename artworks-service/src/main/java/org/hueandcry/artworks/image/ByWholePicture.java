package org.hueandcry.artworks.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.artworks.search.FindWorks;

/** Finds photographs whose hash is near one of the picture's: uncropped, or cropped and turned little. */
@ApplicationScoped
class ByWholePicture implements ImageStage {

    /** The hashes of two views of one picture differ in no more bits. */
    private static final int NEAR = 12;

    /** In so many bits differ the hashes of two pictures that have nothing to do with each other. */
    private static final double CHANCE = 32;

    private static final int MOST = 20;

    static final String SQL = """
            select i.photograph_id, i.artwork_id, n.bits from (
                select p.photograph_id, min(bit_count(cast(p.hash # h.hash as bit(64)))) as bits
                from photograph_index p cross join unnest(cast(:hashes as bigint[])) as h (hash)
                where p.words > 0 and p.vocabulary = %d group by p.photograph_id) n
            join photograph_index i on i.photograph_id = n.photograph_id and n.bits <= %d
            where i.artwork_id in (select a.id %%s) order by n.bits, i.photograph_id limit %d""".formatted(Vocabulary.VERSION, NEAR, MOST);

    private final EntityManager entities;

    ByWholePicture(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Hit> find(AskedPicture asked, FindWorks.Listed narrowed) {
        return narrowed
                .select(
                        entities,
                        SQL,
                        Map.of("hashes", Arrays.stream(asked.hashes()).boxed().toArray(Long[]::new)))
                .stream()
                .map(row -> hit(row, ((Number) row[2]).intValue()))
                .toList();
    }

    private static Hit hit(Object[] row, int bits) {
        return new Hit(
                (UUID) row[0],
                (UUID) row[1],
                Finding.of(Finding.Stage.WHOLE_PICTURE, 1 - bits / CHANCE, bits + " of 64 bits differ"));
    }
}
