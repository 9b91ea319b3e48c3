package org.hueandcry.persons.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hueandcry.kit.blocking.Blocking;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.kit.version.Versions;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.search.DayOfBirth;
import org.hueandcry.persons.search.NameIndex;

/** The persons that the caller may see: the policies of the database leave out all others, in every query. */
@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, UUID> {

    private final NameIndex index;
    private final Comparison comparison;
    private final Versions versions;

    Persons(NameIndex index, Comparison comparison, Versions versions) {
        this.index = index;
        this.comparison = comparison;
        this.versions = versions;
    }

    /** @return the person; 404 where there is none that the caller may see */
    Person require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problems::notFound);
    }

    /** Stores the record as it stands, with what it is found by and its version. It is flushed, and so locked, when this returns. */
    void store(Person person) {
        persistAndFlush(person);
        versions.add(person.id(), person.version(), person.changedAt(), person.asRequest());
        index.keep(person.id(), indexed(comparison, person.particulars()));
    }

    /** The same for a record of which nothing changed but how long it is kept. */
    void storeUnchanged(Person person) {
        persistAndFlush(person);
        versions.add(person.id(), person.version(), person.changedAt(), person.asRequest());
    }

    /** The same for a record of which nothing changed but whether it is blocked. */
    void storeBlocking(Person person, Blocking blocking) {
        persistAndFlush(person);
        versions.add(person.id(), person.version(), person.changedAt(), person.asRequest(), blocking);
    }

    /** What a record is found by. */
    static NameIndex.Indexed indexed(Comparison comparison, PersonRequest record) {
        return new NameIndex.Indexed(
                comparison.prepare(Described.of(record)).words().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()),
                DayOfBirth.kept(datesOf(record)),
                record.documents() == null
                        ? List.of()
                        : record.documents().stream()
                                .map(IdentityDocument::number)
                                .toList());
    }

    /** The date of birth, and those that go with other names. */
    private static List<PartialDate> datesOf(PersonRequest record) {
        List<PartialDate> dates = new ArrayList<>();
        if (record.dateOfBirth() != null) {
            dates.add(record.dateOfBirth());
        }
        if (record.otherNames() != null) {
            record.otherNames().stream()
                    .map(OtherName::dateOfBirth)
                    .filter(Objects::nonNull)
                    .forEach(dates::add);
        }
        return dates;
    }

    void erase(Person person) {
        delete(person);
        flush();
    }

    /** Newest first, one more than the page holds. */
    List<Person> list(PersonFilter filter, PageRequest page) {
        StringBuilder sql = new StringBuilder("select r.* from person r where true");
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (filter.kind() != null) {
            sql.append(" and r.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.nationality() != null) {
            sql.append(" and r.particulars -> 'nationalities' @> to_jsonb(cast(:nationality as text))");
            parameters.put("nationality", filter.nationality());
        }
        if (filter.owner() != null) {
            sql.append(" and r.owner = :owner");
            parameters.put("owner", filter.owner());
        }
        if (filter.endsUpTo() != null) {
            sql.append(" and r.expires_at <= :endsUpTo");
            parameters.put("endsUpTo", filter.endsUpTo());
        }
        page.after(Position::parse).ifPresent(last -> {
            sql.append(" and (r.recorded_at, r.id) < (:at, :id)");
            parameters.put("at", last.at());
            parameters.put("id", last.id());
        });
        sql.append(" order by r.recorded_at desc, r.id desc limit :limit");
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
}
