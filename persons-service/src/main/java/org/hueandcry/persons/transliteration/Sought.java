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

    /** What of a token in another script than Latin is meant, each to be held against Latin spellings. */
    private final List<Side> sides = new ArrayList<>();

    private final Map<String, Double> known = new HashMap<>();

    /** A token in Latin letters, as the left and as the right side of each model that it has been held against. */
    private final Map<Channel, List<Side>> lefts = new HashMap<>();

    private final Map<Channel, List<Side>> rights = new HashMap<>();
    private final List<Sought> bridges;

    Sought(Transliteration all, String token) {
        this.all = all;
        this.token = token;
        this.script = Script.of(token);
        this.spellings = all.latin(token);
        if (isLatin()) {
            bridges = List.of(this);
        } else {
            bridges = spellings.stream()
                    .limit(BRIDGES)
                    .map(spelling -> new Sought(all, spelling.latin()))
                    .toList();
            for (String writing : all.writings(script, token)) {
                sides.add(all.channel(script).right(writing));
                all.known(writing).forEach(one -> known.merge(one.latin(), one.likeness(), Math::max));
            }
        }
    }

    /** As {@link Transliteration#likeness}; 0 for what is plainly another name. */
    public double likeness(String other) {
        Script two = Script.of(other);
        if (script == Script.OTHER || two == Script.OTHER) {
            return all.likeness(token, other);
        }
        if (two == Script.LATIN) {
            return isLatin() ? latinOfLatin(other) : ofLatin(other);
        }
        return script == two ? ofSameScript(other) : throughLatin(two, other);
    }

    private double latinOfLatin(String other) {
        double best = 0;
        Channel channel = all.channel(Script.LATIN);
        for (String fold : Letters.folds(other)) {
            if (isNear(fold)) {
                for (int i = 0; i < spellings.size(); i++) {
                    String own = spellings.get(i).latin();
                    // the model is asked about either order alike
                    Side side = (own.compareTo(fold) < 0 ? lefts(channel) : rights(channel)).get(i);
                    best = Math.max(
                            best,
                            own.equals(fold)
                                    ? 1
                                    : all.calibration(Script.LATIN).likeness(channel.evidence(side, fold)));
                }
            }
        }
        return best;
    }

    private List<Side> lefts(Channel channel) {
        return lefts.computeIfAbsent(
                channel,
                by -> spellings.stream()
                        .map(spelling -> by.left(spelling.latin()))
                        .toList());
    }

    private List<Side> rights(Channel channel) {
        return rights.computeIfAbsent(
                channel,
                by -> spellings.stream()
                        .map(spelling -> by.right(spelling.latin()))
                        .toList());
    }

    private double throughLatin(Script two, String other) {
        List<String> writings = all.writings(two, other);
        double best = 0;
        for (int i = 0; i < bridges.size(); i++) {
            // a spelling is only a guess
            double trust = isLatin()
                    ? 1
                    : 0.9
                            + 0.1
                                    * spellings.get(i).likelihood()
                                    / spellings.get(0).likelihood();
            best = Math.max(best, trust * bridges.get(i).latinOf(two, writings));
        }
        return best;
    }

    private double latinOf(Script two, List<String> writings) {
        Channel channel = all.channel(two);
        double best = 0;
        for (String writing : writings) {
            for (int i = 0; i < spellings.size(); i++) {
                String own = spellings.get(i).latin();
                for (KnownSpelling one : all.known(writing)) {
                    best = Math.max(best, one.latin().equals(own) ? one.likeness() : 0);
                }
                if (Transliteration.canBeAsLong(own, two, writing)) {
                    best = Math.max(
                            best,
                            all.calibration(two)
                                    .likeness(channel.evidence(lefts(channel).get(i), writing)));
                }
            }
        }
        return best;
    }

    private double ofSameScript(String other) {
        String one = Letters.plain(script, token);
        String two = Letters.plain(script, other);
        return Distance.within(one, two, Math.max(one.length(), two.length()) / 3) ? all.likeness(token, other) : 0;
    }

    private double ofLatin(String other) {
        double best = 0;
        for (String fold : Letters.folds(other)) {
            best = Math.max(best, known.getOrDefault(fold, 0.0));
            if (isNear(fold)) {
                for (Side side : sides) {
                    if (Transliteration.canBeAsLong(fold, script, side.token())) {
                        best = Math.max(
                                best,
                                all.calibration(script)
                                        .likeness(all.channel(script).evidence(side, fold)));
                    }
                }
            }
        }
        return best;
    }

    private boolean isLatin() {
        return script == Script.LATIN;
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
