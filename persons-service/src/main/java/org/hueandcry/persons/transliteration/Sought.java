package org.hueandcry.persons.transliteration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A token that is compared with many others: what it can stand for is worked out once, and what is plainly another name is told by its
 * letters, before the models are asked. Not to be shared by threads.
 */
public final class Sought {

    /** The likeliest spellings by which a token is compared with one of a third script. */
    private static final int BRIDGES = 2;

    private final Transliteration all;
    private final Script script;
    private final String token;
    private final List<Spelling> spellings;
    private final List<Channel.Side> sides;
    private final Map<String, Double> known = new HashMap<>();

    Sought(Transliteration all, String token) {
        this.all = all;
        this.token = token;
        this.script = Script.of(token);
        this.spellings = all.latin(token);
        this.sides = new ArrayList<>();
        if (!isLatin()) {
            for (String writing : all.writings(script, token)) {
                sides.add(all.channel(script).right(writing));
                all.known(writing).forEach(one -> known.merge(one.latin(), one.likeness(), Math::max));
            }
        }
    }

    /** As {@link Transliteration#likeness}; 0 for what is plainly another name. */
    public double likeness(String other) {
        Script two = Script.of(other);
        if (two == Script.LATIN) {
            return ofLatin(other);
        }
        if (isLatin() || two == Script.OTHER) {
            return all.likeness(token, other);
        }
        return script == two ? ofSameScript(other) : throughLatin(two, other);
    }

    private double ofSameScript(String other) {
        String one = Letters.plain(script, token);
        String two = Letters.plain(script, other);
        return Distance.within(one, two, Math.max(one.length(), two.length()) / 3) ? all.likeness(token, other) : 0;
    }

    private double throughLatin(Script two, String other) {
        double best = 0;
        for (Spelling spelling : spellings.subList(0, Math.min(BRIDGES, spellings.size()))) {
            double trust = 0.9 + 0.1 * spelling.likelihood() / spellings.get(0).likelihood();
            best = Math.max(best, trust * all.likeness(spelling.latin(), other));
        }
        return best;
    }

    private double ofLatin(String other) {
        List<String> folds = Letters.folds(other);
        if (isLatin()) {
            return folds.stream().anyMatch(this::isNear) ? all.likeness(token, other) : 0;
        }
        double best = 0;
        for (String fold : folds) {
            best = Math.max(best, known.getOrDefault(fold, 0.0));
            if (isNear(fold)) {
                for (Channel.Side side : sides) {
                    if (Transliteration.canBeAsLong(fold, script, side.token())) {
                        best = Math.max(
                                best,
                                all.calibration(script)
                                        .likeness(all.channel(script).evidence(fold, side)));
                    }
                }
            }
        }
        return best;
    }

    private boolean isLatin() {
        return script == Script.LATIN || script == Script.OTHER;
    }

    private boolean isNear(String fold) {
        if (fold.isEmpty()) {
            return false;
        }
        for (Spelling spelling : spellings) {
            int most = Math.max(2, 1 + Math.max(spelling.latin().length(), fold.length()) / 3);
            if (Distance.within(spelling.latin(), fold, most)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "Sought[masked]";
    }
}
