package org.hueandcry.persons.transliteration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What was learned, as it lies on the class path beside this class. */
final class Resources {
    /** Costs are written as whole numbers, this many to a natural logarithm. */
    static final double PRECISION = 20;

    private Resources() {}

    static String channelOf(Script script) {
        return script.name().toLowerCase(Locale.ROOT) + "-spelling.tsv.gz";
    }

    /** How Han characters are read in Japanese names: a reading of its own, as a token is read all in one way. */
    static final String JAPANESE = "han-japanese.tsv.gz";

    static final String HOMOPHONES = "han-homophones.tsv.gz";

    static String keysOf(Script script) {
        return script.name().toLowerCase(Locale.ROOT) + "-keys.tsv.gz";
    }

    static Channel channel(String resource) {
        var chunks = new ArrayList<Chunk>();
        for (var line : lines(resource)) {
            chunks.add(new Chunk(line[1], line[0], Math.exp(-Integer.parseInt(line[2]) / PRECISION)));
        }
        return new Channel(chunks);
    }

    static Map<Script, Calibration> calibrations() {
        var calibrations = new EnumMap<Script, Calibration>(Script.class);
        for (var line : lines("calibration.tsv.gz")) {
            var weights = new double[line.length - 1];
            for (var i = 0; i < weights.length; i++) {
                weights[i] = Double.parseDouble(line[i + 1]);
            }
            calibrations.put(Script.valueOf(line[0]), new Calibration(weights));
        }
        return calibrations;
    }

    static Map<String, List<KnownSpelling>> lexicon() {
        var lexicon = new HashMap<String, List<KnownSpelling>>();
        for (var line : lines("lexicon.tsv.gz")) {
            lexicon.computeIfAbsent(line[0], __ -> new ArrayList<>(1))
                    .add(new KnownSpelling(
                            line[1], Integer.parseInt(line[2]) / 100.0, Integer.parseInt(line[3]) / 100.0));
        }
        return lexicon;
    }

    static Homophones homophones() {
        var frequent = new HashMap<Character, Character>();
        for (var line : lines(HOMOPHONES)) {
            for (var i = 0; i < line[1].length(); i++) {
                frequent.put(line[1].charAt(i), line[0].charAt(0));
            }
        }
        return new Homophones(frequent);
    }

    private static List<String[]> lines(String resource) {
        try (var in = Resources.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + resource);
            }
            try (var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t", -1))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
