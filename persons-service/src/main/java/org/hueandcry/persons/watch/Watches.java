package org.hueandcry.persons.watch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.persons.match.QueryByExample;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.search.NameIndex;

/** The watches of the caller's authority: the policy of the database leaves out all others, in every query. */
@ApplicationScoped
class Watches implements PanacheRepositoryBase<Watch, UUID> {

    private final NameIndex index;
    private final Comparison comparison;

    Watches(NameIndex index, Comparison comparison) {
        this.index = index;
        this.comparison = comparison;
    }

    /** @return the watch; 404 where the caller's authority has none such */
    Watch require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    /** Stores a new watch with what it is found by. */
    void add(Watch watch) {
        persistAndFlush(watch);
        List<List<String>> names = comparison.prepare(watch.query().described()).words();
        Set<String> all = new HashSet<>();
        names.forEach(all::addAll);
        Map<String, Integer> numbers = index.learn(all);
        Set<Long> documents = NameIndex.documents(watch.query().documents().stream()
                .map(QueryByExample.Document::number)
                .toList());
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into watch_word (word, watch_id, name, alone) select distinct unnest(?::int[]), ?, ?, ?")) {
                for (int name = 0; name < names.size(); name++) {
                    Set<String> words = new HashSet<>(names.get(name));
                    insert.setArray(
                            1,
                            connection.createArrayOf(
                                    "int4", words.stream().map(numbers::get).toArray()));
                    insert.setObject(2, watch.id());
                    insert.setInt(3, name);
                    insert.setBoolean(4, words.size() == 1);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into watch_document_number (number, watch_id) select unnest(?::bigint[]), ?")) {
                insert.setArray(1, connection.createArrayOf("int8", documents.toArray()));
                insert.setObject(2, watch.id());
                insert.executeUpdate();
            }
        });
    }

    /** Newest first, one more than the page holds. @param matched whether they have told of somebody; null: all */
    List<Watch> list(Boolean matched, PageRequest page) {
        String told = "exists (select from watch_match m where m.watch_id = w.id)";
        StringBuilder sql = new StringBuilder("select w.* from watch w where true");
        if (matched != null) {
            sql.append(matched ? " and " : " and not ").append(told);
        }
        Position after = page.after(Position::parse).orElse(null);
        if (after != null) {
            sql.append(" and (w.created_at, w.id) < (:at, :id)");
        }
        sql.append(" order by w.created_at desc, w.id desc limit :limit");
        NativeQuery<Watch> query =
                getEntityManager().unwrap(Session.class).createNativeQuery(sql.toString(), Watch.class);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setParameter("limit", page.limit() + 1).getResultList();
    }

    /** Where a watch stands in the order of {@link #list}. */
    static String position(Watch watch) {
        return new Position(watch.createdAt(), watch.id()).toString();
    }
}
