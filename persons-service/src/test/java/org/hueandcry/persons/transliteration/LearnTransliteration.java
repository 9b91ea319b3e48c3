package org.hueandcry.persons.transliteration;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Learns what {@link Transliteration} knows from pairs of name tokens, writes it to the folder given as its argument, and prints how well it does on pairs
 * that were held back. Reads HUE_DATA/transliteration. A tenth of the Latin tokens, chosen by a hash, is kept for that and never learned from;
 * another tenth serves to calibrate.
 */
final class LearnTransliteration {
    private record Source(String file, Script script, int latin, int other, double least) {}

    private record Pair(String latin, String other, int count) {}

    private static final List<Source> SOURCES = List.of(
            new Source("russian", Script.CYRILLIC, 4, 3, 3),
            new Source("arabic", Script.ARABIC, 3, 2, 3),
            new Source("hebrew", Script.HEBREW, 3, 2, 3),
            new Source("katakana", Script.KANA, 4, 3, 3),
            new Source("japanese", Script.KANA, 4, 3, 3),
            new Source("korean", Script.HANGUL, 3, 3, 3),
            new Source("chinese", Script.HAN, 6, 1, 0.6));
    private static final int HELD_BACK = 0;
    private static final int CALIBRATING = 1;

    private final Map<Script, List<Pair>> pairs = new EnumMap<>(Script.class);
    private final Map<Script, Source> sources = new EnumMap<>(Script.class);
    private final Map<Script, Channel> channels = new EnumMap<>(Script.class);
    private final Map<Script, Keys> keys = new EnumMap<>(Script.class);
    private Homophones homophones;
    private Map<String, String> pinyin;
    private Channel japanese;
    private final Map<Script, Calibration> calibrations = new EnumMap<>(Script.class);
    private final Map<String, List<KnownSpelling>> lexicon = new TreeMap<>();
    private final Map<Script, Double> genuine = new EnumMap<>(Script.class);
    private final Path folder;

