package org.hueandcry.persons.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.hit.RejectedHits;
import org.hueandcry.persons.link.LinkedRecords;
import org.hueandcry.persons.person.Described;
import org.hueandcry.persons.person.PersonView;
import org.hueandcry.persons.person.PersonViews;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.score.Prepared;
import org.hueandcry.persons.score.Scored;

/** Finds the persons that a caller may mean, among those that they may see. */
@ApplicationScoped
class MatchPersons {

    /** How far below the threshold a person is still shown, as no match, to whoever judges for themselves. */
    private static final double SHOWN_BELOW = 0.15;

    /** How many records, those of the same authority among them, a record is shown with at most. */
    private static final int MOST_COMPARED = 100;

    private static final int MOST_SAME = 20;

    private static final String ADVICE =
            "A possible hit. Before acting, ask the authority that recorded the person (owner), and follow national law.";

    private final Candidates candidates;
    private final Comparison comparison;
    private final PersonViews views;
    private final LinkedRecords linked;
    private final RejectedHits rejected;
    private final Caller caller;

    MatchPersons(
            Candidates candidates,
            Comparison comparison,
            PersonViews views,
            LinkedRecords linked,
            RejectedHits rejected,
            Caller caller) {
        this.candidates = candidates;
        this.comparison = comparison;
        this.views = views;
        this.linked = linked;
        this.rejected = rejected;
        this.caller = caller;
    }

    /** A candidate and how alike they are to the query. */
    record Ranked(UUID id, Prepared record, double score) {

        static final Comparator<Ranked> BEST_FIRST =
                Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id);

        @Override
        public String toString() {
            return "Ranked[" + id + "]";
        }
    }

    @Transactional
    MatchAnswer match(MatchRequest request) {
        Candidates.Narrowing narrowing = new Candidates.Narrowing(
                request.kinds().stream().map(Enum::name).toList(),
                request.colours().stream().map(Enum::name).toList(),
                request.excludeIds(),
                null,
                null);
        boolean border = caller.isBorderOnly();
        UnaryOperator<Set<UUID>> leftOut = others -> {
            Set<UUID> cleared = new HashSet<>(request.excludeIds());
            cleared.addAll(rejected.among(others));
            return cleared;
        };
        Map<String, MatchAnswer.Found> responses = new LinkedHashMap<>();
        request.queries().forEach((name, query) -> {
            // at a border there is a hit or there is none
            double least = border ? request.threshold() : request.threshold() - SHOWN_BELOW;
            List<Ranked> best = rank(query, narrowing, least, request.limit(), rejected::among);
            responses.put(name, new MatchAnswer.Found(show(query, best, request.threshold(), border, leftOut)));
        });
        return new MatchAnswer(responses);
    }

    /** Whoever of other authorities may be the same person as a record: not yet linked with it. 404 where the caller may not see it. */
    @Transactional
    MatchAnswer.Found sameAs(UUID id, double threshold) {
        PersonView record = views.of(List.of(id), false, Set::copyOf).get(id);
        if (record == null) {
            throw Problems.notFound();
        }
        Set<UUID> known = new HashSet<>(linked.of(List.of(id)).getOrDefault(id, List.of()));
        known.add(id);
        Candidates.Narrowing narrowing = new Candidates.Narrowing(List.of(), List.of(), List.copyOf(known), null, null);
        QueryByExample query = QueryByExample.of(record);
        if (!query.isAnybody()) {
            return new MatchAnswer.Found(List.of());
        }
        List<Ranked> best = rank(query, narrowing, threshold, MOST_COMPARED, found -> Set.of());
        return new MatchAnswer.Found(show(query, best, threshold, false, others -> Set.of()).stream()
                .filter(result -> !result.person().owner().equals(record.owner()))
                .limit(MOST_SAME)
                .toList());
    }

    /** The candidates for a query from a score on, best first; of linked records only the best. In a transaction of the caller. */
    List<Ranked> rank(QueryByExample query, Candidates.Narrowing narrowing, double least, int most) {
        return rank(query, narrowing, least, most, found -> Set.of());
    }

    /** @param leftOut which of those found are left out */
    private List<Ranked> rank(
            QueryByExample query,
            Candidates.Narrowing narrowing,
            double least,
            int most,
            UnaryOperator<Set<UUID>> leftOut) {
        Prepared prepared = comparison.prepare(query.described());
        List<Ranked> ranked = new ArrayList<>();
        candidates.score(prepared, query, narrowing, candidate -> {
            Prepared record = comparison.prepare(Described.of(candidate.particulars()));
            double score = comparison.score(prepared, record);
            ranked.add(new Ranked(candidate.id(), record, score));
            return score;
        });
        ranked.removeIf(one -> one.score() < least);
        Set<UUID> cleared = leftOut.apply(ranked.stream().map(Ranked::id).collect(Collectors.toSet()));
        List<Ranked> all = ranked.stream()
                .filter(one -> !cleared.contains(one.id()))
                .sorted(Ranked.BEST_FIRST)
                .toList();
        return bestOfLinked(all).stream().limit(most).toList();
    }

    private List<Ranked> bestOfLinked(List<Ranked> bestFirst) {
        if (bestFirst.size() < 2) {
            return bestFirst;
        }
        Map<UUID, List<UUID>> same =
                linked.of(bestFirst.stream().map(Ranked::id).toList());
        Set<UUID> shownWithABetter = new HashSet<>();
        List<Ranked> best = new ArrayList<>();
        for (Ranked ranked : bestFirst) {
            if (!shownWithABetter.contains(ranked.id())) {
                best.add(ranked);
                shownWithABetter.addAll(same.getOrDefault(ranked.id(), List.of()));
            }
        }
        return best;
    }

    private List<MatchAnswer.Result> show(
            QueryByExample query,
            List<Ranked> best,
            double threshold,
            boolean border,
            UnaryOperator<Set<UUID>> leftOut) {
        Prepared prepared = comparison.prepare(query.described());
        Map<UUID, PersonView> shown = views.of(best.stream().map(Ranked::id).toList(), border, leftOut);
        return best.stream()
                .filter(ranked -> shown.containsKey(ranked.id()))
                .map(ranked -> {
                    Scored scored = comparison.compare(prepared, ranked.record(), threshold);
                    return new MatchAnswer.Result(
                            shown.get(ranked.id()),
                            scored.score(),
                            scored.match(),
                            scored.matchedName(),
                            scored.explanation(),
                            border ? ADVICE : null);
                })
                .toList();
    }
}
