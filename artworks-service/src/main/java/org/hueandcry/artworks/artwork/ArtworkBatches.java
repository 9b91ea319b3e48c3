package org.hueandcry.artworks.artwork;

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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.search.SearchKeys;
import org.hueandcry.kit.imports.Importer;
import org.hueandcry.kit.outbox.Outbox;
import org.hueandcry.kit.value.StoredJson;
import org.hueandcry.kit.version.Versions;

/** What {@link Artworks#store} does with one work, done with many: a statement for each table, and not for each row. */
@ApplicationScoped
class ArtworkBatches {

    private final EntityManager entities;
    private final SearchKeys keys;
    private final Versions versions;
    private final Outbox outbox;

    ArtworkBatches(EntityManager entities, SearchKeys keys, Versions versions, Outbox outbox) {
        this.entities = entities;
        this.keys = keys;
        this.versions = versions;
        this.outbox = outbox;
    }

    /** Stores works that have just been recorded, and announces them. */
    void add(List<Artwork> works, Importer by, Instant at) {
        entities.unwrap(Session.class).doWork(connection -> {
            insert(connection, works, by.owner(), at);
            leaveBehind(connection, works, by, at, true);
            keys.addAll(connection, particulars(works));
        });
    }

    /** Those of them that the importer may change, locked in the order of their ids. */
    List<Artwork> lock(Collection<UUID> ids) {
        return entities.createQuery("from Artwork where id in :ids order by id", Artwork.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Stores works that were locked and have been changed, and announces them. */
    void keep(List<Artwork> works, Importer by, Instant at) {
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> {
            leaveBehind(connection, works, by, at, false);
            keys.keepAll(connection, particulars(works));
        });
    }

    private static Map<UUID, ArtworkRequest> particulars(List<Artwork> works) {
        Map<UUID, ArtworkRequest> particulars = new LinkedHashMap<>();
        works.forEach(work -> particulars.put(work.id(), work.particulars()));
        return particulars;
    }

    private static void insert(Connection connection, List<Artwork> works, String owner, Instant at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into artwork (id, owner, version, status, status_changed_at, status_history, particulars, visible_to, restricted_from,
                    confidentiality, blocked, good_photograph, identity_version, identity_changed_at, recorded_at, changed_at, category, type,
                    theft_country, stolen_from, stolen_to, year_from, year_to)
                select id, ?, 1, status, recorded.at, history::jsonb, particulars::jsonb, visible_to::text[], restricted_from::text[],
                    confidentiality, false, false, 1, recorded.at, recorded.at, recorded.at, category, type, theft_country,
                    stolen_from::date, stolen_to::date, year_from, year_to
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::int[], ?::int[])
                    as w (id, status, history, particulars, visible_to, restricted_from, confidentiality, category, type, theft_country,
                        stolen_from, stolen_to, year_from, year_to),
                    (values (?::timestamptz)) as recorded (at)""")) {
            insert.setString(1, owner);
            insert.setArray(2, array(connection, "uuid", works, Artwork::id));
            int place = 3;
            for (Function<Artwork, Object> text : List.<Function<Artwork, Object>>of(
                    work -> work.status().name(),
                    work -> StoredJson.written(work.statusHistory()),
                    work -> StoredJson.written(work.particulars()),
                    work -> literal(work.visibility().visibleTo()),
                    work -> literal(work.visibility().restrictedFrom()),
                    work -> work.visibility().confidentiality().name(),
                    work -> work.traits().category(),
                    work -> work.traits().type(),
                    work -> work.traits().theftCountry(),
                    work -> Objects.toString(work.traits().stolenFrom(), null),
                    work -> Objects.toString(work.traits().stolenTo(), null))) {
                insert.setArray(place++, array(connection, "text", works, text));
            }
            insert.setArray(
                    place++,
                    array(connection, "int4", works, work -> work.traits().yearFrom()));
            insert.setArray(
                    place++,
                    array(connection, "int4", works, work -> work.traits().yearTo()));
            insert.setObject(place, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** An array of codes of countries, which hold nothing that would have to be quoted. */
    private static String literal(List<String> countries) {
        return countries == null ? null : "{" + String.join(",", countries) + "}";
    }

    private void leaveBehind(Connection connection, List<Artwork> works, Importer by, Instant at, boolean first)
            throws SQLException {
        versions.addAll(
                connection,
                works.stream()
                        .map(work -> new Versions.Added(
                                work.id(),
                                work.version(),
                                new ArtworkVersion.Content(work.status(), null, work.asRequest())))
                        .toList(),
                at,
                by.client(),
                by.onBehalfOf());
        outbox.addAll(
                connection,
                ArtworkChanged.TYPE,
                works.stream()
                        .map(work -> new Outbox.Announcement(work.id(), work.version(), work.changed(first)))
                        .toList());
    }

    private static Array array(Connection connection, String type, List<Artwork> works, Function<Artwork, ?> part)
            throws SQLException {
        return connection.createArrayOf(type, works.stream().map(part).toArray());
    }
}
