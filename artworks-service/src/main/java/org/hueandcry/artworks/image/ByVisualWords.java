package org.hueandcry.artworks.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.artworks.search.FindWorks;

/** Finds photographs that share visual words with the picture, rare ones above all: whatever the crop, the turn and the frame. */
@ApplicationScoped
class ByVisualWords implements ImageStage {

    private static final int MOST = 50;

    /** What is told of a photograph does not depend on how common its words are among others. */
    static final String SQL = """
            select i.photograph_id, i.artwork_id, s.common from (
                select w.image, count(*) as common, sum(q.says) as shared
                from unnest(cast(:words as int[]), cast(:says as float8[])) as q (word, says) join photograph_word w on w.word = q.word
                group by w.image) s
            join photograph_index i on i.image = s.image and i.vocabulary = %d
            where i.artwork_id in (select a.id %%s) order by s.shared / sqrt(i.words) desc, i.photograph_id limit %d""".formatted(Vocabulary.VERSION, MOST);

    private final EntityManager entities;
    private final WordWeights weights;

    ByVisualWords(EntityManager entities, WordWeights weights) {
        this.entities = entities;
        this.weights = weights;
    }

    @Override
    public List<Hit> find(AskedPicture asked, FindWorks.Listed narrowed) {
        int[] words = asked.index().words();
        return narrowed
                .select(
                        entities,
                        SQL,
                        Map.of(
                                "words",
                                Arrays.stream(words).boxed().toArray(Integer[]::new),
                                "says",
                                weights.of(words)))
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
