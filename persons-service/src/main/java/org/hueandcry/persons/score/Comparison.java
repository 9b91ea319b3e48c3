package org.hueandcry.persons.score;

import java.util.ArrayList;
import java.util.List;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.persons.score.Prepared.ReadName;

/**
 * How alike two descriptions of a person are. Each name is scored by itself and the best pair of names is the ground;
 * what else is known lowers it, or lifts it where the name is good by itself; a shared document nearly decides.
 */
public final class Comparison {

    public static final double DEFAULT_THRESHOLD = 0.7;

    /** Names of one description that are read; the rest is left out. */
    static final int MAX_NAMES = 60;

    /** Pairs of names that are compared: enough for any two people, and a bound on what a hostile caller can ask for. */
    static final int MAX_PAIRS = 500;

    /** Below the first a name is not lifted at all, from the second on it is lifted fully. */
    private static final double WEAK_NAME = 0.5;

    private static final double GOOD_NAME = 0.7;

    /** Without a name to compare, all else together stays below any match. */
    private static final double NAMELESS = 0.4;

    private final NameReader reader;
    private final TokenLikeness tokens;
    private final Neighbours neighbours;
    private final Circumstances circumstances;

    public Comparison(AcrossScripts acrossScripts, Rarity rarity) {
        this.reader = new NameReader(rarity);
        this.tokens = new TokenLikeness(acrossScripts);
        this.neighbours = new Neighbours(tokens);
        this.circumstances = new Circumstances(tokens, neighbours);
    }

    /** Reads the names once, to compare the description with many. */
    public Prepared prepare(Description description) {
        List<ReadName> names = new ArrayList<>(description.names().size());
        for (Description.Name name : description.names()) {
            List<Reading> readings = reader.read(name);
            if (names.size() < MAX_NAMES && readings.get(0).tokens().length > 0) {
                names.add(new ReadName(name, readings));
            }
        }
        Reading place = description.placeOfBirth() == null
                ? null
                : reader.read(Description.Name.full(description.placeOfBirth())).get(0);
        return new Prepared(description, names, place == null || place.tokens().length == 0 ? null : place);
    }

    public Scored compare(Description a, Description b) {
        return compare(prepare(a), prepare(b), DEFAULT_THRESHOLD);
    }

    public Scored compare(Prepared query, Description candidate, double threshold) {
        return compare(query, prepare(candidate), threshold);
    }

    /** The score alone, for ranking: the words are the dearer half. */
    public double score(Prepared a, Prepared b) {
        return weigh(a, b).score();
    }

    public Scored compare(Prepared a, Prepared b, double threshold) {
        Weighed weighed = weigh(a, b);
        Best best = weighed.best;
        List<Feature> explanation = new ArrayList<>(weighed.evidence.size() + 2);
        if (best.alignment != null) {
            explanation.add(new Feature("name", round(best.alignment.score), 1, NameWords.of(best.alignment)));
        }
        if (weighed.document.certainty() > 0) {
            explanation.add(weighed.document.feature());
        }
        weighed.evidence.forEach(one -> explanation.add(one.feature()));
        return new Scored(
                weighed.score,
                weighed.score >= threshold,
                best.name == null ? null : best.name.shown(),
                List.copyOf(explanation));
    }

    private record Weighed(double score, Best best, List<Evidence> evidence, Documents.Shared document) {}

    private Weighed weigh(Prepared a, Prepared b) {
        Best best = bestNames(a, b);
        List<Evidence> evidence = circumstances.of(a, b);
        if (best.birth != null) {
            evidence.add(0, best.birth);
        }
        Documents.Shared document =
                Documents.of(a.description().documents(), b.description().documents());
        double score = moved(best.alignment == null ? NAMELESS : best.alignment.score, evidence, document);
        if (best.alignment == null && document.certainty() == 0) {
            score = Math.min(score, NAMELESS);
        }
        return new Weighed(round(score), best, evidence, document);
    }

    /** The pair of names that are most alike, with what the dates of birth that go with them say. */
    private record Best(Alignment alignment, Description.Name name, Evidence birth) {}

    private Best bestNames(Prepared a, Prepared b) {
        boolean circa = a.description().circa() || b.description().circa();
        Evidence mainBirth =
                DatesOfBirth.of(a.description().dateOfBirth(), b.description().dateOfBirth(), circa);
        Best best = new Best(null, null, mainBirth);
        double highest = -1;
        int pairs = 0;
        for (ReadName one : a.names()) {
            for (ReadName other : b.names()) {
                if (++pairs > MAX_PAIRS) {
                    return best;
                }
                Alignment alignment = bestReading(one, other);
                Evidence birth = birth(one, other, a.description(), b.description(), circa, mainBirth);
                double score =
                        birth == null ? alignment.score : moved(alignment.score, List.of(birth), Documents.Shared.NONE);
                if (score > highest) {
                    highest = score;
                    best = new Best(alignment, other.name(), birth);
                }
            }
        }
        return best;
    }

    private Alignment bestReading(ReadName one, ReadName other) {
        Alignment best = null;
        for (Reading a : one.readings()) {
            for (Reading b : other.readings()) {
                Alignment alignment = Alignment.of(a, b, tokens, neighbours);
                if (best == null || alignment.score > best.score) {
                    best = alignment;
                }
            }
        }
        return best;
    }

    /** An alias may have a date of birth of its own: then that or the person's may fit, whichever speaks more for it. */
    private static Evidence birth(
            ReadName one, ReadName other, Description a, Description b, boolean circa, Evidence main) {
        PartialDate left = one.name().dateOfBirth();
        PartialDate right = other.name().dateOfBirth();
        if (left == null && right == null) {
            return main;
        }
        Evidence own =
                DatesOfBirth.of(left == null ? a.dateOfBirth() : left, right == null ? b.dateOfBirth() : right, circa);
        if (own == null || main == null) {
            return own == null ? main : own;
        }
        return own.factor() + own.lift() >= main.factor() + main.lift() ? own : main;
    }

    private static double moved(double ground, List<Evidence> evidence, Documents.Shared document) {
        double factor = 1;
        double missing = 1;
        for (Evidence one : evidence) {
            factor *= one.factor();
            missing *= 1 - one.lift();
        }
        double good = Math.max(0, Math.min(1, (ground - WEAK_NAME) / (GOOD_NAME - WEAK_NAME)));
        double score = (ground + (1 - ground) * (1 - missing) * good) * factor;
        if (document.certainty() > 0) {
            double decided = document.certainty() * (0.85 + 0.14 * ground) * (0.5 + 0.5 * factor);
            score = Math.max(score, decided);
        }
        return score;
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
