package org.hueandcry.persons.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;

/** The persons that the caller may see: the policies of the database leave out all others, in every query. */
@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, UUID> {

    /** What a list may be narrowed by; null leaves a filter out. */
    record Filter(String name, PersonKind kind, String nationality, String owner) {

        @Override
        public String toString() {
            return "Filter[masked]";
        }
    }

    /** @return the person; 404 where there is none that the caller may see */
    Person require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    /** Stores the record as it stands, with its keys and its version. It is flushed, and so locked, when this returns. */
    void store(Person person, String client, String onBehalfOf) {
        persistAndFlush(person);
        getEntityManager().persist(new PersonVersion(person, client, onBehalfOf));
        getEntityManager()
                .createNativeQuery("delete from person_key where person_id = ?1")
                .setParameter(1, person.id())
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("insert into person_key (person_id, key) select ?1, unnest(?2)")
                .setParameter(1, person.id())
                .setParameter(2, NameKeys.of(person.particulars()).toArray(Long[]::new))
                .executeUpdate();
    }

    void erase(Person person) {
        delete(person);
        flush();
    }

    /** Newest first, one more than the page holds. */
    List<Person> list(Filter filter, PageRequest page) {
        StringBuilder sql = new StringBuilder("select p.* from person p where true");
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (filter.name() != null) {
            Set<Long> keys = NameKeys.of(filter.name());
            sql.append(" and p.id in (select k.person_id from person_key k where k.key = any(:keys)"
                    + " group by k.person_id having count(*) = :words)");
            parameters.put("keys", keys.toArray(Long[]::new));
            parameters.put("words", keys.size());
        }
        if (filter.kind() != null) {
            sql.append(" and p.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.nationality() != null) {
            sql.append(" and p.particulars -> 'nationalities' @> to_jsonb(cast(:nationality as text))");
            parameters.put("nationality", filter.nationality());
        }
        if (filter.owner() != null) {
            sql.append(" and p.owner = :owner");
            parameters.put("owner", filter.owner());
        }
        page.after(Position::parse).ifPresent(last -> {
            sql.append(" and (p.recorded_at, p.id) < (:at, :id)");
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(" order by p.recorded_at desc, p.id desc limit :limit");
        parameters.put("limit", page.limit() + 1);
        NativeQuery<Person> query =
                getEntityManager().unwrap(Session.class).createNativeQuery(sql.toString(), Person.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Where a person stands in the order of {@link #list}. */
    static String position(Person person) {
        return new Position(person.recordedAt(), person.id()).toString();
    }

    List<PersonVersion> versions(UUID id, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from PersonVersion where personId = :id and version < :before order by version desc",
                        PersonVersion.class)
                .setParameter("id", id)
                .setParameter("before", page.after(Long::valueOf).orElse(Long.MAX_VALUE))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }
}
