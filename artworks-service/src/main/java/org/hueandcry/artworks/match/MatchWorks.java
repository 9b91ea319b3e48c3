package org.hueandcry.artworks.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.artwork.ArtworkViews;
import org.hueandcry.artworks.image.AskedPicture;
import org.hueandcry.artworks.image.FindResembling;
import org.hueandcry.artworks.image.Resemblance;
import org.hueandcry.artworks.search.FindAlike;
import org.hueandcry.artworks.search.WorkQuery;

/** Finds the works that somebody may mean, among those that they may see. */
@ApplicationScoped
public class MatchWorks {

    /** From which score on two descriptions are taken to be of one work, unless the caller says otherwise. */
    public static final double USUAL_THRESHOLD = 0.6;
    /** How far below the threshold a work is still shown, as no match, to whoever judges for themselves. */
    private static final double SHOWN_BELOW = 0.2;

    private final FindAlike findAlike;
    private final FindResembling findResembling;
    private final ArtworkViews views;

    MatchWorks(FindAlike findAlike, FindResembling findResembling, ArtworkViews views) {
        this.findAlike = findAlike;
        this.findResembling = findResembling;
        this.views = views;
    }

    /** A work and how far it is like an example. */
    public record Ranked(UUID id, double score, List<Trait> traits) {

        private static final Comparator<Ranked> BEST_FIRST =
                Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id);

        @Override
        public String toString() {
            return "Ranked[" + id + "]";
        }
    }

    /**
     * A work as far as somebody knows it: in words, by photographs, or both.
     *
     * @param example {@link WorkExample#WITHOUT_WORDS} where nothing is said in words
     */
    public record Sample(WorkExample example, List<AskedPicture> photographs) {

        @Override
        public String toString() {
            return "Sample[masked]";
        }
    }

    @Transactional
    WorkMatchAnswer match(Map<String, Sample> samples, WorkMatchRequest request) {
        List<String> statuses = request.statuses().stream().map(Enum::name).toList();
        Map<String, WorkMatchAnswer.Found> responses = new LinkedHashMap<>();
        samples.forEach((name, sample) -> {
            List<Ranked> best =
                    rank(sample, statuses, request.excludeIds(), request.threshold() - SHOWN_BELOW, request.limit());
            responses.put(name, show(best, request.threshold()));
        });
        return new WorkMatchAnswer(responses);
    }

    /** Those like a sample from a score on, best first. In a transaction of the caller. */
    public List<Ranked> rank(Sample sample, List<String> statuses, Collection<UUID> excluded, double least, int most) {
        PreparedExample prepared = new PreparedExample(sample.example, resembling(sample, statuses), findAlike);
        return findAlike.candidates(prepared.sought(statuses)).stream()
                .filter(candidate -> !excluded.contains(candidate.id()))
                .map(candidate -> {
                    Likeness likeness = Likeness.of(prepared, candidate);
                    return new Ranked(candidate.id(), likeness.score(), likeness.traits());
                })
                .filter(ranked -> ranked.score() >= least)
                .sorted(Ranked.BEST_FIRST)
                .limit(most)
                .toList();
    }

    /** By work, the photograph that is most alike to any of the sample's. */
    private Map<UUID, Resemblance> resembling(Sample sample, List<String> statuses) {
        Map<UUID, Resemblance> best = new HashMap<>();
        for (AskedPicture photograph : sample.photographs) {
            for (Resemblance one : findResembling.find(photograph, WorkQuery.ofStatuses(statuses))) {
                best.merge(one.work(), one, Resemblance::better);
            }
        }
        return best;
    }

    private WorkMatchAnswer.Found show(List<Ranked> best, double threshold) {
        Map<UUID, ArtworkView> shown = views.byId(best.stream().map(Ranked::id).toList());
        return new WorkMatchAnswer.Found(best.stream()
                .filter(ranked -> shown.containsKey(ranked.id()))
                .map(ranked -> new WorkMatchAnswer.Result(
                        shown.get(ranked.id()), ranked.score(), ranked.score() >= threshold, ranked.traits()))
                .toList());
    }
}
