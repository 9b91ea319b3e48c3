package org.hueandcry.artworks.measurement;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hueandcry.artworks.measurement.Token.Kind;
import org.hueandcry.artworks.particulars.Measurement.Dimension;

/** Reads a text from its beginning to its end: words say which part, numbers with units are measures. */
final class MeasurementReader {

    private static final int LONGEST_PART = 100;

    private final String text;
    private final List<Token> tokens;
    private final List<Measure> measures = new ArrayList<>();
    private final List<String> notUnderstood = new ArrayList<>();

    /** Numbers whose unit stands behind several of them, {@code h: 30; w: 40 (cm)}. */
    private final List<Pending> pending = new ArrayList<>();

    private int at;
    private int partFrom;

    private record Pending(Expression expression, String part, Dimension alone, int from, int to) {}

    MeasurementReader(String text) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00d7', 'x')
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .replace('\u2212', '-')
                .replace("''", "\"")
                .replaceAll("[\u201c\u201d\u2033]", "\"")
                .replaceAll("[\u2018\u2019\u2032]", "'")
                .replace("\u00bd", " 1/2")
                .replace("\u00bc", " 1/4")
                .replace("\u00be", " 3/4")
                .replaceAll("(?i)(\\d)\\s*inches\\b", "$1\"");
        this.tokens = Token.of(this.text);
    }

    MeasuresRead read() {
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            switch (token.kind()) {
                case NUMBER -> number();
                case TIME -> at++;
                case END_OF_LINE -> {
                    at++;
                    partFrom = at;
                }
                case MARK, WORD, TIMES -> other(token);
            }
        }
        pending.forEach(left -> leaveOut(left.from, left.to));
        return new MeasuresRead(List.copyOf(measures), List.copyOf(notUnderstood));
    }

    private void other(Token token) {
        Unit unit = Unit.of(token.text());
        if (unit != null && !pending.isEmpty() && standsApart(at)) {
            settle(unit);
        }
        if (token.is(";") || token.is(".") && followsMeasure()) {
            partFrom = at + 1;
        }
        at++;
    }

    private boolean followsMeasure() {
        return partFrom == at;
    }

    /** Whether a unit is that of what stands before: {@code (cm)}, {@code in cm}. */
    private boolean standsApart(int unit) {
        return unit > 0
                && (tokens.get(unit - 1).is("(")
                        || tokens.get(unit - 1).is(",")
                        || tokens.get(unit - 1).text().equalsIgnoreCase("in"));
    }

    private void settle(Unit unit) {
        for (Pending one : pending) {
            one.expression.inherit(unit);
            keep(one.expression, one.part, one.alone, one.from, one.to);
        }
        pending.clear();
        partFrom = at + 1;
    }

    /** A number is the beginning of a measure, a time, or part of a name or a count. */
    private void number() {
        int from = at;
        Expression expression = expression();
        if (expression == null) {
            return;
        }
        int to = at;
        String part = part(from);
        Dimension alone = alone(from);
        if (!expression.hasUnit()) {
            if (alone == Dimension.OTHER && expression.count() == 1) {
                // a count, a number in a series, a year: part of what comes
                if (from > 0 && tokens.get(from - 1).kind() == Kind.TIMES || isMinus(from - 1)) {
                    leaveOut(from - 1, to);
                }
                return;
            }
            pending.add(new Pending(expression, part, alone, from, to));
            partFrom = at;
            return;
        }
        if (isMinus(from - 1) || at < tokens.size() && tokens.get(at).kind() == Kind.TIMES) {
            at = endOfPiece(at);
            leaveOut(Math.max(0, isMinus(from - 1) ? from - 1 : from), at);
            partFrom = at;
            return;
        }
        Expression chosen = beside(expression, from);
        if (chosen != expression && chosen.count() == 1 && dimensionAt(at) != null) {
            chosen.say(dimensionAt(at++));
        }
        keep(chosen, part, alone, from, at);
        partFrom = at;
    }

    private boolean isMinus(int index) {
        return index >= 0
                && tokens.get(index).is("-")
                && (index == 0 || tokens.get(index - 1).kind() != Kind.WORD);
    }

    /** The same in another unit, in parentheses behind: what is metric counts. */
    private Expression beside(Expression expression, int from) {
        if (at + 1 >= tokens.size() || !tokens.get(at).is("(")) {
            return expression;
        }
        int open = at;
        at = open + 1;
        skipWords();
        int begin = at;
        Expression other = at < tokens.size() && tokens.get(at).kind() == Kind.NUMBER ? expression() : null;
        boolean closed = at < tokens.size() && tokens.get(at).is(")");
        if (other == null
                || !closed
                || !other.hasUnit()
                || other.count() != expression.count()
                || other.isMetric() == expression.isMetric()
                || other.isWeight() != expression.isWeight()) {
            at = open;
            return expression;
        }
        at++;
        if (!other.agreesWith(expression)) {
            leaveOut(from, at);
        }
        return other.isMetric() ? other : expression;
    }

    private void skipWords() {
        while (at < tokens.size()
                && (tokens.get(at).kind() == Kind.WORD
                        || tokens.get(at).is(".")
                        || tokens.get(at).is(":"))) {
            at++;
        }
    }

    private void keep(Expression expression, String part, Dimension alone, int from, int to) {
        if (expression.isPlausible()) {
            measures.addAll(expression.measures(part, alone));
        } else {
            leaveOut(from, to);
        }
    }

    /** @return null where these are no measures; they are passed over then */
    private Expression expression() {
        Expression expression = new Expression();
        Dimension said = saidBefore(at);
        while (true) {
            Token number = tokens.get(at++);
            if (isOfFilms(at)) {
                at++;
                return null;
            }
            if (at + 1 < tokens.size()
                    && tokens.get(at).is("-")
                    && tokens.get(at + 1).kind() == Kind.NUMBER) {
                // of a range the larger: what it takes to hold the work
                number = tokens.get(at + 1);
                at += 2;
            }
            Unit unit = unitAt(at);
            BigDecimal inches = null;
            if (unit != null) {
                at++;
                if (at < tokens.size()
                        && tokens.get(at).is(".")
                        && tokens.get(at - 1).kind() == Kind.WORD) {
                    at++;
                }
                if (unit == Unit.FOOT
                        && at < tokens.size()
                        && tokens.get(at).kind() == Kind.NUMBER
                        && !tokens.get(at).grouped()) {
                    inches = tokens.get(at++).number();
                    if (unitAt(at) == Unit.INCH) {
                        at++;
                    }
                }
            }
            Dimension behind = dimensionAt(at);
            if (behind != null
                    && (at + 1 >= tokens.size()
                            || tokens.get(at + 1).kind() != Kind.NUMBER
                                    && !tokens.get(at + 1).is("."))) {
                said = behind;
                at++;
            }
            expression.add(new Expression.Value(number, unit, inches, said));
            int next = at;
            if (next >= tokens.size() || tokens.get(next).kind() != Kind.TIMES) {
                return expression;
            }
            next++;
            said = null;
            while (next < tokens.size()
                    && (dimensionAt(next) != null
                            || tokens.get(next).is(".")
                            || tokens.get(next).is(":"))) {
                said = dimensionAt(next) == null ? said : dimensionAt(next);
                next++;
            }
            if (next >= tokens.size() || tokens.get(next).kind() != Kind.NUMBER) {
                return expression;
            }
            at = next;
        }
    }

    private boolean isOfFilms(int index) {
        return index < tokens.size()
                && MeasurementWords.OF_FILMS.contains(tokens.get(index).text().toLowerCase(Locale.ROOT));
    }

    private Unit unitAt(int index) {
        return index < tokens.size() ? Unit.of(tokens.get(index).text()) : null;
    }

    private Dimension dimensionAt(int index) {
        return index < tokens.size() && index >= 0
                ? MeasurementWords.SAID.get(tokens.get(index).text().toLowerCase(Locale.ROOT))
                : null;
    }

    private Dimension saidBefore(int number) {
        int before = number - 1;
        while (before >= partFrom
                && (tokens.get(before).is(".") || tokens.get(before).is(":"))) {
            before--;
        }
        return before >= partFrom ? dimensionAt(before) : null;
    }

    /** Of which dimension a single number is that no word stands beside. */
    private Dimension alone(int number) {
        Dimension said = saidBefore(number);
        for (int i = partFrom; said == null && i < number; i++) {
            Dimension in = dimensionAt(i);
            said = in == Dimension.DIAMETER ? in : null;
        }
        return said == null ? Dimension.OTHER : said;
    }

    /** The words before a number, from the end of the measure before. */
    private String part(int number) {
        StringBuilder part = new StringBuilder();
        for (int i = partFrom; i < number; i++) {
            Token token = tokens.get(i);
            String word = token.text().toLowerCase(Locale.ROOT);
            boolean says = token.kind() == Kind.NUMBER
                    || token.kind() == Kind.WORD
                            && !MeasurementWords.SAY_NOTHING.contains(word)
                            && !MeasurementWords.SAID.containsKey(word);
            if (says) {
                boolean dotted =
                        i > 0 && token.kind() != Kind.WORD && tokens.get(i - 1).is(".");
                part.append(part.length() == 0 ? "" : " ")
                        .append(dotted ? "." : "")
                        .append(token.text());
            }
        }
        String words = part.toString();
        return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), LONGEST_PART));
    }

    private int endOfPiece(int from) {
        int end = from;
        while (end < tokens.size()
                && tokens.get(end).kind() != Kind.END_OF_LINE
                && !tokens.get(end).is(";")) {
            end++;
        }
        return end;
    }

    private void leaveOut(int from, int to) {
        notUnderstood.add(text.substring(
                tokens.get(from).from(), tokens.get(Math.max(from, to - 1)).to()));
    }
}
