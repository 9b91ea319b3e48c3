package org.hueandcry.artworks.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All words of all works, hidden ones too; so what is near a sought word is never shown. */
@ApplicationScoped
class Dictionary {

    private final EntityManager entities;
    private final Frequencies frequencies;

    Dictionary(EntityManager entities, Frequencies frequencies) {
        this.entities = entities;
        this.frequencies = frequencies;
    }

    /** The words as they are, in other forms, and what means the same in other languages. */
    List<Sought> forms(Collection<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        Map<String, Set<Long>> same = own(words);
        rows("""
                select w.word, t.id from unnest(cast(?1 as text[])) as w (word)
                cross join lateral (select id from artwork_term t where t.stems && stems(w.word) limit 200) t""", words).forEach(row -> same.get((String) row[0]).add((Long) row[1]));
        List<Sought> sought = new ArrayList<>();
        same.forEach((word, terms) -> sought.add(new Sought(word, terms, Set.of(), frequencies.weight(terms))));
        return sought;
    }

    /** The same, with what is spelled nearly so. */
    List<Sought> spellings(Collection<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        entities.createNativeQuery("select set_config('pg_trgm.similarity_threshold', '0.25', true)")
                .getSingleResult();
        Map<String, Set<Long>> near = new LinkedHashMap<>();
        rows("""
                select w.word, t.id, t.term from unnest(cast(?1 as text[])) as w (word)
                cross join lateral (select id, term from artwork_term t
                    where length(w.word) > 2 and t.term % w.word and abs(length(t.term) - length(w.word)) <= 3
                    order by similarity(t.term, w.word) desc limit 200) t""", words).forEach(row -> {
            String word = (String) row[0];
            String term = (String) row[2];
            if (!term.equals(word) && Spelling.isNear(word, term)) {
                near.computeIfAbsent(word, first -> new LinkedHashSet<>()).add((Long) row[1]);
            }
        });
        return forms(words).stream()
                .map(one -> {
                    Set<Long> terms = near.getOrDefault(one.word(), Set.of());
                    Set<Long> all = new LinkedHashSet<>(one.same());
                    all.addAll(terms);
                    return new Sought(one.word(), one.same(), terms, frequencies.weight(all));
                })
                .toList();
    }

    private static Map<String, Set<Long>> own(Collection<String> words) {
        Map<String, Set<Long>> own = new LinkedHashMap<>();
        for (String word : words) {
            Set<Long> terms = new LinkedHashSet<>();
            terms.add(Terms.number(word));
            Vocabulary.equivalentsOf(word).forEach(other -> terms.add(Terms.number(other)));
            terms.add(Terms.number(word.length() == 1 ? Terms.initialOf(word) : Terms.recordedInitial(word)));
            own.put(word, terms);
        }
        return own;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Collection<String> words) {
        return entities.createNativeQuery(sql, Object[].class)
                .setParameter(1, words.toArray(String[]::new))
                .getResultList();
    }
}
