package org.hueandcry.notices.publicapi;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.publicextract.LatinName;

/**
 * What a name is looked for by: part of it, or a regular expression such as {@code ^A}. The expression is RE2's: its time is linear in
 * the name and in the size of its program, whatever stranger wrote it; and that size is bounded, before the program is made.
 *
 * @param size of the program, which is what a name costs; 0 where none is needed
 */
record NamePattern(int size, Predicate<String> finds) {

    private static final int GREATEST_SIZE = 300;

    private static final java.util.regex.Pattern COUNTED = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");
    private static final java.util.regex.Pattern SIGNS = java.util.regex.Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    /** @throws RuntimeException (400) where the expression repeats so often that it is there to cost time */
    static NamePattern of(String parameter, String text) {
        if (sizeOf(text) > GREATEST_SIZE) {
            throw hostile(parameter);
        }
        String folded = LatinName.inExpression(text);
        if (!SIGNS.matcher(folded).find()) {
            return plain(folded);
        }
        Pattern pattern;
        try {
            pattern = Pattern.compile(folded, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            // a name such as O'BRIEN (JR
            return plain(folded);
        }
        if (pattern.programSize() > GREATEST_SIZE) {
            throw hostile(parameter);
        }
        return new NamePattern(
                pattern.programSize(), name -> pattern.matcher(name).find());
    }

    /** All names are shown in upper case. */
    private static NamePattern plain(String text) {
        String wanted = text.toUpperCase(Locale.ROOT);
        return new NamePattern(0, name -> name.contains(wanted));
    }

    /** At most so large is the program: what is repeated by number is written out, and within groups all numbers may multiply. */
    private static double sizeOf(String text) {
        double together = 0;
        double multiplied = 1;
        Matcher counted = COUNTED.matcher(text);
        while (counted.find()) {
            String most = counted.group(2) == null || counted.group(2).isEmpty() ? counted.group(1) : counted.group(2);
            together += Double.parseDouble(most);
            multiplied *= Math.max(1, Double.parseDouble(most));
        }
        return multiplied == 1 ? 0 : text.contains("(") ? multiplied * text.length() : together + text.length();
    }

    static RuntimeException hostile(String parameter) {
        return Problems.invalid(
                Fault.ofParameter(parameter, "repeats too much; ask for part of the name, or a shorter expression"));
    }
}