    private LearnTransliteration(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || System.getenv("HUE_DATA") == null) {
            System.err.println("usage: HUE_DATA=<folder> LearnTransliteration <folder to write to>");
            System.exit(2);
        }
        var learning = new LearnTransliteration(Path.of(arguments[0]));
        learning.read(Path.of(System.getenv("HUE_DATA"), "transliteration"));
        learning.learn();
        learning.report();
    }

    private void read(Path data) throws IOException {
        for (var source : SOURCES) {
            var known = new LinkedHashMap<String, Pair>();
            pairs.computeIfAbsent(source.script(), __ -> new ArrayList<>())
                    .forEach(pair -> known.put(pair.latin() + ' ' + pair.other(), pair));
            sources.put(source.script(), source);
            try (var lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(data.resolve(source.file() + ".tsv.gz"))), UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var fields = line.split("\t");
                    var token = fields[1].replace(" ", "");
                    if (Script.of(token) != source.script()) {
                        continue;
                    }
                    var latin = Letters.fold(fields[0]);
                    var other = Letters.plain(source.script(), token);
                    if (!latin.isEmpty() && !other.isEmpty() && latin.length() <= 25 && other.length() <= 30) {
                        known.merge(
                                latin + ' ' + other,
                                new Pair(latin, other, Integer.parseInt(fields[2])),
                                (one, two) -> one.count() > two.count() ? one : two);
                    }
                }
            }
            pairs.put(source.script(), new ArrayList<>(known.values()));
        }
    }

    private static int part(String latin) {
        return Math.floorMod(latin.hashCode() * 0x9E3779B1 >>> 8, 10);
    }

    private static double weight(Pair pair) {
        return Math.sqrt(Math.min(pair.count(), 9));
    }

    private List<Pair> part(Script script, int part) {
        return pairs.get(script).stream()
                .filter(pair -> part(pair.latin()) == part)
                .toList();
    }

    private List<Pair> learned(Script script) {
        return pairs.get(script).stream()
                .filter(pair -> part(pair.latin()) > CALIBRATING)
                .toList();
    }

    private void learn() throws IOException {
        mergeHomophones();
        for (var source : sources.values()) {
            var examples = new ArrayList<ChannelLearner.Pair>();
            learned(source.script())
                    .forEach(pair -> examples.add(new ChannelLearner.Pair(pair.latin(), pair.other(), weight(pair))));
            examples.addAll(taught(source.script()));
            var learner = new ChannelLearner(examples, source.latin(), source.other());
            channels.put(
                    source.script(),
                    write(Resources.channelOf(source.script()), learner.learn(4, 3, source.least(), true)));
            genuine.put(source.script(), learner.genuine());
            say("%s: %d pairs, %.1f %% genuine", source.script(), examples.size(), 100 * learner.genuine());
        }
        japanese = write(Resources.JAPANESE, HanReadings.japanese());
        learnVariants();
        learnKeys();
        for (var script : sources.keySet()) {
            calibrate(script);
        }
        calibrateVariants();
        writeCalibrations();
        var bare = new Transliteration(channels, homophones, japanese, keys, calibrations, Map.of());
        for (var script : sources.keySet()) {
            learnLexicon(script, bare);
        }
        HanReadings.familyNames().forEach(this::keep);
        KoreanNames.pairs().forEach(this::keep);
        writeLexicon();
    }

    private void mergeHomophones() throws IOException {
        pinyin = HanReadings.pinyin(
                pairs.get(Script.HAN).stream().map(Pair::other).toList());
        var lines = new StringBuilder();
        var frequent = new HashMap<Character, Character>();
        HanReadings.homophones(
                        pinyin, learned(Script.HAN).stream().map(Pair::other).toList())
                .forEach((character, rare) -> {
                    lines.append(character).append('\t').append(rare).append('\n');
                    rare.chars().forEach(letter -> frequent.put((char) letter, character.charAt(0)));
                });
        write(Resources.HOMOPHONES, lines);
        homophones = new Homophones(frequent);
        pairs.get(Script.HAN).replaceAll(pair -> new Pair(pair.latin(), homophones.of(pair.other()), pair.count()));
    }

    /** What the pairs don't teach. */
    private List<ChannelLearner.Pair> taught(Script script) {
        return switch (script) {
            case HAN ->
                HanReadings.pairs(pinyin).stream()
                        .map(pair -> new ChannelLearner.Pair(pair.left(), homophones.of(pair.right()), pair.weight()))
                        .toList();
            case ARABIC -> PersianNames.pairs();
            case HANGUL -> KoreanNames.pairs();
            default -> List.of();
        };
    }

    /** Two Latin spellings of one name are what is written the same in another script. */
    private List<Pair> variants(int part) {
        var seen = new TreeMap<String, Integer>();
        for (var script : List.of(Script.CYRILLIC, Script.ARABIC, Script.HEBREW, Script.KANA)) {
            var byOther = new TreeMap<String, List<Pair>>();
            for (var pair : pairs.get(script)) {
                var mine = part(pair.latin());
                if (part == CALIBRATING ? mine == CALIBRATING || mine > CALIBRATING : mine > CALIBRATING) {
                    byOther.computeIfAbsent(pair.other(), __ -> new ArrayList<>())
                            .add(pair);
                }
            }
            for (var same : byOther.values()) {
                if (same.size() < 2 || same.size() > 12) {
                    continue;
                }
                var good = same.stream()
                        .filter(pair -> channels.get(script)
                                        .evidence(pair.latin(), pair.other())
                                        .gain()
                                > 0)
                        .toList();
                for (var one : good) {
                    for (var two : good) {
                        if (one.latin().compareTo(two.latin()) < 0) {
                            seen.merge(one.latin() + ' ' + two.latin(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        var variants = new ArrayList<Pair>();
        seen.forEach((both, count) -> {
            var space = both.indexOf(' ');
            var one = both.substring(0, space);
            var two = both.substring(space + 1);
            if (part != CALIBRATING || part(one) == CALIBRATING || part(two) == CALIBRATING) {
                variants.add(new Pair(one, two, count));
            }
        });
        return variants;
    }

    private void learnVariants() throws IOException {
        var examples = new ArrayList<ChannelLearner.Pair>();
        for (var variant : variants(-1)) {
            examples.add(new ChannelLearner.Pair(
                    variant.latin(), variant.other(), variant.count() == 1 ? 0.5 : variant.count()));
            // most letters of a variant stay as they are
            examples.add(new ChannelLearner.Pair(variant.latin(), variant.latin(), 0.25));
        }
        var learner = new ChannelLearner(examples, 3, 3);
        channels.put(Script.LATIN, write(Resources.channelOf(Script.LATIN), learner.learn(4, 3, 4, true)));
        say("LATIN: %d variants, %.1f %% genuine", examples.size() / 2, 100 * learner.genuine());
    }

    private void learnKeys() throws IOException {
        var examples = new ArrayList<ChannelLearner.Pair>();
        for (var pair : learned(Script.CYRILLIC)) {
            examples.add(new ChannelLearner.Pair(
                    SoundClasses.of(pair.other()), SoundClasses.bounded(pair.latin()), weight(pair)));
        }
        keys.put(
                Script.LATIN,
                Keys.of(
                        Script.LATIN,
                        write(
                                Resources.keysOf(Script.LATIN),
                                new ChannelLearner(examples, 2, 3).learn(4, 3, 3, true))));
        var ranked = new HashMap<String, List<Spelling>>();
        for (var source : sources.values()) {
            var script = source.script();
            var all = new ArrayList<ChannelLearner.Pair>();
            learned(script).forEach(pair -> all.add(new ChannelLearner.Pair(pair.latin(), pair.other(), weight(pair))));
            all.addAll(taught(script));
            Channel channel = null;
            // first by the likeliest key of the Latin token, then by the one of its keys that goes best with the other
            for (var round = 0; round < 2; round++) {
                examples.clear();
                for (var pair : all) {
                    var keysOfLatin = ranked.computeIfAbsent(
                            pair.left(), latin -> keys.get(Script.LATIN).ranked(latin));
                    var bounded = SoundClasses.bounded(pair.right());
                    var best = keysOfLatin.get(0).latin();
                    if (channel != null) {
                        var highest = Double.NEGATIVE_INFINITY;
                        for (var key : keysOfLatin) {
                            var joint = key.likelihood() < 0.03
                                    ? Double.NEGATIVE_INFINITY
                                    : channel.evidence(key.latin(), bounded).joint() + Math.log(key.likelihood());
                            if (joint > highest) {
                                highest = joint;
                                best = key.latin();
                            }
                        }
                    }
                    examples.add(new ChannelLearner.Pair(best, bounded, pair.weight()));
                }
                var learner = new ChannelLearner(examples, script == Script.HAN ? 3 : 2, Math.max(2, source.other()));
                channel = round == 0
                        ? new Channel(learner.learn(3, 0, 3, false))
                        : write(Resources.keysOf(script), learner.learn(4, 3, source.least(), true));
            }
            keys.put(script, Keys.of(script, channel));
            say("%s: keys", script);
        }
    }

    private void calibrate(Script script) {
        var regression = new LogisticRegression();
        var random = new Random(script.ordinal());
        var channel = channels.get(script);
        var tuning = part(script, CALIBRATING).stream()
                .filter(pair -> pair.count() > 1
                        || channel.evidence(pair.latin(), pair.other()).gain() > -3)
                .toList();
        var same = new HashSet<Pair>();
        pairs.get(script).forEach(pair -> same.add(new Pair(pair.latin(), pair.other(), 0)));
        var byKey = new HashMap<String, List<Pair>>();
        for (var pair : tuning) {
            keys.get(script)
                    .of(pair.other())
                    .forEach(key ->
                            byKey.computeIfAbsent(key, __ -> new ArrayList<>()).add(pair));
            regression.add(channel.evidence(pair.latin(), pair.other()), true, weight(pair));
        }
        var weight = tuning.stream().mapToDouble(LearnTransliteration::weight).sum() / tuning.size();
        for (var pair : tuning) {
            for (var i = 0; i < 3; i++) {
                var other = tuning.get(random.nextInt(tuning.size())).other();
                if (!same.contains(new Pair(pair.latin(), other, 0))) {
                    regression.add(channel.evidence(pair.latin(), other), false, weight / 3);
                }
            }
            // the hard ones: found by a key, yet another name
            for (var key : keys.get(Script.LATIN).of(pair.latin())) {
                var found = byKey.getOrDefault(key, List.of());
                if (!found.isEmpty()) {
                    var other = found.get(random.nextInt(found.size())).other();
                    if (!same.contains(new Pair(pair.latin(), other, 0))) {
                        regression.add(channel.evidence(pair.latin(), other), false, weight / 3);
                    }
                }
            }
        }
        calibrations.put(script, regression.fit());
    }

    private void calibrateVariants() {
        var regression = new LogisticRegression();
        var random = new Random(0);
        var channel = channels.get(Script.LATIN);
        // only what at least two scripts write alike is surely the same name
        var tuning =
                variants(CALIBRATING).stream().filter(pair -> pair.count() > 1).toList();
        var byKey = new HashMap<String, List<String>>();
        var same = new HashSet<String>();
        variants(CALIBRATING).forEach(pair -> same.add(pair.latin() + ' ' + pair.other()));
        for (var pair : tuning) {
            regression.add(channel.evidence(pair.latin(), pair.other()), true, 1);
            keys.get(Script.LATIN)
                    .of(pair.other())
                    .forEach(key ->
                            byKey.computeIfAbsent(key, __ -> new ArrayList<>()).add(pair.other()));
        }
        for (var pair : tuning) {
            for (var i = 0; i < 4; i++) {
                var found = i < 2
                        ? byKey.getOrDefault(
                                keys.get(Script.LATIN).of(pair.latin()).get(0), List.of())
                        : List.<String>of();
                var other = found.isEmpty()
                        ? tuning.get(random.nextInt(tuning.size())).other()
                        : found.get(random.nextInt(found.size()));
                var ordered = pair.latin().compareTo(other) < 0;
                if (!pair.latin().equals(other)
                        && !same.contains(ordered ? pair.latin() + ' ' + other : other + ' ' + pair.latin())) {
                    regression.add(
                            ordered ? channel.evidence(pair.latin(), other) : channel.evidence(other, pair.latin()),
                            false,
                            0.4);
                }
            }
        }
        calibrations.put(Script.LATIN, regression.fit());
    }

    /** Keeps what is seen often but not recognised: names that are translated, or read as no rule says. */
    private void learnLexicon(Script script, Transliteration bare) {
        var ofLatin = new HashMap<String, Integer>();
        var ofOther = new HashMap<String, Integer>();
        for (var pair : pairs.get(script)) {
            ofLatin.merge(pair.latin(), pair.count(), Integer::sum);
            ofOther.merge(pair.other(), pair.count(), Integer::sum);
        }
        for (var pair : pairs.get(script)) {
            if (part(pair.latin()) == HELD_BACK || pair.count() < 2) {
                continue;
            }
            var ofThese = (double) pair.count() / ofOther.get(pair.other());
            var ofThose = (double) pair.count() / ofLatin.get(pair.latin());
            var likeness = bare.likeness(pair.latin(), pair.other());
            var found = !Collections.disjoint(bare.keys(pair.latin()), bare.keys(pair.other()));
            // what doesn't sound alike at all may be two names of one person: it must be usual on both sides
            var usual = likeness < 0.02 ? Math.min(ofThese, ofThose) >= 0.15 : Math.max(ofThese, ofThose) >= 0.1;
            var sure = !usual || likeness >= 0.8 && found
                    ? 0
                    : pair.count() >= 5 ? 0.95 : pair.count() >= 3 || likeness > 0.3 ? 0.85 : 0;
            if (sure > 0 || pair.count() >= 3 && ofThese >= 0.12) {
                lexicon.computeIfAbsent(pair.other(), __ -> new ArrayList<>())
                        .add(new KnownSpelling(pair.latin(), sure, ofThese));
            }
        }
    }

    /** A family name of one syllable gives the channel too little to be sure of. */
    private void keep(ChannelLearner.Pair taught) {
        var known = lexicon.computeIfAbsent(taught.right(), __ -> new ArrayList<>());
        var seen = known.stream()
                .filter(spelling -> spelling.latin().equals(taught.left()))
                .findFirst();
        seen.ifPresent(known::remove);
        known.add(new KnownSpelling(
                taught.left(), 0.9, seen.map(KnownSpelling::share).orElse(0.05)));
    }

    private Channel write(String resource, List<Chunk> chunks) throws IOException {
        var lines = new StringBuilder("# learned from pairs of names in Wikidata, CC0\n");
        for (var chunk : chunks) {
            lines.append(chunk.right())
                    .append('\t')
                    .append(chunk.left())
                    .append('\t')
                    .append(Math.round(-Math.log(chunk.probability()) * Resources.PRECISION))
                    .append('\n');
        }
        write(resource, lines);
        return new Channel(chunks);
    }

    private void writeCalibrations() throws IOException {
        var lines = new StringBuilder();
        calibrations.forEach((script, calibration) -> {
            lines.append(script);
            for (var weight : calibration.weights()) {
                lines.append('\t').append(String.format(Locale.ROOT, "%.4f", weight));
            }
            lines.append('\n');
        });
        write("calibration.tsv.gz", lines);
    }

    private void writeLexicon() throws IOException {
        var lines = new StringBuilder("# learned from pairs of names in Wikidata, CC0\n");
        lexicon.forEach((other, spellings) -> {
            spellings.sort(
                    Comparator.comparingDouble(KnownSpelling::share).reversed().thenComparing(KnownSpelling::latin));
            spellings.forEach(spelling -> lines.append(other)
                    .append('\t')
                    .append(spelling.latin())
                    .append('\t')
                    .append(Math.round(spelling.likeness() * 100))
                    .append('\t')
                    .append(Math.round(spelling.share() * 100))
                    .append('\n'));
        });
        write("lexicon.tsv.gz", lines);
        say("lexicon: %d tokens", lexicon.size());
    }

    private void write(String resource, CharSequence text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes) {
            {
                def.setLevel(9);
            }
        }) {
            zipped.write(text.toString().getBytes(UTF_8));
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(resource), bytes.toByteArray());
    }

    private void report() {
        var learned = new Transliteration(channels, homophones, japanese, keys, calibrations, lexicon);
        var buckets = new HashMap<String, Integer>();
        var latins = new TreeSet<String>();
        pairs.values().forEach(all -> all.forEach(pair -> latins.add(pair.latin())));
        var keysOfLatin = new HashMap<String, List<String>>();
        for (var latin : latins) {
            var found = List.copyOf(learned.keys(latin));
            keysOfLatin.put(latin, found);
            found.forEach(key -> buckets.merge(key, 1, Integer::sum));
        }
        var sizes = keysOfLatin.values().stream()
                .flatMap(List::stream)
                .mapToInt(buckets::get)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%d Latin tokens, %.2f keys each, %d buckets; bucket of a token's key: mean %.0f, median %d, p95 %d%n",
                latins.size(),
                (double) sizes.length / latins.size(),
                buckets.size(),
                Arrays.stream(sizes).average().orElse(0),
                sizes[sizes.length / 2],
                sizes[sizes.length * 95 / 100]);
        System.out.println(
                "| Script | pairs held back | threshold for 1 random in 1,000 | same by likeness % all / by count /"
                        + " seen twice | share a key % all / by count / seen twice | both % all / by count / seen twice |"
                        + " likeness >= 0.7 % seen twice | random >= 0.7 per 1,000 | keys | candidates mean / p95 |"
                        + " genuine % |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (var script : sources.keySet()) {
            report(script, learned, keysOfLatin, buckets);
        }
    }

    private void report(
            Script script,
            Transliteration learned,
            Map<String, List<String>> keysOfLatin,
            Map<String, Integer> buckets) {
        var held = part(script, HELD_BACK);
        var random = new Random(7);
        var strangers = new double[50_000];
        for (var i = 0; i < strangers.length; i++) {
            var one = held.get(random.nextInt(held.size()));
            var two = held.get(random.nextInt(held.size()));
            strangers[i] = one.latin().equals(two.latin()) || one.other().equals(two.other())
                    ? 0
                    : learned.likeness(one.latin(), two.other());
        }
        Arrays.sort(strangers);
        var threshold = strangers[strangers.length - strangers.length / 1000];
        var shares = new double[4][3];
        var all = new double[3];
        var keys = 0;
        var candidates = new ArrayList<Integer>();
        var misses = new ArrayList<String>();
        for (var pair : held) {
            var likeness = learned.likeness(pair.latin(), pair.other());
            var keysOfOther = learned.keys(pair.other());
            keys += keysOfOther.size();
            candidates.add(keysOfOther.stream()
                    .mapToInt(key -> buckets.getOrDefault(key, 0))
                    .sum());
            var same = likeness >= threshold;
            var found = !Collections.disjoint(keysOfOther, keysOfLatin.get(pair.latin()));
            var weights = new double[] {1, pair.count(), pair.count() > 1 ? 1 : 0};
            for (var i = 0; i < 3; i++) {
                all[i] += weights[i];
                shares[0][i] += same ? weights[i] : 0;
                shares[1][i] += found ? weights[i] : 0;
                shares[2][i] += same && found ? weights[i] : 0;
                shares[3][i] += likeness >= 0.7 ? weights[i] : 0;
            }
            if (!same || !found) {
                misses.add("%s %s x%d %.2f %s"
                        .formatted(
                                pair.latin(),
                                pair.other(),
                                pair.count(),
                                likeness,
                                found ? "" : keysOfLatin.get(pair.latin()) + "/" + keysOfOther));
            }
        }
        Collections.sort(candidates);
        var high = Arrays.stream(strangers).filter(likeness -> likeness >= 0.7).count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %s | %s | %s | %.1f | %.2f | %.2f | %.0f / %d | %.1f |%n",
                script,
                held.size(),
                threshold,
                row(shares[0], all),
                row(shares[1], all),
                row(shares[2], all),
                100 * shares[3][2] / all[2],
                1000.0 * high / strangers.length,
                (double) keys / held.size(),
                candidates.stream().mapToInt(i -> i).average().orElse(0),
                candidates.get(candidates.size() * 95 / 100),
                100 * genuine.get(script));
        if (System.getenv("MISSES") != null) {
            Collections.shuffle(misses, random);
            misses.subList(0, Math.min(Integer.parseInt(System.getenv("MISSES")), misses.size()))
                    .forEach(miss -> System.err.println(script + " " + miss));
        }
    }

    private static String row(double[] shares, double[] all) {
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f / %.1f",
                100 * shares[0] / all[0],
                100 * shares[1] / all[1],
                100 * shares[2] / all[2]);
    }

    private static void say(String text, Object... values) {
        System.err.printf(Locale.ROOT, text + "%n", values);
    }
}
