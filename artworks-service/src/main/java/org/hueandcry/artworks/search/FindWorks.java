package org.hueandcry.artworks.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds works by words and conditions, for whoever is bound to the transaction: first with the words as they are and in other forms, and, where
 * that finds few, with what is spelled nearly so.
 */
@ApplicationScoped
public class FindWorks {

    /** As many as are found make it needless to look for misspellings. */
    private static final int ENOUGH = 5;

    private final EntityManager entities;
    private final Dictionary dictionary;

    FindWorks(EntityManager entities, Dictionary dictionary) {
        this.entities = entities;
        this.dictionary = dictionary;
    }

    /** How the words of a query were taken. */
    public enum Reading {
        FORMS,
        SPELLINGS
    }

    /** A work that was found. */
    public record Ranked(UUID id, BigDecimal score) {}

    /**
     * @param works best first, one more than was asked for where there are more
     * @param meant the numbers of all words that were taken for those of the query
     */
    public record Found(List<Ranked> works, Reading reading, Set<Long> meant) {}

    /**
     * @param reading null on the first page
     * @param last the last of the page before; null on the first
     */
    public Found ranked(WorkQuery query, Reading reading, Ranked last, int limit) {
        if (reading != Reading.SPELLINGS) {
            Found found = ranked(query, Reading.FORMS, dictionary::forms, last, limit);
            if (reading == Reading.FORMS
                    || found.works.size() >= Math.min(ENOUGH, limit)
                    || !found.works.isEmpty() && isTheNumberOfAWork(query)) {
                return found;
            }
        }
        return ranked(query, Reading.SPELLINGS, dictionary::spellings, last, limit);
    }

    /** Who asks for a number that there is has not misspelled it. */
    private boolean isTheNumberOfAWork(WorkQuery query) {
        return query.number() != null
                && !rows(
                                "select a.id from artwork a join artwork_key k on k.artwork_id = a.id"
                                        + " where k.terms @> array[cast(:number as bigint)] limit 1",
                                Map.of("number", Terms.number(query.number())))
                        .isEmpty();
    }

    private Found ranked(
            WorkQuery query,
            Reading reading,
            Function<Collection<String>, List<Sought>> words,
            Ranked last,
            int limit) {
        List<Sought> sought = words.apply(query.words());
        Conditions conditions =
                new Conditions(query, sought, words.apply(query.maker()), words.apply(query.material()));
        Map<String, Object> parameters = new LinkedHashMap<>(conditions.parameters());
        parameters.putAll(conditions.parametersOfScore());
        String after = "";
        if (last != null) {
            after = " where (f.score, f.id) < (:score, :id)";
            parameters.put("score", last.score());
            parameters.put("id", last.id());
        }
        parameters.put("limit", limit);
        List<Ranked> found = rows(
                        "select f.id, f.score from (select a.id, " + conditions.score() + " as score "
                                + conditions.from() + ") f" + after + " order by f.score desc, f.id desc limit :limit",
                        parameters)
                .stream()
                .map(row -> new Ranked((UUID) row[0], (BigDecimal) row[1]))
                .toList();
        Set<Long> meant = sought.stream().flatMap(one -> one.all().stream()).collect(Collectors.toSet());
        return new Found(found, reading, meant);
    }

    /** All works that are meant, in no order: the part of a statement behind select, and its parameters. */
    public Listed listed(WorkQuery query) {
        Conditions conditions = new Conditions(
                query,
                dictionary.forms(query.words()),
                dictionary.forms(query.maker()),
                dictionary.forms(query.material()));
        return new Listed(conditions.from(), conditions.parameters());
    }

    /** @param from beginning with from; the work is {@code a} */
    public record Listed(String from, Map<String, Object> parameters) {

        /** @param sql with %s where the statement of the works belongs, and parameters of its own */
        @SuppressWarnings("unchecked")
        public List<Object[]> select(EntityManager entities, String sql, Map<String, Object> own) {
            Query query = entities.createNativeQuery(sql.replace("%s", from), Object[].class);
            own.forEach(query::setParameter);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        }
    }

    /** How many of the works that are meant have which property, the commonest first. */
    public Map<Facet, Facet.Counts> counted(WorkQuery query, Reading reading, Collection<Facet> facets) {
        Function<Collection<String>, List<Sought>> words =
                reading == Reading.SPELLINGS ? dictionary::spellings : dictionary::forms;
        Conditions conditions = new Conditions(
                query, words.apply(query.words()), words.apply(query.maker()), words.apply(query.material()));
        String columns = facets.stream()
                .map(facet -> facet.expression() + " as " + facet.named())
                .collect(Collectors.joining(", "));
        StringBuilder sql = new StringBuilder("with found as materialized (select " + columns + " " + conditions.from()
                + " limit " + (Facet.MOST_COUNTED + 1)
                + ") select 'ALL' as facet, cast(null as text) as value, count(*) as works from found");
        for (Facet facet : facets) {
            String column = facet.named();
            sql.append(" union all (select '" + facet.name() + "', cast(" + column
                    + " as text), count(*) from found where " + column
                    + " is not null group by 2 order by 3 desc, 2 limit " + Facet.MOST_VALUES + ")");
        }
        List<Object[]> rows = rows(sql.toString(), conditions.parameters());
        boolean more = ((Number) rows.get(0)[2]).longValue() > Facet.MOST_COUNTED;
        Map<Facet, List<Facet.Count>> counts = new LinkedHashMap<>();
        facets.forEach(facet -> counts.put(facet, new ArrayList<>()));
        rows.stream()
                .filter(row -> !row[0].equals("ALL"))
                .forEach(row -> counts.get(Facet.valueOf((String) row[0]))
                        .add(new Facet.Count((String) row[1], ((Number) row[2]).longValue())));
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Facet.Counts(entry.getValue(), more),
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
