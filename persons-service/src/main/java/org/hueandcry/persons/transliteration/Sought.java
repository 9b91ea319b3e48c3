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

    private final Transliteration all;
    private final Script script;
    private final String token;
    private final List<String> latin;
    private final List<Channel.Side> sides;
    private final Map<String, Double> known = new HashMap<>();

    Sought(Transliteration all, String token) {
        this.all = all;
        this.token = token;
        this.script = Script.of(token);
        this.latin = all.latin(token).stream().map(Spelling::latin).toList();
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
        if (two != Script.LATIN) {
            return all.likeness(token, other);
        }
        double best = 0;
        for (String fold : Letters.folds(other)) {
            if (fold.isEmpty()) {
                continue;
            }
            best = Math.max(best, known.getOrDefault(fold, 0.0));
            if (isNear(fold)) {
                if (isLatin()) {
                    best = Math.max(best, all.likeness(token, other));
                } else {
                    for (Channel.Side side : sides) {
                        best = Math.max(best, all.calibration(script).likeness(all.channel(script).evidence(fold, side)));
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
        for (String spelling : latin) {
            int most = Math.max(2, 1 + Math.max(spelling.length(), fold.length()) / 3);
            if (Distance.within(spelling, fold, most)) {
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
