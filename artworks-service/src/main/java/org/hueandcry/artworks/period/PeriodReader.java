package org.hueandcry.artworks.period;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the years, decades and centuries in a text; a later printing, cast or copy does not make the work younger. */
final class PeriodReader {

    private static final int LATEST = 2100;
    private static final int EARLIEST = -50_000;

    private static final String CIRCA =
            "(?<circa>(?:\\b(?:circa|ca|c|um|vers|about|hacia|verso|approx|approximately|env|environ|probably|possibly)\\b[. ]*)*)";
    private static final String CENTURY_WORD =
            "(?:centur(?:y|ies)|cent\\b\\.?|jahrhunderts?|jh\\b\\.?|jhs\\b\\.?|siecles?|secolo|secoli|sec\\b\\.?|siglos?|s\\b\\.?)";
    private static final String BC =
            "(?<bc>[ ]*(?:b\\.?c\\.?(?:e\\.?)?|v\\. ?chr\\.?|av\\. ?j\\.?-?c\\.?|a\\. ?c\\.?)(?![a-z]))?";
    private static final String SHARE =
            "(?<share>early|mid|middle of the|late|beginning of the|end of the|first half of the|second half of the|first third of the|last third of the"
                    + "|first quarter of the|second quarter of the|third quarter of the|last quarter of the|fourth quarter of the"
                    + "|anfang|mitte|ende|erste halfte|zweite halfte|debut|milieu|fin|premiere moitie|seconde moitie|inizio|fine|meta|principios|mediados|finales"
                    + ")?(?: (?:des|du|del|de|der|d'|the|of|dell'))*[ -]*(?:the )?";

    private static final Pattern CENTURY = Pattern.compile(SHARE + "\\b(?:(?:" + CENTURY_WORD
            + ")[ ]*(?<romanbehind>[ivxl]{1,7})(?:[ ]*[-/][ ]*(?<romanbehindto>[ivxl]{1,7}))?\\b"
            + "|(?<roman>[ivxl]{1,7})(?:e|eme)?(?:[ ]*[-/][ ]*(?<romanto>[ivxl]{1,7})(?:e|eme)?)?[ ]+" + CENTURY_WORD
            + "|(?<number>\\d{1,2})(?:st|nd|rd|th|\\.|e)?(?:[ ]*(?:-|to|or|/)[ ]*(?:early |mid |late )?(?<numberto>\\d{1,2})(?:st|nd|rd|th|\\.|e)?)?[ -]+"
            + CENTURY_WORD + ")" + BC);

    private static final Pattern DECADE =
            Pattern.compile("(?<share>early|mid|late)?(?:[ -]+to[ -]late)?[ -]*\\b(?<decade>\\d{3}0)'?s\\b");

    private static final Pattern YEARS = Pattern.compile(
            "(?<limit>\\b(?:not before|no later than|not after|before|after|by|bis|vor|nach|avant|apres|prima del|dopo il|antes de|despues de|ante|post|from|since|until)\\b[ ]*)?"
                    + CIRCA + "(?<![\\d])(?<from>\\d{3,4}|\\d{1,4}(?=[ ]*(?:b\\.?c|v\\. ?chr|av\\. ?j)))"
                    + "(?:[ ]*(?:-|/|to| or| and)[ ]*(?:c\\.?|circa)?[ ]*(?<to>\\d{4}|\\d{1,2})(?![\\d]))?(?![\\d])"
                    + BC);

    private static final String MONTH =
            "(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch|z)?|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
                    + "|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|dicembre"
                    + "|enero|febrero|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre)\\b\\.?";

    /** Days beside their month, and the hour: what is finer than a year. */
    private static final Pattern DAYS = Pattern.compile("\\b" + MONTH
            + "[ ]*\\d{1,2}(?![\\d])(?:[ ]*(?:-|/|and|&|,)[ ]*(?:" + MONTH + "[ ]*)?\\d{1,2}(?![\\d]))*"
            + "|(?<![\\d])\\d{1,2}(?:st|nd|rd|th|\\.)?(?:[ ]*(?:-|/|and)[ ]*\\d{1,2}(?:st|nd|rd|th|\\.)?)?[ ]+(?:of |de )?"
            + MONTH
            + "|(?<![\\d])\\d{1,2}[ ]?(?:h\\b|:\\d\\d|a\\.?m\\b|p\\.?m\\b)\\.?");

    private static final Pattern ISO = Pattern.compile("(?<![\\d])(\\d{4})-\\d{2}-\\d{2}(?![\\d])");

    /** What was done to the work, or made after it, later. */
    private static final Pattern LATER = Pattern.compile(
            "(?:re-?)?(?:print(?:ed|s)?|publish(?:ed)?|publication|produced|exhibited|cast(?:ing)?s?|annotated|restored|made|fabricat(?:ed|ion)|assembled|worked|constructi?o?n?(?:ed)?|issued|mastered|editioned)"
                    + "|published|printed|exhibited|edition|replica|copy|signed|dated|enlarged|version|posthumous|after a|remade|refabricated|recast|acquired|executed|drawn|fabricated|reproduced|reproductive|manufactured|this (?:example|print)");

    private static final Map<Character, Integer> ROMAN = Map.of('i', 1, 'v', 5, 'x', 10, 'l', 50);

    private record Found(int at, Years years) {}

    private final List<Found> found = new ArrayList<>();
    private final String plain;

    /** What is not read yet: what is becomes blanks. */
    private String left;

    private PeriodReader(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[?\\[\\]]", "")
                .replace('\u2019', '\'')
                .replaceAll("[ \\t\\r\\n]+", " ");
        plain = DAYS.matcher(ISO.matcher(letters).replaceAll("$1")).replaceAll(" ");
        left = plain;
    }

