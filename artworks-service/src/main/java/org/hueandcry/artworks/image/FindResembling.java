package org.hueandcry.artworks.image;

import boofcv.struct.image.GrayF32;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.artworks.search.FindWorks;
import org.hueandcry.artworks.search.WorkQuery;
import org.hueandcry.kit.photograph.Darkroom;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/**
 * Finds the works that a picture may show, among those that whoever is bound to the transaction may see: candidates of every stage, and of these
 * those whose features agree in their places.
 */
@ApplicationScoped
public class FindResembling {

    private static final int LEAST_FEATURES = 12;
    private static final double LEAST_CONTRAST = 4;
    private static final int LEAST_SIDE = 32;

    /** Of a work's own photographs, as many are looked for elsewhere. */
    private static final int MOST_OF_A_WORK = 6;

    private static final ThreadLocal<Agreement> AGREEMENT = ThreadLocal.withInitial(Agreement::new);

    private final EntityManager entities;
    private final Darkroom darkroom;
    private final FindWorks findWorks;
    private final List<ImageStage> stages;

    FindResembling(EntityManager entities, Darkroom darkroom, FindWorks findWorks, @All List<ImageStage> stages) {
        this.entities = entities;
        this.darkroom = darkroom;
        this.findWorks = findWorks;
        this.stages = stages;
    }

    /** Outside of any transaction: it takes a moment of a processor. Refuses (400) what nothing could be recognised by. */
    public AskedPicture read(byte[] file) {
        BufferedImage picture;
        try {
            picture = PictureIndex.decoded(darkroom.develop(file).jpeg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Math.min(picture.getWidth(), picture.getHeight()) < LEAST_SIDE) {
            throw unusable("is smaller than " + LEAST_SIDE + " pixels a side: nothing can be recognised by it");
        }
        GrayF32 grey = Grey.of(picture);
        if (Grey.contrast(grey) < LEAST_CONTRAST) {
            throw unusable("is of one colour: nothing can be recognised by it");
        }
        return AskedPicture.of(picture, grey);
    }

    private static RuntimeException unusable(String detail) {
        return Problems.invalid(Fault.at("", "The photograph " + detail + "."));
    }

    /** The photographs of a work, as they are indexed, to be looked for elsewhere. */
    public List<AskedPicture> photographsOf(UUID work) {
        List<AskedPicture> pictures = new ArrayList<>();
        for (Object[] row : rows(
                "select i.hash, i.features from photograph_index i join photograph p on p.id = i.photograph_id"
                        + " where i.artwork_id = :work and i.words > 0 and i.vocabulary = " + Vocabulary.VERSION
                        + " order by p.added_at, p.id limit " + MOST_OF_A_WORK,
                "work",
                work)) {
            pictures.add(AskedPicture.of(((Number) row[0]).longValue(), Features.read((byte[]) row[1])));
        }
        return pictures;
    }

    /** The works that the picture may show, each with the photograph that is most alike, best first. In a transaction of the caller. */
    public List<Resemblance> find(AskedPicture asked, WorkQuery narrowing) {
        if (asked.index().features().count() < LEAST_FEATURES) {
            return List.of();
        }
        FindWorks.Listed narrowed = findWorks.listed(narrowing);
        Map<UUID, UUID> works = new LinkedHashMap<>();
        Map<UUID, List<Finding>> findings = new HashMap<>();
        for (ImageStage stage : stages) {
            for (ImageStage.Hit hit : stage.find(asked, narrowed)) {
                works.put(hit.photograph(), hit.work());
                findings.computeIfAbsent(hit.photograph(), first -> new ArrayList<>())
                        .add(hit.finding());
            }
        }
        Map<UUID, Resemblance> best = new HashMap<>();
        features(works.keySet()).forEach((photograph, features) -> {
            int agreeing = AGREEMENT.get().of(asked.index().features(), asked.branches(), features);
            if (agreeing >= Resemblance.LEAST_SHOWN) {
                List<Finding> all = findings.get(photograph);
                all.add(Finding.of(
                        Finding.Stage.GEOMETRY,
                        Resemblance.score(agreeing),
                        agreeing + " features agree in their places"));
                Resemblance one = new Resemblance(works.get(photograph), photograph, agreeing, List.copyOf(all));
                best.merge(one.work(), one, Resemblance::better);
            }
        });
        return best.values().stream().sorted(Resemblance.BEST_FIRST).toList();
    }

    private Map<UUID, Features> features(Set<UUID> photographs) {
        Map<UUID, Features> features = new HashMap<>();
        for (Object[] row : rows(
                "select photograph_id, features from photograph_index where photograph_id = any(:photographs)",
                "photographs",
                photographs.toArray(UUID[]::new))) {
            features.put((UUID) row[0], Features.read((byte[]) row[1]));
        }
        return features;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String parameter, Object value) {
        return entities.createNativeQuery(sql, Object[].class)
                .setParameter(parameter, value)
                .getResultList();
    }
}
