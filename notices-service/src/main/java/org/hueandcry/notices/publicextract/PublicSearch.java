package org.hueandcry.notices.publicextract;

import com.google.re2j.Pattern;
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

/**
 * What the public asks for. What is empty or makes no sense is left out, and the page size is cut to what is allowed, because that is
 * what clients of the public service know.
 */
final class PublicSearch {

    static final int DEFAULT_PAGE_SIZE = 20;
    static final int GREATEST_PAGE_SIZE = 160;

    private static final int LONGEST_VALUE = 100;

    private final Map<String, Object> filters = new LinkedHashMap<>();
    private final List<Predicate<PublicNotice>> conditions = new ArrayList<>();
    private final int page;
    private final int pageSize;

    /** @param today ages are counted on this day */
    PublicSearch(Set<PublicKind> kinds, SearchParameters asked, LocalDate today) {
        page = Math.max(1, number(asked.page, 1));
        pageSize = Math.max(1, Math.min(GREATEST_PAGE_SIZE, number(asked.resultPerPage, DEFAULT_PAGE_SIZE)));
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
            listing("unReference", asked.unReference, UnListing::reference);
            listing("unResolution", asked.unResolution, UnListing::resolution);
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
            Pattern pattern = NamePattern.of(parameter, text);
            conditions.add(notice -> {
                String name = part.apply(notice.extract());
                return name != null && pattern.matcher(name).find();
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
        if (given != null && given.strip().matches("\\d{1,3}")) {
            int years = Integer.parseInt(given.strip());
            filters.put(parameter, years);
            conditions.add(notice -> notice.born() != null && condition.holds(notice.born(), years));
        }
    }

    private void listing(String parameter, String given, Function<UnListing, String> part) {
        text(parameter, given).ifPresent(text -> {
            String wanted = text.toUpperCase(Locale.ROOT);
            conditions.add(notice -> {
                String known = part.apply(notice.extract().listing());
                return known != null && known.toUpperCase(Locale.ROOT).contains(wanted);
            });
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

    private static int number(String text, int otherwise) {
        return text != null && text.strip().matches("\\d{1,8}") ? Integer.parseInt(text.strip()) : otherwise;
    }

    private interface AgeCondition {

        boolean holds(LocalDate born, int years);
    }
}
