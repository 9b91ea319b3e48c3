package org.hueandcry.load;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hueandcry.load.People.Invented;

/** What happens to a name between a record and a query; null where it cannot happen to this name. */
enum Disturbance {
    EXACT((person, random) -> person.full()),
    OTHER_ORDER((person, random) ->
            random.nextBoolean() ? person.family() + ", " + person.given() : person.family() + " " + person.given()),
    TYPING_ERROR((person, random) -> mistyped(person.given(), person.family(), random)),
    TYPING_ERRORS_IN_BOTH(
            (person, random) -> person.given().length() > 4 && person.family().length() > 4
                    ? mistyped(person.given(), random) + " " + mistyped(person.family(), random)
                    : null),
    OCR_ERROR((person, random) -> misread(person.full(), random)),
    NO_DIACRITICS((person, random) -> changed(
            person.full(),
            Normalizer.normalize(person.full(), Normalizer.Form.NFD).replaceAll("(?<=\\p{IsLatin})\\p{M}+", ""))),
    LATIN_SPELLING((person, random) -> respelled(person.full())),
    PART_MISSING((person, random) ->
            person.given().contains(" ") ? person.given().split(" ")[random.nextInt(2)] + " " + person.family() : null),
    PART_ADDED((person, random) -> person.given() + " " + added(person.script(), random) + " " + person.family()),
    PARTICLE_ADDED((person, random) -> switch (person.script()) {
        case "LATIN" -> person.given() + " " + one(random, "van der", "de", "von", "bin", "di") + " " + person.family();
        case "ARABIC" -> person.family().startsWith("ال") ? null : person.given() + " ال" + person.family();
        default -> null;
    }),
    TITLE_ADDED((person, random) ->
            person.script().equals("LATIN") ? one(random, "Dr. ", "Mr ", "Prof. ", "Herr ") + person.full() : null),
    INITIAL((person, random) -> List.of("LATIN", "CYRILLIC").contains(person.script())
            ? person.given().substring(0, 1) + ". " + person.family()
            : null),
    NICKNAME((person, random) -> {
        String[] given = person.given().split(" ");
        String nickname = Nicknames.OF.get(given[0].toLowerCase(Locale.ROOT));
        return nickname == null ? null : nickname + " " + person.family();
    }),
    JOINED((person, random) ->
            person.given().contains(" ") ? person.given().replace(" ", "") + " " + person.family() : null),
    SPLIT((person, random) -> {
        String family = person.family();
        int at = 3 + random.nextInt(Math.max(1, family.length() - 5));
        return family.length() < 7 || family.contains(" ") || family.contains("-")
                ? null
                : person.given() + " " + family.substring(0, at) + " " + family.substring(at);
    }),
    NAME_AT_BIRTH(
            (person, random) -> person.birthFamily() == null ? null : person.given() + " " + person.birthFamily());

    private final BiFunction<Invented, Random, String> on;

    Disturbance(BiFunction<Invented, Random, String> on) {
        this.on = on;
    }

    String of(Invented person, Random random) {
        return on.apply(person, random);
    }

    private static final class Nicknames {
        static final Map<String, String> OF = Arrays.stream(
                        ("william Bill, robert Bob, elizabeth Liz, margaret Peggy, richard Dick,"
                                        + " james Jim, john Jack, katherine Kate, catherine Cathy, michael Mike, thomas Tom, edward Ted, joseph Joe,"
                                        + " charles Chuck, anthony Tony, christopher Chris, daniel Dan, david Dave, matthew Matt, nicholas Nick,"
                                        + " patricia Pat, rebecca Becky, susan Sue, andrew Andy, alexander Alex, samuel Sam, benjamin Ben,"
                                        + " francisco Paco, josé Pepe, jose Pepe, giuseppe Beppe, ignacio Nacho, guadalupe Lupe, johannes Hans,"
                                        + " friedrich Fritz, wilhelm Willi, heinrich Heinz, ekaterina Katya, mikhail Misha, aleksandr Sasha,"
                                        + " dmitri Dima, vladimir Vova, isabella Bella, gabriel Gabe, jonathan Jon, jennifer Jenny, jessica Jess,"
                                        + " kimberly Kim, deborah Debbie, victoria Vicky, zachary Zach, timothy Tim, stephen Steve, steven Steve,"
                                        + " kenneth Ken, gregory Greg, ronald Ron, raymond Ray, lawrence Larry, gerald Jerry, theodore Ted")
                                .split(", "))
                .map(pair -> pair.split(" "))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String changed(String from, String to) {
        return from.equals(to) ? null : to;
    }

    private static String added(String script, Random random) {
        return switch (script) {
            case "CYRILLIC" -> one(random, "Иванович", "Сергеевна", "Петрович");
            case "ARABIC" -> one(random, "علي", "حسن", "عبدالله");
            case "DEVANAGARI" -> one(random, "कुमार", "प्रसाद", "देवी");
            case "HAN" -> one(random, "明", "文");
            case "HANGUL" -> one(random, "민수", "영희");
            case "THAI" -> one(random, "สมชาย", "มาลี");
            case "KANA" -> one(random, "ひろし", "はな");
            case "HEBREW" -> one(random, "דוד", "משה");
            default -> one(random, "Maria", "José", "Alexander", "Anne");
        };
    }

    private static String mistyped(String given, String family, Random random) {
        return family.length() >= 4 && (given.length() < 4 || random.nextBoolean())
                ? given + " " + mistyped(family, random)
                : given.length() >= 4 ? mistyped(given, random) + " " + family : null;
    }

    /** One letter left out, doubled, exchanged with the next or with another letter of the name. */
    private static String mistyped(String word, Random random) {
        int[] letters = word.codePoints().toArray();
        int at = 1 + random.nextInt(letters.length - 2);
        StringBuilder mistyped = new StringBuilder();
        int how = random.nextInt(4);
        for (int i = 0; i < letters.length; i++) {
            if (i == at && how == 0) {
                continue;
            }
            if (i == at && how == 1) {
                mistyped.appendCodePoint(letters[i]);
            }
            if (i == at && how == 2) {
                mistyped.appendCodePoint(letters[i + 1]).appendCodePoint(letters[i]);
                i++;
                continue;
            }
            mistyped.appendCodePoint(i == at && how == 3 ? letters[random.nextInt(letters.length)] : letters[i]);
        }
        return mistyped.toString();
    }

    private static String misread(String name, Random random) {
        String[][] mistakes = {
            {"o", "0"},
            {"O", "0"},
            {"l", "1"},
            {"I", "1"},
            {"rn", "m"},
            {"m", "rn"},
            {"S", "5"},
            {"B", "8"},
            {"cl", "d"},
            {"d", "cl"},
            {"e", "c"},
            {"u", "ii"},
            {"n", "ri"},
            {"vv", "w"},
            {"w", "vv"}
        };
        int from = random.nextInt(mistakes.length);
        for (int i = 0; i < mistakes.length; i++) {
            String[] mistake = mistakes[(from + i) % mistakes.length];
            if (name.contains(mistake[0])) {
                return name.replaceFirst(mistake[0], mistake[1]);
            }
        }
        return null;
    }

    private static String respelled(String name) {
        String respelled = name.replace("ou", "u")
                .replace("ph", "f")
                .replace("ck", "k")
                .replace("y", "i")
                .replace("ss", "s")
                .replace("ll", "l")
                .replace("nn", "n")
                .replace("sch", "sh")
                .replace("w", "v");
        return changed(name, respelled);
    }
}