    static PeriodRead read(String text) {
        PeriodReader reader = new PeriodReader(text);
        reader.take(CENTURY, PeriodReader::centuries);
        reader.take(DECADE, PeriodReader::decade);
        reader.take(YEARS, PeriodReader::years);
        boolean digits = reader.left.chars().anyMatch(Character::isDigit);
        return new PeriodRead(reader.years(), digits ? text : null);
    }

    /** @param meaning null of what only looks like it */
    private void take(Pattern pattern, Function<Matcher, Years> meaning) {
        Matcher matcher = pattern.matcher(left);
        StringBuilder rest = new StringBuilder(left);
        while (matcher.find()) {
            Years years = meaning.apply(matcher);
            if (years != null) {
                found.add(new Found(matcher.start(), years));
                rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
            }
        }
        left = rest.toString();
    }

    /** What comes first counts, and what stands beside it; what comes behind a word for a later making does not. */
    private Years years() {
        found.sort(Comparator.comparingInt(Found::at));
        Years all = null;
        for (Found one : found) {
            if (all == null) {
                all = one.years;
            } else if (!LATER.matcher(plain.substring(found.get(0).at, one.at)).find()) {
                all = all.and(one.years);
            }
        }
        return all;
    }

    private static Years centuries(Matcher found) {
        Integer from = century(found, "number", "roman", "romanbehind");
        Integer to = century(found, "numberto", "romanto", "romanbehindto");
        boolean before = found.group("bc") != null;
        if (from == null || from == 0 || from > 21 && !before) {
            return null;
        }
        Years read = share(century(from, before), found.group("share"));
        if (to == null || to == 0) {
            return read;
        }
        int end = century(to, before).to();
        return end < read.to() ? null : new Years(read.from(), end, false);
    }

    private static Years century(int number, boolean before) {
        return before
                ? new Years(-100 * number, -100 * (number - 1) - 1, false)
                : new Years(100 * (number - 1) + 1, 100 * number, false);
    }

    private static Integer century(Matcher found, String number, String... romans) {
        if (found.group(number) != null) {
            return Integer.valueOf(found.group(number));
        }
        for (String roman : romans) {
            if (found.group(roman) != null) {
                return number(found.group(roman));
            }
        }
        return null;
    }

    private static int number(String roman) {
        int number = 0;
        for (int i = 0; i < roman.length(); i++) {
            int digit = ROMAN.get(roman.charAt(i));
            boolean subtract = i + 1 < roman.length() && ROMAN.get(roman.charAt(i + 1)) > digit;
            number += subtract ? -digit : digit;
        }
        return number;
    }

    private static Years decade(Matcher found) {
        int decade = Integer.parseInt(found.group("decade"));
        return share(new Years(decade, decade + 9, false), found.group("share"));
    }

    /** @return null where they are no years */
    private static Years years(Matcher found) {
        boolean before = found.group("bc") != null;
        int from = Integer.parseInt(found.group("from"));
        int to = found.group("to") == null ? from : end(found.group("from"), found.group("to"), before);
        if (before) {
            from = -from;
            to = -to;
        }
        if (from > to || to > LATEST || from < EARLIEST || from == 0) {
            return null;
        }
        boolean circa = !found.group("circa").isBlank();
        String limit = found.group("limit") == null ? "" : found.group("limit").strip();
        return switch (limit) {
            case "before",
                    "by",
                    "bis",
                    "vor",
                    "avant",
                    "prima del",
                    "antes de",
                    "ante",
                    "no later than",
                    "not after",
                    "until" -> found.group("to") == null ? new Years(null, to, circa) : new Years(from, to, circa);
            case "after", "nach", "apres", "dopo il", "despues de", "post", "not before", "since" ->
                found.group("to") == null ? new Years(from, null, circa) : new Years(from, to, circa);
            default -> new Years(from, to, circa);
        };
    }

    /** The end of a range, which may leave out what it shares with its beginning: {@code 1862-3}, {@code 1911-12}. */
    private static int end(String from, String to, boolean before) {
        if (before || to.length() >= from.length()) {
            return Integer.parseInt(to);
        }
        return Integer.parseInt(from.substring(0, from.length() - to.length()) + to);
    }

    private static Years share(Years whole, String share) {
        if (share == null) {
            return whole;
        }
        int length = whole.to() - whole.from() + 1;
        return switch (share) {
            case "early", "first third of the", "beginning of the", "anfang", "debut", "inizio", "principios" ->
                new Years(whole.from(), whole.from() + length * 2 / 5 - 1, false);
            case "late", "last third of the", "end of the", "ende", "fin", "fine", "finales" ->
                new Years(whole.from() + length * 3 / 5, whole.to(), false);
            case "first half of the", "erste halfte", "premiere moitie" ->
                new Years(whole.from(), whole.from() + length / 2 - 1, false);
            case "second half of the", "zweite halfte", "seconde moitie" ->
                new Years(whole.from() + length / 2, whole.to(), false);
            case "first quarter of the" -> new Years(whole.from(), whole.from() + length / 4 - 1, false);
            case "second quarter of the" -> new Years(whole.from() + length / 4, whole.from() + length / 2 - 1, false);
            case "third quarter of the" ->
                new Years(whole.from() + length / 2, whole.from() + length * 3 / 4 - 1, false);
            case "last quarter of the", "fourth quarter of the" ->
                new Years(whole.from() + length * 3 / 4, whole.to(), false);
            default -> new Years(whole.from() + length * 3 / 10, whole.from() + length * 7 / 10 - 1, false);
        };
    }
}
