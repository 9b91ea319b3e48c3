package org.hueandcry.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Invented persons, each made anew from its number, so that a million of them need no memory. Names are put together from given and
 * family names of one script, as common as they are in the corpus; every token of the corpus is borne by somebody. After them stand,
 * for each script, persons with names whose pairs were kept back from learning: half of them recorded in Latin, half in the script.
 */
final class People {

    private static final int ACROSS = 1_000;

    private final Corpus corpus;
    private final int many;
    private final List<String> scripts = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();

    People(Corpus corpus, int many) {
        this.corpus = corpus;
        this.many = many;
        int sum = 0;
        for (Map.Entry<String, List<Corpus.Name>> names : corpus.names().entrySet()) {
            if (names.getValue().size() > 50) {
                sum += names.getValue().size();
                scripts.add(names.getKey());
                upTo.add(sum);
            }
        }
    }

    /** @param across the name in the other script, where the pairs of both its tokens were kept back; else null */
    record Invented(
            int number,
            String script,
            String given,
            String family,
            String birthFamily,
            String across,
            boolean female,
            LocalDate born) {

        String full() {
            return given + " " + family;
        }

        /** As it is recorded: the number as occupation, to be known again by. */
        String json() {
            String birth = birthFamily == null
                    ? ""
                    : ", \"otherNames\": [{\"type\": \"AT_BIRTH\", \"family\": \"" + birthFamily + "\", \"given\": \""
                            + given + "\"}]";
            return String.format(
                    Locale.ROOT,
                    "{\"sourceReference\": \"%d\", \"kind\": \"WANTED\", \"name\": {\"family\": \"%s\", \"given\": \"%s\"}%s,"
                            + " \"sex\": \"%s\", \"dateOfBirth\": \"%s\", \"occupation\": \"no. %d\"}",
                    number,
                    family,
                    given,
                    birth,
                    female ? "FEMALE" : "MALE",
                    born,
                    number);
        }
    }

    /** How many are recorded and asked for in one script: the first ones. */
    int within() {
        return many;
    }

    int size() {
        return many + corpus.keptBack().size() * ACROSS;
    }

    /** The numbers of those who are recorded in one script and asked for in another. */
    int firstAcross(int file) {
        return many + file * ACROSS;
    }

    int across() {
        return ACROSS;
    }

    List<String> files() {
        return List.copyOf(corpus.keptBack().keySet());
    }

    /** @param number from {@link #size} on, a person like the others who is not recorded */
    Invented of(int number) {
        Random random = new Random(0x5EED0000L + number * 31L);
        for (int i = 0; i < 3; i++) {
            // the first ones of neighbouring seeds are alike
            random.nextInt();
        }
        LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(24_000));
        if (number >= many && number < size()) {
            return across(number, random, born);
        }
        int at = random.nextInt(upTo.get(upTo.size() - 1));
        int script = 0;
        while (upTo.get(script) <= at) {
            script++;
        }
        List<String> tokens = corpus.tokens();
        boolean everyToken = number < tokens.size();
        if (everyToken) {
            script = scripts.indexOf("LATIN");
        }
        List<Corpus.Name> names = corpus.names().get(scripts.get(script));
        Corpus.Name name = any(names, random);
        String family = any(names, random).family();
        if (everyToken) {
            family = capital(tokens.get(number));
        } else if (scripts.get(script).equals("LATIN") && random.nextInt(10) < 4) {
            double skew = random.nextDouble();
            family = capital(tokens.get((int) (tokens.size() * skew * skew * skew)));
        }
        String birth =
                name.female() && random.nextInt(5) == 0 ? any(names, random).family() : null;
        return new Invented(number, scripts.get(script), name.given(), family, birth, null, name.female(), born);
    }

    private Invented across(int number, Random random, LocalDate born) {
        int at = number - many;
        String file = List.copyOf(corpus.keptBack().keySet()).get(at / ACROSS);
        List<Corpus.Pair> pairs = corpus.keptBack().get(file);
        Corpus.Pair given = any(pairs, random);
        Corpus.Pair family = any(pairs, random);
        String latinGiven = capital(given.latin());
        String latinFamily = capital(family.latin());
        return at % 2 == 0
                ? new Invented(
                        number,
                        file,
                        latinGiven,
                        latinFamily,
                        null,
                        given.native_() + " " + family.native_(),
                        false,
                        born)
                : new Invented(
                        number,
                        file,
                        given.native_(),
                        family.native_(),
                        null,
                        latinGiven + " " + latinFamily,
                        false,
                        born);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String capital(String token) {
        return token.substring(0, 1).toUpperCase(Locale.ROOT) + token.substring(1);
    }
}
