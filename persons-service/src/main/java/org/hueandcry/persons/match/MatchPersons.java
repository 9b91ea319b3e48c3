package org.hueandcry.persons.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.Role;
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

    private static final String ADVICE =
            "A possible hit. Before acting, ask the authority that recorded the person (owner), and follow national law.";

    private final Candidates candidates;
    private final Comparison comparison;
    private final PersonViews views;
    private final Caller caller;

    MatchPersons(Candidates candidates, Comparison comparison, PersonViews views, Caller caller) {
        this.candidates = candidates;
        this.comparison = comparison;
        this.views = views;
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
                request.kinds().stream().map(Enum::name).toList(), request.colours(), request.excludeIds(), null, null);
        boolean border = !caller.has(Role.OFFICER)
                && !caller.has(Role.SUPERVISOR)
                && !caller.has(Role.REVIEWER)
                && !caller.has(Role.CCF);
        Map<String, MatchAnswer.Found> responses = new LinkedHashMap<>();
        request.queries().forEach((name, query) -> {
            // at a border there is a hit or there is none
            double least = border ? request.threshold() : request.threshold() - SHOWN_BELOW;
            List<Ranked> best = rank(query, narrowing, least, request.limit());
            responses.put(name, new MatchAnswer.Found(show(query, best, request.threshold(), border)));
        });
        return new MatchAnswer(responses);
    }

    /** The candidates for a query from a score on, best first. In a transaction of the caller. */
    List<Ranked> rank(QueryByExample query, Candidates.Narrowing narrowing, double least, int most) {
        Prepared prepared = comparison.prepare(query.described());
        List<Ranked> ranked = new ArrayList<>();
        candidates.score(prepared, query, narrowing, candidate -> {
            Prepared record = comparison.prepare(Described.of(candidate.particulars()));
            double score = comparison.score(prepared, record);
            ranked.add(new Ranked(candidate.id(), record, score));
            return score;
        });
        return ranked.stream()
                .filter(one -> one.score() >= least)
                .sorted(Ranked.BEST_FIRST)
                .limit(most)
                .toList();
    }

    private List<MatchAnswer.Result> show(QueryByExample query, List<Ranked> best, double threshold, boolean border) {
        Prepared prepared = comparison.prepare(query.described());
        Map<UUID, PersonView> shown = views.of(best.stream().map(Ranked::id).toList(), border);
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
