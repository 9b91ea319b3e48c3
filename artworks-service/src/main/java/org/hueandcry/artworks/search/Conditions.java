package org.hueandcry.artworks.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** A query as SQL: on {@code k}, the words of a work, and on {@code a}, the work itself under its policy. */
final class Conditions {

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> ofScore = new LinkedHashMap<>();
    private final StringJoiner words = new StringJoiner(" and ");
    private final List<String> fields = new ArrayList<>();
    private final List<String> works = new ArrayList<>();
    private final StringJoiner score = new StringJoiner(" + ");

    Conditions(WorkQuery query, List<Sought> sought, List<Sought> maker, List<Sought> material) {
        for (int i = 0; i < sought.size(); i++) {
            word(i, sought.get(i));
        }
        within("makers", maker);
        within("materials", material);
        equal("category", query.category() == null ? null : query.category().name());
        equal("type", query.type() == null ? null : query.type().name());
        equal("theft_country", query.country());
        if (!query.statuses().isEmpty()) {
            add("a.status = any(:statuses)", "statuses", query.statuses().toArray(String[]::new));
        }
        equal("owner", query.owner());
        if (query.kind() != null) {
            add("lower(a.particulars ->> 'objectType') = lower(:kind)", "kind", query.kind());
        }
        if (query.stolenFrom() != null) {
            add("a.stolen_to >= :stolenFrom", "stolenFrom", query.stolenFrom());
        }
        if (query.stolenTo() != null) {
            add("a.stolen_from <= :stolenTo", "stolenTo", query.stolenTo());
        }
        if (query.years() != null) {
            if (query.years().earliest() != null) {
                add(
                        "coalesce(a.year_to, 9999) >= :yearFrom",
                        "yearFrom",
                        query.years().earliest());
            }
            if (query.years().latest() != null) {
                add(
                        "coalesce(a.year_from, -99999) <= :yearTo",
                        "yearTo",
                        query.years().latest());
            }
            works.add("(a.year_from is not null or a.year_to is not null)");
        }
        sides(query);
        if (query.number() != null) {
            parameters.put("number", Terms.number(query.number()));
            score.add("(case when k.terms @> array[cast(:number as bigint)] then 1000 else 0 end)");
        }
    }

    private void word(int i, Sought sought) {
        String same = array("same" + i, sought.same(), ofScore);
        String near = sought.near().isEmpty() ? null : array("near" + i, sought.near(), ofScore);
        words.add("k.terms && " + array("word" + i, sought.all(), parameters));
        ofScore.put("weight" + i, sought.weight());
        score.add("cast(:weight" + i + " as float8) * (case when k.title && " + same + " or k.makers && " + same
                + " then 3.0 when k.terms && " + same + " then 1.5"
                + (near == null ? "" : " when k.title && " + near + " or k.makers && " + near + " then 1.0")
                + " else 0.5 end)");
    }

    private void within(String field, List<Sought> sought) {
        for (int i = 0; i < sought.size(); i++) {
            String any = array(field + i, sought.get(i).all(), parameters);
            fields.add("k.terms && " + any);
            fields.add("k." + field + " && " + any);
        }
    }

    private static String array(String name, Set<Long> terms, Map<String, Object> parameters) {
        parameters.put(name, terms.toArray(Long[]::new));
        return "cast(:" + name + " as bigint[])";
    }

    private void equal(String column, String value) {
        if (value != null) {
            add("a." + column + " = :" + column, column, value);
        }
    }

    private void add(String condition, String parameter, Object value) {
        works.add(condition);
        parameters.put(parameter, value);
    }

    private void sides(WorkQuery query) {
        if (query.measures().isEmpty()) {
            return;
        }
        int i = 0;
        for (Sides sides : Sides.of(query.measures())) {
            double share = query.tolerance() / 100.0;
            parameters.put("longest" + i, (int) Math.ceil(sides.longer() * (1 + share)));
            parameters.put("long" + i, (int) Math.floor(sides.longer() * (1 - share)));
            String condition = "d.longer between :long" + i + " and :longest" + i;
            if (sides.shorter() == 0) {
                condition = "(" + condition + " or d.shorter between :long" + i + " and :longest" + i + ")";
            } else {
                parameters.put("shortest" + i, (int) Math.floor(sides.shorter() * (1 - share)));
                parameters.put("short" + i, (int) Math.ceil(sides.shorter() * (1 + share)));
                condition += " and d.shorter between :shortest" + i + " and :short" + i;
            }
            works.add("a.id in (select d.artwork_id from artwork_side d where " + condition + ")");
            i++;
        }
    }

    /** Those of {@link #from}. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** Those of {@link #score}, besides. */
    Map<String, Object> parametersOfScore() {
        return ofScore;
    }

    /** From and where of all works that are meant and that the caller may see. */
    String from() {
        StringBuilder sql = new StringBuilder("from artwork a");
        String anyWord = words.toString();
        if (!anyWord.isEmpty() || !fields.isEmpty()) {
            sql.append(" join artwork_key k on k.artwork_id = a.id");
        }
        sql.append(" where true");
        if (!anyWord.isEmpty()) {
            sql.append(" and ")
                    .append(
                            parameters.containsKey("number")
                                    ? "((" + anyWord + ") or k.terms @> array[cast(:number as bigint)])"
                                    : anyWord);
        }
        fields.forEach(condition -> sql.append(" and ").append(condition));
        works.forEach(condition -> sql.append(" and ").append(condition));
        return sql.toString();
    }

    /** Of a work with more words in its title each says less. */
    String score() {
        return "round(cast((" + score + ") / (1 + 0.02 * cardinality(k.title)) as numeric), 6)";
    }
}
