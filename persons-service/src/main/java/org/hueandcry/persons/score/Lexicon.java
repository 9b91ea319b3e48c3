package org.hueandcry.persons.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known beforehand of the tokens of names: what they do in a name, how common they are, what they equal. */
final class Lexicon {

    /** What a token does in a name. */
    enum Role {
        NAME,
        INITIAL,
        /** belongs to the next or the last name and is often left out: {@code van der}, {@code al} */
        PARTICLE,
        /** opens a father's name: {@code bin} */
        SON_OF,
        /** closes a father's name: {@code oglu} */
        SON_OF_BEFORE,
        /** begins a name that is none without the next token: {@code Abu} */
        COMPOUND,
        TITLE,
        /** a title to some, a name to others: {@code Imam}, {@code King} */
        HONORIFIC,
        /** tells father and son apart: {@code Jr}, {@code III} */
        GENERATION,
        /** says what the next name is and is none: {@code née} */
        MARKER,
        PATRONYMIC,
        /** a Chinese or Korean given name, coarsely read */
        SYLLABLES
    }

    /**
     * @param known whether it is well known as a name of its own
     * @param groups numbers of the lists of short and equivalent forms that the token stands in
     * @param variants other spellings of the token
     */
    record Entry(Role role, boolean known, double rarity, int[] groups, String[] variants) {

        boolean sharesGroupWith(Entry other) {
            for (int mine : groups) {
                for (int its : other.groups) {
                    if (mine == its) {
                        return true;
                    }
                }
            }
            return false;
        }

        boolean hasVariant(String letters) {
            for (String variant : variants) {
                if (variant.equals(letters)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final int[] NO_GROUPS = {};
    private static final String[] NO_VARIANTS = {};
    private static final Entry UNKNOWN = new Entry(Role.NAME, false, 1, NO_GROUPS, NO_VARIANTS);

    /** A name that this many bear, among those learned from, is as common as any. */
    private static final double MOST_COMMON = Math.log(16_000);

    /** A token that fewer bear may itself be a slip. */
    private static final int WELL_KNOWN = 10;

    private static final class Loaded {
        static final Lexicon LEXICON = new Lexicon();
    }

    private final Map<String, Entry> entries = new HashMap<>(65_536);
    private final Set<String> hanFamilyNames = new HashSet<>();
    private final Set<String> syllabicFamilyNames = new HashSet<>();
    private final List<List<String>> groups = new ArrayList<>();

    private Lexicon() {
        for (String line : lines("known-names.tsv")) {
            String[] fields = line.split("\t");
            String[] variants = fields.length > 2 ? fields[2].split(" ") : NO_VARIANTS;
            int seen = Integer.parseInt(fields[1]);
            double rarity = Math.max(0, 1 - Math.log(seen) / MOST_COMMON);
            entries.put(fields[0], new Entry(Role.NAME, seen >= WELL_KNOWN, rarity, NO_GROUPS, variants));
        }
        int group = 0;
        for (String line : lines("equivalents.txt")) {
            groups.add(
                    java.util.Arrays.stream(line.split(" ")).map(Letters::fold).toList());
            for (String token : line.split(" ")) {
                Entry entry = of(Letters.fold(token));
                int[] groups = java.util.Arrays.copyOf(entry.groups, entry.groups.length + 1);
                groups[groups.length - 1] = group;
                entries.put(
                        Letters.fold(token),
                        new Entry(entry.role, true, Math.min(entry.rarity, 0.6), groups, entry.variants));
            }
            group++;
        }
        for (String line : lines("words.txt")) {
            String[] words = line.split(" ");
            if (words[0].endsWith("_FAMILY")) {
                Set<String> names = words[0].startsWith("HAN") ? hanFamilyNames : syllabicFamilyNames;
                for (int i = 1; i < words.length; i++) {
                    names.add(Letters.fold(words[i]));
                }
                continue;
            }
            Role role = Role.valueOf(words[0]);
            for (int i = 1; i < words.length; i++) {
                Entry entry = of(Letters.fold(words[i]));
                entries.put(
                        Letters.fold(words[i]),
                        new Entry(role, entry.known, Math.min(entry.rarity, 0.3), entry.groups, entry.variants));
            }
        }
    }

    static Lexicon get() {
        return Loaded.LEXICON;
    }

    Entry of(String letters) {
        return entries.getOrDefault(letters, UNKNOWN);
    }

    Set<String> sameAs(String letters) {
        Entry entry = of(letters);
        Set<String> same = new LinkedHashSet<>(List.of(entry.variants));
        for (int group : entry.groups) {
            same.addAll(groups.get(group));
        }
        same.remove(letters);
        return same;
    }

    /** Of two characters: the others have one. */
    boolean isHanFamilyName(String letters) {
        return hanFamilyNames.contains(letters);
    }

    /** Chinese or Korean, in Latin letters. */
    boolean isSyllabicFamilyName(String letters) {
        return syllabicFamilyNames.contains(letters);
    }

    private static List<String> lines(String resource) {
        List<String> lines = new ArrayList<>();
        try (InputStream stream = Lexicon.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
