package org.hueandcry.persons.transliteration;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises a name token in another script. Tokens come in lower case, in NFKC and without format characters. Loaded once, never changed,
 * so that all threads share it.
 */
public final class Transliteration {
    private static final List<Script> LEARNED = List.of(
            Script.LATIN, Script.CYRILLIC, Script.ARABIC, Script.HEBREW, Script.KANA, Script.HANGUL, Script.HAN);
    private static final Pattern UKRAINIAN = Pattern.compile("[іїєґў]");
    private static final int SPELLINGS = 8;
    // for two tokens of other scripts, the spellings of one that are tried on the other
    private static final int BRIDGES = 3;
    private static final int MOST_DOTTED = 3;

    private final Map<Script, Channel> channels;
    private final Homophones homophones;
    private final Channel japanese;
    private final Map<Script, Keys> keys;
    private final Map<Script, Calibration> calibrations;
    private final Map<String, List<KnownSpelling>> lexicon;

    Transliteration(
            Map<Script, Channel> channels,
            Homophones homophones,
            Channel japanese,
            Map<Script, Keys> keys,
            Map<Script, Calibration> calibrations,
            Map<String, List<KnownSpelling>> lexicon) {
        this.channels = channels;
        this.homophones = homophones;
        this.japanese = japanese;
        this.keys = keys;
        this.calibrations = calibrations;
        this.lexicon = lexicon;
    }

    public static Transliteration load() {
        var channels = new EnumMap<Script, Channel>(Script.class);
        var keys = new EnumMap<Script, Keys>(Script.class);
        for (var script : LEARNED) {
            channels.put(script, Resources.channel(Resources.channelOf(script)));
            keys.put(script, Keys.of(script, Resources.channel(Resources.keysOf(script))));
        }
        return new Transliteration(
                channels,
                Resources.homophones(),
                Resources.channel(Resources.JAPANESE),
                keys,
                Resources.calibrations(),
                Resources.lexicon());
    }

    /** The likeliest spellings of the token in the letters a to z, likeliest first; none for a token without letters. */
    public List<Spelling> latin(String token) {
        var script = Script.of(token);
        if (script == Script.LATIN || script == Script.OTHER) {
            var folds = folds(script, token);
            return folds.stream()
                    .filter(fold -> !fold.isEmpty())
                    .map(fold -> new Spelling(
                            fold, fold.equals(folds.get(0)) ? folds.size() > 1 ? 0.6 : 1 : 0.4 / (folds.size() - 1)))
                    .toList();
        }
        var likelihoods = new LinkedHashMap<String, Double>();
        var writings = writings(script, token);
        for (var i = 0; i < writings.size(); i++) {
            var known = lexicon.getOrDefault(writings.get(i), List.of());
            known.forEach(spelling -> likelihoods.merge(spelling.latin(), spelling.share(), Double::sum));
            // what was seen often is better than what could be
            var trust = (known.isEmpty() ? 1 : 0.3) / (i + 1);
            for (var spelling : channel(script).read(writings.get(i), SPELLINGS)) {
                likelihoods.merge(spelling.latin(), spelling.likelihood() * trust, Double::sum);
            }
        }
        japanese(script, token)
                .forEach(spelling -> likelihoods.merge(spelling.latin(), spelling.likelihood() * 0.3, Double::sum));
        var sum = likelihoods.values().stream().mapToDouble(Double::doubleValue).sum();
        var spellings = new ArrayList<Spelling>();
        likelihoods.forEach((latin, likelihood) -> {
            if (!latin.isEmpty()) {
                spellings.add(new Spelling(latin, likelihood / sum));
            }
        });
        spellings.sort(Comparator.comparingDouble(Spelling::likelihood).reversed());
        return List.copyOf(spellings.subList(0, Math.min(SPELLINGS, spellings.size())));
    }

    /** For a token that is compared with many. */
    public Sought sought(String token) {
        return new Sought(this, token);
    }

    List<KnownSpelling> known(String writing) {
        return lexicon.getOrDefault(writing, List.of());
    }

    /**
     * How sure it is that two tokens, each in any script, are the same name: from 0.9 on they are; what was drawn at random almost never
     * reaches 0.7.
     */
    public double likeness(String latin, String other) {
        var one = Script.of(latin);
        var two = Script.of(other);
        if (one != Script.LATIN && two == Script.LATIN) {
            return likeness(other, latin);
        }
        if (latin.equals(other)) {
            return one == Script.OTHER && folds(one, latin).get(0).isEmpty() ? 0 : 1;
        }
        if (one == Script.LATIN || one == Script.OTHER || two == Script.OTHER) {
            var best = 0.0;
            for (var fold : folds(one, latin)) {
                best = Math.max(best, fold.isEmpty() ? 0 : likeness(fold, two, other));
            }
            return best;
        }
        if (one == two && isSame(one, latin, other)) {
            return 1;
        }
        return Math.max(bridged(latin, two, other), bridged(other, one, latin));
    }

    /** The same but for what its script leaves open. */
    private static boolean isSame(Script script, String one, String two) {
        var plain = Letters.plain(script, one);
        return !plain.isEmpty() && plain.equals(Letters.plain(script, two));
    }

