package org.hueandcry.artworks.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hueandcry.artworks.search.FindWorks;

/** Finds photographs that share visual words with the picture, rare ones above all: whatever the crop, the turn and the frame. */
@ApplicationScoped
class ByVisualWords implements ImageStage {

    private static final int MOST = 50;

    /** What a word says follows from how many photographs have it; what is told of a photograph does not. */
    private static final String SQL = """
            select i.photograph_id, i.artwork_id, s.common from (
                select w.image, count(*) as common, sum(d.says) as shared from photograph_word w
                join (select word, ln(1.0 + (select count(*) from photograph_index) / cast(count(*) as float8)) as says
                    from photograph_word where word = any(cast(:words as int[])) group by word) d on d.word = w.word
                group by w.image) s
            join photograph_index i on i.image = s.image and i.vocabulary = %d
            where i.artwork_id in (select a.id %%s) order by s.shared / sqrt(i.words) desc, i.photograph_id limit %d""".formatted(Vocabulary.VERSION, MOST);

    private final EntityManager entities;

    ByVisualWords(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Hit> find(AskedPicture asked, FindWorks.Listed narrowed) {
        int[] words = asked.index().words();
        return narrowed
                .select(entities, SQL, "words", Arrays.stream(words).boxed().toArray(Integer[]::new))
                .stream()
                .map(row -> hit(row, ((Number) row[2]).intValue(), words.length))
                .toList();
    }

    private static Hit hit(Object[] row, int common, int all) {
        return new Hit(
                (UUID) row[0],
                (UUID) row[1],
                Finding.of(
                        Finding.Stage.LOCAL_FEATURES,
                        common / (double) all,
                        common + " of " + all + " visual words are shared"));
    }
}
