package org.hueandcry.artworks.image;

import boofcv.struct.image.GrayF32;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.artwork.ArtworkViews;
import org.hueandcry.artworks.search.FindWorks;
import org.hueandcry.artworks.search.WorkQuery;
import org.hueandcry.kit.photograph.Darkroom;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/** Finds the works that a photograph may show: candidates by hash and by visual words, and of these those whose features agree in their places. */
@ApplicationScoped
class SearchByImage {

    /** So many features that agree are hardly chance: of drawn works, 54 at least of the same, 5 at most of others, in few hundred pairs. */
    static final int CERTAIN = 14;

    private static final int LEAST_SHOWN = 8;
    private static final int LEAST_FEATURES = 12;
    private static final double LEAST_CONTRAST = 4;
    private static final int LEAST_SIDE = 32;
    /** Of 64, in which the like of a feature is looked for. */
    private static final int BRANCHES = 4;
    /** What is left of a side where something was cut away. */
    private static final double[] CUTS = {1, 0.9, 0.8};

    private static final ThreadLocal<Agreement> AGREEMENT = ThreadLocal.withInitial(Agreement::new);

    private final Darkroom darkroom;
    private final ImageCandidates candidates;
    private final FindWorks findWorks;
    private final ArtworkViews views;

    SearchByImage(Darkroom darkroom, ImageCandidates candidates, FindWorks findWorks, ArtworkViews views) {
        this.darkroom = darkroom;
        this.candidates = candidates;
        this.findWorks = findWorks;
        this.views = views;
    }

    /** A picture that has been read, with all that it is looked for by. */
    record Asked(long[] hashes, PictureIndex index, int[][] branches) {}

    /** Outside of any transaction: it takes a moment of a processor. Refuses (400) what nothing could be recognised by. */
    Asked read(byte[] file) {
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
        PictureIndex index = PictureIndex.of(grey, WholeHash.of(picture));
        return new Asked(hashes(picture), index, index.branches(BRANCHES));
    }

    private static RuntimeException unusable(String detail) {
        return Problems.invalid(Fault.at("", "The photograph " + detail + "."));
    }

    private static long[] hashes(BufferedImage picture) {
        BufferedImage small = resized(picture);
        List<Long> hashes = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            BufferedImage turned = turned(small, turn);
            for (double cut : CUTS) {
                int width = Math.max(1, (int) (turned.getWidth() * cut));
                int height = Math.max(1, (int) (turned.getHeight() * cut));
                hashes.add(WholeHash.of(turned.getSubimage(
                        (turned.getWidth() - width) / 2, (turned.getHeight() - height) / 2, width, height)));
            }
        }
        return hashes.stream().mapToLong(Long::longValue).toArray();
    }

    private static BufferedImage resized(BufferedImage picture) {
        double scale = Math.min(1, 256.0 / Math.max(picture.getWidth(), picture.getHeight()));
        return drawn(
                picture,
                AffineTransform.getScaleInstance(scale, scale),
                Math.max(1, (int) (picture.getWidth() * scale)),
                Math.max(1, (int) (picture.getHeight() * scale)));
    }

    private static BufferedImage turned(BufferedImage picture, int quarters) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return switch (quarters) {
            case 1 -> drawn(picture, new AffineTransform(0, 1, -1, 0, height, 0), height, width);
            case 2 -> drawn(picture, new AffineTransform(-1, 0, 0, -1, width, height), width, height);
            case 3 -> drawn(picture, new AffineTransform(0, -1, 1, 0, 0, width), height, width);
            default -> picture;
        };
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform how, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        return new AffineTransformOp(how, AffineTransformOp.TYPE_BILINEAR).filter(picture, drawn);
    }

    /** A photograph of a work and how many features agree with those asked for. */
    private record Compared(ImageCandidates.Candidate candidate, int agreeing) {}

    @Transactional
    ImageAnswer search(Asked asked, WorkQuery narrowing, int limit) {
        Map<UUID, Compared> best = new LinkedHashMap<>();
        List<ImageCandidates.Candidate> all =
                candidates.of(asked.hashes, asked.index.words(), findWorks.listed(narrowing));
        for (ImageCandidates.Candidate candidate : all) {
            Compared compared = compared(asked, candidate);
            if (compared.agreeing >= LEAST_SHOWN) {
                best.merge(candidate.work(), compared, (one, other) -> one.agreeing >= other.agreeing ? one : other);
            }
        }
        List<Compared> ordered = best.values().stream()
                .sorted(Comparator.comparingInt(Compared::agreeing)
                        .reversed()
                        .thenComparing(one -> one.candidate.work()))
                .limit(limit)
                .toList();
        Map<UUID, ArtworkView> shown =
                views.byId(ordered.stream().map(one -> one.candidate.work()).toList());
        return new ImageAnswer(ordered.stream()
                .filter(one -> shown.containsKey(one.candidate.work()))
                .map(one -> result(shown.get(one.candidate.work()), one, asked))
                .toList());
    }

    private static Compared compared(Asked asked, ImageCandidates.Candidate candidate) {
        if (asked.index.features().count() < LEAST_FEATURES) {
            return new Compared(candidate, 0);
        }
        return new Compared(
                candidate,
                AGREEMENT.get().of(asked.index.features(), asked.branches, Features.read(candidate.features())));
    }

    private static ImageAnswer.Result result(ArtworkView work, Compared compared, Asked asked) {
        ImageCandidates.Candidate candidate = compared.candidate;
        List<ImageAnswer.Stage> stages = new ArrayList<>();
        if (candidate.bits() != null) {
            stages.add(new ImageAnswer.Stage(
                    ImageAnswer.Stage.Name.WHOLE_PICTURE,
                    rounded(1 - candidate.bits() / 32.0),
                    candidate.bits() + " of 64 bits differ"));
        }
        if (candidate.shared() > 0) {
            double own = Math.sqrt(asked.index.words().length) * Math.log(100);
            stages.add(new ImageAnswer.Stage(
                    ImageAnswer.Stage.Name.LOCAL_FEATURES,
                    rounded(Math.min(1, candidate.shared() / own)),
                    "visual words are shared"));
        }
        stages.add(new ImageAnswer.Stage(
                ImageAnswer.Stage.Name.GEOMETRY,
                rounded(strength(compared.agreeing)),
                compared.agreeing + " features agree in their places"));
        return new ImageAnswer.Result(
                work,
                candidate.photograph(),
                rounded(strength(compared.agreeing)),
                compared.agreeing >= CERTAIN,
                stages);
    }

    /** A half where it is certain. */
    private static double strength(int agreeing) {
        return agreeing / (double) (agreeing + CERTAIN);
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
