package org.hueandcry.notices.publicextract;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the public asks for. What is unknown, empty or makes no sense is left out, and the page size is cut to what is allowed, because
 * that is what clients of the public service know.
 */
final class PublicSearch {

    static final int DEFAULT_PAGE_SIZE = 20;
    static final int GREATEST_PAGE_SIZE = 160;

    private static final int LONGEST_VALUE = 100;
    private static final int LONGEST_EXPRESSION = 50;
    private static final Set<String> TEXTS =
            Set.of("name", "forename", "nationality", "sexId", "freeText", "arrestWarrantCountryId");
    private static final Set<String> NUMBERS = Set.of("ageMin", "ageMax");

    private final Map<String, Object> filters = new LinkedHashMap<>();
    private final int page;
    private final int pageSize;

    PublicSearch(MultivaluedMap<String, String> parameters) {
        page = Math.max(1, number(parameters.getFirst("page"), 1));
        pageSize = Math.max(
                1, Math.min(GREATEST_PAGE_SIZE, number(parameters.getFirst("resultPerPage"), DEFAULT_PAGE_SIZE)));
        parameters.forEach((name, values) -> {
            String value = values.get(0).strip();
            if (TEXTS.contains(name) && !value.isEmpty() && value.length() <= LONGEST_VALUE) {
                filters.put(name, value);
            } else if (NUMBERS.contains(name) && value.matches("\\d{1,3}")) {
                filters.put(name, Integer.valueOf(value));
            }
        });
    }

    int page() {
        return page;
    }

    int pageSize() {
        return pageSize;
    }

    /** The filters as they were given, by the names of their parameters. */
    Map<String, Object> filters() {
        return filters;
    }

    /** A code, for example of a country; null where it is not asked for. */
    String code(String name) {
        Object code = filters.get(name);
        return code == null ? null : code.toString().toUpperCase(Locale.ROOT);
    }

    Integer age(String name) {
        return (Integer) filters.get(name);
    }

    /** The words that a notice must hold, in the letters in which it is kept. */
    List<String> words() {
        String text = LatinName.of((String) filters.get("freeText"));
        return text == null ? List.of() : List.of(text.split("\\s+"));
    }

    /** Whether a name is asked for, which the database does not judge. */
    boolean asksForNames() {
        return filters.containsKey("name") || filters.containsKey("forename");
    }

    /**
     * What a name is looked for by; null where it is not asked for. The expression is RE2's: its time is linear in the name, whatever
     * stranger wrote it. A counted repetition, which nested makes programs of any size, and what is no expression, are taken as they
     * are written.
     */
    Pattern expression(String name) {
        String text = (String) filters.get(name);
        if (text == null) {
            return null;
        }
        String folded = LatinName.of(text);
        boolean plain = text.length() > LONGEST_EXPRESSION || text.contains("{") || text.contains("\\");
        try {
            return Pattern.compile(plain ? Pattern.quote(folded) : folded);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(folded));
        }
    }

    private static int number(String text, int otherwise) {
        return text != null && text.strip().matches("\\d{1,8}") ? Integer.parseInt(text.strip()) : otherwise;
    }
}
