package org.hueandcry.persons.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hueandcry.persons.score.Prepared;
import org.hueandcry.persons.search.SoughtWord;
import org.hueandcry.persons.search.SoughtWords;

/** What watches may mean by the names of a record: as a match looks for records from a query, so from the record for queries. */
@ApplicationScoped
class MeantWords {

    private final SoughtWords words;

    MeantWords(SoughtWords words) {
        this.words = words;
    }

    /**
     * The numbers of words near a word of a record's names, in three columns.
     *
     * @param at which word of the names
     * @param near the number of a word that may be meant by it
     * @param alone whether one of the names consists of that word only
     */
    record Columns(List<Integer> at, List<Integer> near, List<Boolean> alone) {

        @Override
        public String toString() {
            return "Columns[masked]";
        }
    }

    /** In a transaction of its own: the dictionary is under no policy, and is read as by requests. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Columns of(Prepared record) {
        Map<String, Set<String>> writtenAs = new LinkedHashMap<>();
        Set<String> alone = new LinkedHashSet<>();
        for (List<String> name : record.words()) {
            if (name.size() == 1) {
                alone.add(name.get(0));
            }
            for (int i = 0; i < name.size(); i++) {
                Set<String> ways = writtenAs.computeIfAbsent(name.get(i), word -> new LinkedHashSet<>(List.of(word)));
                // others may write the word together with its neighbours
                if (i > 0) {
                    ways.add(name.get(i - 1) + name.get(i));
                }
                if (i + 1 < name.size()) {
                    ways.add(name.get(i) + name.get(i + 1));
                }
            }
        }
        Set<String> all = new LinkedHashSet<>();
        writtenAs.values().forEach(all::addAll);
        Map<String, SoughtWord> meant = words.find(all);
        Columns columns = new Columns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int at = 0;
        for (Map.Entry<String, Set<String>> word : writtenAs.entrySet()) {
            Set<Integer> near = new LinkedHashSet<>();
            word.getValue().forEach(way -> near.addAll(meant.get(way).near()));
            for (Integer number : near) {
                columns.at.add(at);
                columns.near.add(number);
                columns.alone.add(alone.contains(word.getKey()));
            }
            at++;
        }
        return columns;
    }
}
