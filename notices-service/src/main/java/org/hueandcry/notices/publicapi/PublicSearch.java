package org.hueandcry.notices.publicapi;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.publicextract.Extract;
import org.hueandcry.notices.publicextract.LatinName;
import org.hueandcry.notices.publicextract.PublicKind;

/**
 * What the public asks for. What is empty or makes no sense is left out, and the page size is cut to what is allowed, because that is
 * what clients of the public service know.
 */
final class PublicSearch {

    static final int DEFAULT_PAGE_SIZE = 20;
    static final int GREATEST_PAGE_SIZE = 160;

    private static final int LONGEST_VALUE = 100;

    /** By measure, a search that costs so much takes two tenths of a second. */
    private static final int GREATEST_COST = 500_000;

    /** However many notices there are, {@code ^.....$} and the like are judged. */
    private static final int ALWAYS_BEARABLE = 32;

    private final Map<String, Object> filters = new LinkedHashMap<>();
    private final List<Predicate<PublicNotice>> conditions = new ArrayList<>();
    private final Map<String, Integer> expressions = new LinkedHashMap<>();
    private final int page;
    private final int pageSize;

    /** @param today ages are counted on this day */
    PublicSearch(Set<PublicKind> kinds, SearchParameters asked, LocalDate today) {
        page = number(asked.page, 1);
        pageSize = Math.min(GREATEST_PAGE_SIZE, number(asked.resultPerPage, DEFAULT_PAGE_SIZE));
        conditions.add(notice -> kinds.contains(notice.kind()));
        name("name", asked.name, Extract::name);
        name("forename", asked.forename, Extract::forename);
        code("nationality", asked.nationality, Extract::nationalities);
        age("ageMin", asked.ageMin, (born, years) -> Period.between(born, today).getYears() >= years);
        age("ageMax", asked.ageMax, (born, years) -> Period.between(born, today).getYears() <= years);
        code("sexId", asked.sexId, extract -> extract.sex() == null ? null : List.of(extract.sex()));
        text("freeText", asked.freeText)
                .map(text -> List.of(LatinName.of(text).split("\\s+")))
                .ifPresent(words -> conditions.add(notice -> words.stream().allMatch(notice.text()::contains)));
        if (kinds.contains(PublicKind.RED)) {
            code("arrestWarrantCountryId", asked.arrestWarrantCountryId, PublicSearch::warrantCountries);
        }
        if (kinds.contains(PublicKind.UN_PERSON) || kinds.contains(PublicKind.UN_ENTITY)) {
            reference(asked.unReference);
            resolution(asked.unResolution);
        }
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

    /**
     * What the expressions cost where there are so many notices; 0 where there are none, or few that hold them.
     *
     * @throws RuntimeException (400) where it is more than anybody may ask for
     */
    int cost(int notices) {
        int size = expressions.values().stream().mapToInt(Integer::intValue).sum();
        if (size > Math.max(ALWAYS_BEARABLE, GREATEST_COST / Math.max(1, notices))) {
            throw NamePattern.hostile(expressions.keySet().iterator().next());
        }
        return size * notices;
    }

    boolean finds(PublicNotice notice) {
        for (Predicate<PublicNotice> condition : conditions) {
            if (!condition.test(notice)) {
                return false;
            }
        }
        return true;
    }

    private void name(String parameter, String given, Function<Extract, String> part) {
        text(parameter, given).ifPresent(text -> {
            NamePattern pattern = NamePattern.of(parameter, text);
            if (pattern.size() > 0) {
                expressions.put(parameter, pattern.size());
            }
            conditions.add(notice -> {
                String name = part.apply(notice.extract());
                return name != null && pattern.finds().test(name);
            });
        });
    }

    private void code(String parameter, String given, Function<Extract, List<String>> codes) {
        text(parameter, given).ifPresent(text -> {
            String code = text.toUpperCase(Locale.ROOT);
            conditions.add(notice -> {
                List<String> known = codes.apply(notice.extract());
                return known != null && known.contains(code);
            });
        });
    }

    private void age(String parameter, String given, AgeCondition condition) {
        Integer years = saturated(given);
        if (years != null) {
            filters.put(parameter, years);
            conditions.add(notice -> notice.born() != null && condition.holds(notice.born(), years));
        }
    }

    private void reference(String given) {
        text("unReference", given).ifPresent(text -> {
            String wanted = text.toUpperCase(Locale.ROOT);
            conditions.add(notice -> {
                String known = notice.extract().listing().reference();
                return known != null && known.toUpperCase(Locale.ROOT).contains(wanted);
            });
        });
    }

    private void resolution(String given) {
        text("unResolution", given).ifPresent(text -> {
            Integer wanted = PublicNotice.resolution(text);
            conditions.add(notice -> wanted != null
                    && wanted.equals(
                            PublicNotice.resolution(notice.extract().listing().resolution())));
        });
    }

    private Optional<String> text(String parameter, String given) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        String text = given.strip();
        if (text.length() > LONGEST_VALUE) {
            throw Problems.invalid(Fault.ofParameter(parameter, "must have at most " + LONGEST_VALUE + " characters"));
        }
        filters.put(parameter, text);
        return Optional.of(text);
    }

    private static List<String> warrantCountries(Extract extract) {
        return extract.warrants() == null
                ? null
                : extract.warrants().stream()
                        .map(Extract.PublicWarrant::country)
                        .toList();
    }

    /** A number from 1 on; what is none, and 0, is left out. */
    static int number(String given, int otherwise) {
        Integer number = saturated(given);
        return number == null || number == 0 ? otherwise : number;
    }

    /** What has too many digits is a very large number all the same; null where it is none. */
    private static Integer saturated(String given) {
        if (given == null || !given.strip().matches("\\d+")) {
            return null;
        }
        String digits = given.strip().replaceFirst("^0+(?=\\d)", "");
        return digits.length() > 9 ? Integer.valueOf(Integer.MAX_VALUE) : Integer.valueOf(digits);
    }

    private interface AgeCondition {

        boolean holds(LocalDate born, int years);
    }
}