    private double bridged(String from, Script script, String to) {
        var best = 0.0;
        var spellings = latin(from);
        for (var spelling : spellings.subList(0, Math.min(BRIDGES, spellings.size()))) {
            // a spelling is only a guess
            var trust = 0.9 + 0.1 * spelling.likelihood() / spellings.get(0).likelihood();
            best = Math.max(best, trust * likeness(spelling.latin(), script, to));
        }
        return best;
    }

    private double likeness(String fold, Script script, String other) {
        var best = 0.0;
        if (script == Script.LATIN || script == Script.OTHER) {
            for (var otherFold : folds(script, other)) {
                best = Math.max(best, variants(fold, otherFold));
            }
            return best;
        }
        for (var writing : writings(script, other)) {
            for (var known : lexicon.getOrDefault(writing, List.of())) {
                if (known.latin().equals(fold)) {
                    best = Math.max(best, known.likeness());
                }
            }
            if (canBeAsLong(fold, script, writing)) {
                best = Math.max(
                        best, calibration(script).likeness(channel(script).evidence(fold, writing)));
            }
        }
        return best;
    }

    /** The models were learned from single names, and would take a long row of letters for one that is merely rare. */
    static boolean canBeAsLong(String latin, Script script, String writing) {
        var most = script == Script.HAN ? 7 : script == Script.KANA || learned(script) == Script.CYRILLIC ? 4 : 3;
        return latin.length() <= most * writing.length() + 1 && writing.length() <= 3 * latin.length() + 1;
    }

    private double variants(String one, String two) {
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        if (one.equals(two)) {
            return 1;
        }
        var ordered = one.compareTo(two) < 0;
        return calibration(Script.LATIN)
                .likeness(channel(Script.LATIN).evidence(ordered ? one : two, ordered ? two : one));
    }

    /** Few keys under which the same name in another script or spelling is found, likeliest first; none for a token without letters. */
    public Set<String> keys(String token) {
        var script = Script.of(token);
        var found = new LinkedHashSet<String>();
        if (script == Script.LATIN || script == Script.OTHER) {
            for (var fold : folds(script, token)) {
                if (!fold.isEmpty()) {
                    found.addAll(keys.get(Script.LATIN).of(fold));
                }
            }
            return found;
        }
        japanese(script, token)
                .forEach(spelling ->
                        found.add(keys.get(Script.LATIN).of(spelling.latin()).get(0)));
        for (var writing : writings(script, token)) {
            for (var known : lexicon.getOrDefault(writing, List.of())) {
                if (known.likeness() > 0) {
                    found.add(keys.get(Script.LATIN).of(known.latin()).get(0));
                }
            }
            found.addAll(keys.get(learned(script)).of(writing));
        }
        return found;
    }

    private List<Spelling> japanese(Script script, String token) {
        var plain = script == Script.HAN ? Letters.plain(script, token) : "";
        return !plain.isEmpty() && japanese.knows(plain) ? japanese.read(plain, BRIDGES) : List.of();
    }

    private static List<String> folds(Script script, String token) {
        if (script == Script.LATIN) {
            return Letters.folds(token);
        }
        var cut = token.length() > Letters.LONGEST ? token.substring(0, Letters.LONGEST) : token;
        return List.of(cut.codePoints().anyMatch(Character::isLetter) ? Letters.fold(AnyScript.latin(cut)) : "");
    }

    /** What of the token its model is asked about: more than one where the script leaves open what is meant. */
    List<String> writings(Script script, String token) {
        if (Sounds.covers(script)) {
            var sounds = Sounds.of(script, token);
            return sounds;
        }
        var plain = Letters.plain(script, token);
        if (plain.isEmpty()) {
            return List.of();
        }
        if (script == Script.HAN) {
            return List.of(homophones.of(plain));
        }
        // the article, which Latin spellings keep apart or leave out
        if (script == Script.ARABIC && plain.startsWith("ال") && plain.length() > 4) {
            return List.of(plain, plain.substring(2));
        }
        // Ukrainian and Belarusian h; the Serbian letter that is d without its stroke
        var other = script != Script.CYRILLIC
                ? plain
                : UKRAINIAN.matcher(token).find()
                        ? plain.replace('г', 'х')
                        : token.indexOf('ђ') >= 0 ? Letters.plain(script, token.replace('ђ', 'д')) : plain;
        List<String> writings = new ArrayList<>();
        writings.add(plain);
        if (!other.equals(plain)) {
            writings.add(other);
        }
        if (script == Script.CYRILLIC) {
            writings.addAll(withDots(plain));
        }
        return writings;
    }

    /** {@code тёно} of {@code тено}: who writes е for ё leaves open which it is, and Chono is the one but not the other. */
    private static List<String> withDots(String plain) {
        var dotted = new ArrayList<String>();
        for (var at = plain.indexOf('е'); at >= 0 && dotted.size() < MOST_DOTTED; at = plain.indexOf('е', at + 1)) {
            dotted.add(plain.substring(0, at) + 'ё' + plain.substring(at + 1));
        }
        return plain.indexOf('ё') < 0 ? dotted : List.of();
    }

    private static Script learned(Script script) {
        return Sounds.covers(script) ? Script.CYRILLIC : script;
    }

    Channel channel(Script script) {
        return channels.get(learned(script));
    }

    Calibration calibration(Script script) {
        return calibrations.get(learned(script));
    }

    /** Apart, so that ICU loads its tables only when they are needed. */
    private static final class AnyScript {
        private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

        static synchronized String latin(String token) {
            return LATIN.transliterate(token);
        }
    }
}
