package org.hueandcry.artworks.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.hueandcry.artworks.particulars.ArtworkRequest;

/**
 * Finds works that have something in common with a description, to be compared with it: by rare words, by all of some words, by size, by
 * number. Each is a join with the works under their policy and is cut only after it.
 */
@ApplicationScoped
public class FindAlike {

    private static final int MOST_BY_ONE_SEARCH = 150;
    /** So many words tell a work from others; more cost and tell nothing new. */
    private static final int MOST_RARE = 8;
    /** The share of all works that rare words may lead to together. */
    private static final double RARE = 0.02;
    /** How far a size may be off: half of it is the frame, or the ruler. */
    private static final double SIZE_TOLERANCE = 0.04;

    private final EntityManager entities;
    private final Dictionary dictionary;
    private final ObjectMapper json;

    FindAlike(EntityManager entities, Dictionary dictionary, ObjectMapper json) {
        this.entities = entities;
        this.dictionary = dictionary;
        this.json = json;
    }

    /**
     * What is sought.
     *
     * @param named words of titles, names and inscriptions: each leads to works
     * @param together words of which a work may have all
     * @param number an inventory number as {@link WorkQuery#number} gives it, or null
     * @param statuses the works' statuses; none is any
     * @param works that something else has found already
     */
    public record Example(
            List<Sought> named,
            List<Sought> together,
            String number,
            Set<Sides> sides,
            List<String> statuses,
            Set<UUID> works) {

        @Override
        public String toString() {
            return "Example[masked]";
        }
    }

    /** A work that may be the one that is meant. */
    public record Candidate(UUID id, ArtworkRequest particulars) {

        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }

    /** The words as they are, in other forms, and, where it is asked for, as they may be spelled; by word. */
    public Map<String, Sought> sought(Collection<String> words, boolean misspelled) {
        Map<String, Sought> sought = new LinkedHashMap<>();
        (misspelled ? dictionary.spellings(words) : dictionary.forms(words))
                .forEach(one -> sought.put(one.word(), one));
        return sought;
    }

    /** The candidates, each once. */
    public List<Candidate> candidates(Example example) {
        Map<UUID, Candidate> found = new LinkedHashMap<>();
        List<Sought> rare = rare(example.named);
        if (!example.works.isEmpty()) {
            read("a.id = any(:works)", Map.of("works", example.works.toArray(UUID[]::new)), rare, example, found);
        }
        if (example.number != null) {
            read(
                    "k.terms @> array[cast(:number as bigint)]",
                    Map.of("number", Terms.number(example.number)),
                    rare,
                    example,
                    found);
        }
        if (!rare.isEmpty()) {
            Set<Long> any = new LinkedHashSet<>();
            rare.forEach(word -> any.addAll(word.all()));
            read("k.terms && cast(:any as bigint[])", Map.of("any", any.toArray(Long[]::new)), rare, example, found);
        }
        if (example.together.size() > 1) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            StringJoiner all = new StringJoiner(" and ");
            for (int i = 0; i < example.together.size(); i++) {
                all.add("k.terms && cast(:all" + i + " as bigint[])");
                parameters.put("all" + i, example.together.get(i).all().toArray(Long[]::new));
            }
            read(all.toString(), parameters, rare, example, found);
        }
        for (Sides sides : example.sides) {
            if (sides.shorter() > 0) {
                read(
                        "a.id in (select d.artwork_id from artwork_side d where d.longer between :long and :longest"
                                + " and d.shorter between :short and :shortest)",
                        Map.of(
                                "long", (int) (sides.longer() * (1 - SIZE_TOLERANCE)),
                                "longest", (int) (sides.longer() * (1 + SIZE_TOLERANCE)),
                                "short", (int) (sides.shorter() * (1 - SIZE_TOLERANCE)),
                                "shortest", (int) (sides.shorter() * (1 + SIZE_TOLERANCE))),
                        rare,
                        example,
                        found);
            }
        }
        return List.copyOf(found.values());
    }

    /** Those that say most, as far as they do not lead to too many works together; the one that says most always. */
    private static List<Sought> rare(List<Sought> words) {
        List<Sought> rare = new ArrayList<>();
        double share = 0;
        for (Sought word : words.stream()
                .sorted(Comparator.comparingDouble(Sought::weight).reversed())
                .limit(MOST_RARE)
                .toList()) {
            share += Math.exp(-word.weight());
            if (!rare.isEmpty() && share > RARE) {
                break;
            }
            rare.add(word);
        }
        return rare;
    }

    /** A work as it is recorded. */
    public ArtworkRequest particularsOf(UUID work) {
        return particulars(work, (String) entities.createNativeQuery(
                        "select cast(particulars as text) from artwork where id = :work", String.class)
                .setParameter("work", work)
                .getSingleResult());
    }

    private void read(
            String condition,
            Map<String, Object> parameters,
            List<Sought> rare,
            Example example,
            Map<UUID, Candidate> found) {
        StringJoiner merit = new StringJoiner(" + ", "", "");
        merit.add("0");
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        for (int i = 0; i < rare.size(); i++) {
            merit.add("case when k.terms && cast(:rare" + i + " as bigint[]) then cast(:weight" + i
                    + " as float8) else 0 end");
            all.put("rare" + i, rare.get(i).all().toArray(Long[]::new));
            all.put("weight" + i, rare.get(i).weight());
        }
        String ofStatus = "";
        if (!example.statuses.isEmpty()) {
            ofStatus = " and a.status = any(:statuses)";
            all.put("statuses", example.statuses.toArray(String[]::new));
        }
        Query query = entities.createNativeQuery(
                "select a.id, cast(a.particulars as text), " + merit + " as merit from artwork a"
                        + " join artwork_key k on k.artwork_id = a.id where " + condition + ofStatus
                        + " order by merit desc, a.id limit " + MOST_BY_ONE_SEARCH,
                Object[].class);
        all.forEach(query::setParameter);
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            UUID id = (UUID) columns[0];
            found.computeIfAbsent(id, first -> new Candidate(id, particulars(id, (String) columns[1])));
        }
    }

    private ArtworkRequest particulars(UUID id, String stored) {
        try {
            return json.readValue(stored, ArtworkRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The particulars of " + id + " cannot be read", e);
        }
    }
}
