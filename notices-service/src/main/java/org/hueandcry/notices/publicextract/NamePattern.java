package org.hueandcry.notices.publicextract;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.Matcher;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;

/**
 * What a name is looked for by: part of it, or a regular expression such as {@code ^A}. The expression is RE2's: its time is linear in
 * the name and in the size of its program, whatever stranger wrote it; and that size is bounded, before the program is made.
 */
final class NamePattern {

    private static final int GREATEST_SIZE = 300;

    private static final java.util.regex.Pattern COUNTED = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

    private NamePattern() {}

    /** @throws RuntimeException (400) where the expression repeats so often that it is there to cost time */
    static Pattern of(String parameter, String text) {
        if (sizeOf(text) > GREATEST_SIZE) {
            throw hostile(parameter);
        }
        String folded = LatinName.inExpression(text);
        Pattern pattern;
        try {
            pattern = Pattern.compile(folded, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            // a name such as O'BRIEN (JR
            pattern = Pattern.compile(Pattern.quote(folded), Pattern.CASE_INSENSITIVE);
        }
        if (pattern.programSize() > GREATEST_SIZE) {
            throw hostile(parameter);
        }
        return pattern;
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

    private static RuntimeException hostile(String parameter) {
        return Problems.invalid(
                Fault.ofParameter(parameter, "repeats too much; ask for part of the name, or a shorter expression"));
    }
}
