package org.hueandcry.persons.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.persons.watch.DuePersons.Stored;
import org.hueandcry.persons.watch.MatchingWatches.Match;
import org.hueandcry.persons.watch.MatchingWatches.Reader;

/**
 * Writes down what a record tells the watches that it matches: to whom may see it at this moment, once, and again when what identifies the
 * person has changed. Whoever may see it no longer is taken away what they were told, so that they are told anew once it is opened.
 */
@ApplicationScoped
class TellWatches {

    private static final String LOCK = "hashtextextended('positions of what watches tell', 0)";

    private final Clock clock;

    TellWatches(Clock clock) {
        this.clock = clock;
    }

    void tell(Connection connection, Stored person, List<Match> matches) throws SQLException {
        Map<Reader, List<Match>> byReader =
                matches.stream().collect(Collectors.groupingBy(Match::reader, LinkedHashMap::new, Collectors.toList()));
        Map<Reader, List<UUID>> told = told(connection, person.id());
        Set<Reader> readers = new HashSet<>(byReader.keySet());
        readers.addAll(told.keySet());
        List<Match> toTell = new ArrayList<>();
        List<UUID> toTakeAway = new ArrayList<>();
        for (Reader reader : readers) {
            Sight sight = sight(connection, reader, person.id());
            if (sight.visible) {
                byReader.getOrDefault(reader, List.of()).stream()
                        .filter(match ->
                                match.colours().isEmpty() || !Collections.disjoint(match.colours(), sight.colours))
                        .forEach(toTell::add);
            } else {
                toTakeAway.addAll(told.getOrDefault(reader, List.of()));
            }
        }
        takeAway(connection, person.id(), toTakeAway);
        if (!toTell.isEmpty()) {
            write(connection, person, toTell);
        }
    }

    private static Map<Reader, List<UUID>> told(Connection connection, UUID person) throws SQLException {
        Map<Reader, List<UUID>> told = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select w.id, w.owner, w.clearance from watch_match m join watch w on w.id = m.watch_id where m.person_id = ?""")) {
            select.setObject(1, person);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Reader reader = new Reader(rows.getString(2), Confidentiality.values()[rows.getInt(3)]);
                    told.computeIfAbsent(reader, first -> new ArrayList<>()).add(rows.getObject(1, UUID.class));
                }
            }
        }
        return told;
    }

    /** @param colours of the notices in force on the person that the reader may see */
    private record Sight(boolean visible, Set<String> colours) {}

    /** Judged by the function that the policies call, with the reader as the caller; this role's own policies let it see all. */
    private static Sight sight(Connection connection, Reader reader, UUID person) throws SQLException {
        try (PreparedStatement bind = connection.prepareStatement(
                "select set_config('app.caller', ?, true), set_config('app.clearance', ?, true)")) {
            bind.setString(1, reader.authority());
            bind.setString(2, String.valueOf(reader.clearance().ordinal()));
            bind.executeQuery();
        }
        try (PreparedStatement select = connection.prepareStatement("""
                select array(select n.colour from notice n where n.record_id = p.id and n.status = 'PUBLISHED'
                    and visible(n.owner, n.visible_to, n.restricted_from, n.confidentiality, n.blocked, n.status)
                    and content_visible(n.owner, n.status))
                from person p
                where p.id = ? and visible(p.owner, p.visible_to, p.restricted_from, p.confidentiality, p.blocked, 'RECORDED')""")) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Sight(true, new HashSet<>(List.of((String[])
                                row.getArray(1).getArray())))
                        : new Sight(false, Set.of());
            }
        }
    }

    private static void takeAway(Connection connection, UUID person, Collection<UUID> watches) throws SQLException {
        if (watches.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from watch_match where person_id = ? and watch_id = any(?)")) {
            delete.setObject(1, person);
            delete.setArray(2, connection.createArrayOf("uuid", watches.toArray()));
            delete.executeUpdate();
        }
    }

    /** The lock is the last that the transaction takes and is held until its commit is seen by all. */
    private void write(Connection connection, Stored person, List<Match> matches) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(" + LOCK + ")")) {
            lock.executeQuery();
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into watch_match (watch_id, person_id, owner, person_version, identity_version, score, at, position)
                select t.watch_id, ?, t.owner, ?, ?, t.score, ?, nextval('watch_match_position')
                from unnest(?::uuid[], ?::text[], ?::float8[]) as t(watch_id, owner, score)
                on conflict (watch_id, person_id) do update set
                    person_version = excluded.person_version, identity_version = excluded.identity_version,
                    score = excluded.score, at = excluded.at, position = excluded.position
                where watch_match.identity_version < excluded.identity_version""")) {
            insert.setObject(1, person.id());
            insert.setLong(2, person.version());
            insert.setLong(3, person.identityVersion());
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "uuid", matches.stream().map(Match::watch).toArray()));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "text",
                            matches.stream()
                                    .map(match -> match.reader().authority())
                                    .toArray()));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "float8", matches.stream().map(Match::score).toArray()));
            insert.executeUpdate();
        }
    }
}
