package org.hueandcry.artworks.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.artworks.artwork.ArtworkView;
import org.hueandcry.artworks.artwork.ArtworkViews;
import org.hueandcry.artworks.search.FindAlike;

/** Finds the works that somebody may mean, among those that they may see. */
@ApplicationScoped
public class MatchWorks {

    /** From which score on two descriptions are taken to be of one work, unless the caller says otherwise. */
    public static final double USUAL_THRESHOLD = 0.6;
    /** How far below the threshold a work is still shown, as no match, to whoever judges for themselves. */
    private static final double SHOWN_BELOW = 0.2;

    private final FindAlike findAlike;
    private final ArtworkViews views;

    MatchWorks(FindAlike findAlike, ArtworkViews views) {
        this.findAlike = findAlike;
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

    @Transactional
    WorkMatchAnswer match(WorkMatchRequest request) {
        List<String> statuses = request.statuses().stream().map(Enum::name).toList();
        Map<String, WorkMatchAnswer.Found> responses = new LinkedHashMap<>();
        request.queries().forEach((name, example) -> {
            List<Ranked> best =
                    rank(example, statuses, request.excludeIds(), request.threshold() - SHOWN_BELOW, request.limit());
            responses.put(name, show(best, request.threshold()));
        });
        return new WorkMatchAnswer(responses);
    }

    /** Those like an example from a score on, best first. In a transaction of the caller. */
    public List<Ranked> rank(
            WorkExample example, List<String> statuses, Collection<UUID> excluded, double least, int most) {
        PreparedExample prepared = new PreparedExample(example, findAlike);
        return findAlike.candidates(prepared.sought(statuses)).stream()
                .filter(candidate -> !excluded.contains(candidate.id()))
                .map(candidate -> {
                    Likeness likeness = Likeness.of(prepared, candidate.particulars());
                    return new Ranked(candidate.id(), likeness.score(), likeness.traits());
                })
                .filter(ranked -> ranked.score() >= least)
                .sorted(Ranked.BEST_FIRST)
                .limit(most)
                .toList();
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
