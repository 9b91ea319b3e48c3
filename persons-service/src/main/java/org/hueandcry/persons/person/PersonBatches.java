package org.hueandcry.persons.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hueandcry.kit.imports.Importer;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.value.StoredJson;
import org.hueandcry.kit.version.Versions;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.search.NameIndex;

/** What {@link Persons#store} does with one person, done with many: a statement for each table, and not for each row. */
@ApplicationScoped
class PersonBatches {

    private final EntityManager entities;
    private final NameIndex index;
    private final Comparison comparison;
    private final Versions versions;
    private final Outbox outbox;

    PersonBatches(EntityManager entities, NameIndex index, Comparison comparison, Versions versions, Outbox outbox) {
        this.entities = entities;
        this.index = index;
        this.comparison = comparison;
        this.versions = versions;
        this.outbox = outbox;
    }

    /** Stores persons who have just been recorded, and announces them. */
    void add(List<Person> persons, Importer by, Instant at) {
        entities.unwrap(Session.class).doWork(connection -> {
            insert(connection, persons, by.owner(), at);
            leaveBehind(connection, persons, by, at, true);
            index.add(connection, indexed(persons));
        });
    }

    /** Those of them that the importer may change, locked in the order of their ids. */
    List<Person> lock(Collection<UUID> ids) {
        return entities.createQuery("from Person where id in :ids order by id", Person.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Stores persons who were locked and have been changed, and announces them. */
    void keep(List<Person> persons, Importer by, Instant at) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> {
            leaveBehind(connection, persons, by, at, false);
            index.keep(connection, indexed(persons));
        });
    }

    private static void insert(Connection connection, List<Person> persons, String owner, Instant at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into person (id, owner, version, kind, particulars, visible_to, restricted_from, confidentiality, blocked,
                    good_photograph, identity_version, identity_changed_at, recorded_at, changed_at, expires_at)
                select id, ?, 1, kind, particulars::jsonb, visible_to::text[], restricted_from::text[], confidentiality, false,
                    false, 1, recorded.at, recorded.at, recorded.at, p.expires::timestamptz
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as p (id, kind, particulars, visible_to, restricted_from, confidentiality, expires),
                    (values (?::timestamptz)) as recorded (at)""")) {
            insert.setString(1, owner);
            insert.setArray(2, array(connection, "uuid", persons, Person::id));
            insert.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            persons,
                            person -> person.particulars().kind().name()));
            insert.setArray(4, array(connection, "text", persons, person -> StoredJson.written(person.particulars())));
            insert.setArray(
                    5,
                    array(
                            connection,
                            "text",
                            persons,
                            person -> literal(person.visibility().visibleTo())));
            insert.setArray(
                    6,
                    array(
                            connection,
                            "text",
                            persons,
                            person -> literal(person.visibility().restrictedFrom())));
            insert.setArray(
                    7,
                    array(
                            connection,
                            "text",
                            persons,
                            person -> person.visibility().confidentiality().name()));
            insert.setArray(8, array(connection, "text", persons, person -> String.valueOf(person.expiresAt())));
            insert.setObject(9, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** An array of codes of countries, which hold nothing that would have to be quoted. */
    private static String literal(List<String> countries) {
        return countries == null ? null : "{" + String.join(",", countries) + "}";
    }

    private void leaveBehind(Connection connection, List<Person> persons, Importer by, Instant at, boolean first)
            throws SQLException {
        versions.addAll(
                connection,
                persons.stream()
                        .map(person -> new Versions.Added(person.id(), person.version(), person.asRequest()))
                        .toList(),
                at,
                by.client(),
                by.onBehalfOf());
        outbox.addAll(
                connection,
                PersonChanged.TYPE,
                persons.stream()
                        .map(person -> new Outbox.Announcement(person.id(), person.version(), person.changed(first)))
                        .toList());
    }

    private Map<UUID, NameIndex.Indexed> indexed(List<Person> persons) {
        Map<UUID, NameIndex.Indexed> indexed = new LinkedHashMap<>();
        persons.forEach(person -> indexed.put(person.id(), Persons.indexed(comparison, person.particulars())));
        return indexed;
    }

    private static Array array(Connection connection, String type, List<Person> persons, Function<Person, ?> part)
            throws SQLException {
        return connection.createArrayOf(type, persons.stream().map(part).toArray());
    }
}
