package org.hueandcry.persons.transliteration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys under which a token of one script is looked for: the likeliest sequences of sound classes that it can stand for. */
final class Keys {
    private final Channel channel;
    private final int most;
    private final double least;

    /**
     * @param most how many keys a token has at most
     * @param least how likely a key must be, compared with the likeliest
     */
    Keys(Channel channel, int most, double least) {
        this.channel = channel;
        this.most = most;
        this.least = least;
    }

    static Keys of(Script script, Channel channel) {
        return switch (script) {
            case LATIN -> new Keys(channel, 5, 0.04);
            case CYRILLIC -> new Keys(channel, 4, 0.03);
            // Chinese has neither r nor most clusters, so that much is left open
            case HAN -> new Keys(channel, 10, 0.02);
            case KANA, HANGUL -> new Keys(channel, 8, 0.02);
            default -> new Keys(channel, 6, 0.025);
        };
    }

    List<Spelling> ranked(String letters) {
        var sums = new LinkedHashMap<String, Double>();
        for (var reading : channel.read(SoundClasses.bounded(letters), most * 2)) {
            sums.merge(SoundClasses.once(reading.latin()), reading.likelihood(), Double::sum);
        }
        var ranked = new ArrayList<Spelling>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(entry -> ranked.add(new Spelling(entry.getKey(), entry.getValue())));
        return ranked;
    }

    List<String> of(String letters) {
        var keys = new ArrayList<String>();
        var told = 0.0;
        var ranked = ranked(letters);
        for (var key : ranked) {
            if (keys.size() == most || key.likelihood() < least * ranked.get(0).likelihood() || told > 0.97) {
                break;
            }
            keys.add(key.latin());
            told += key.likelihood();
        }
        return keys;
    }
}
