package org.hueandcry.persons.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.persons.match.QueryByExample;
import org.hueandcry.persons.person.Described;
import org.hueandcry.persons.person.PersonRequest;
import org.hueandcry.persons.score.Comparison;
import org.hueandcry.persons.score.Description;
import org.hueandcry.persons.score.Prepared;
import org.hueandcry.persons.search.NameIndex;

/** The watches that a record matches, whoever may see it: first by what they have in common with it, then each compared. */
@ApplicationScoped
class MatchingWatches {

    /** The rows are read as they are compared, however many they are. */
    private static final int AT_ONCE = 500;

    /**
     * Two words of a name in common, or one where either side has no more; or a document. The laterals keep the planner, which cannot know
     * how few are left, from reading all words and all watches.
     */
    static final String SELECT = """
            with alike as (
                select x.watch_id
                from unnest(?::int[], ?::int[], ?::boolean[]) as q(at, near, alone)
                    cross join lateral (select * from watch_word x where x.word = q.near offset 0) as x
                group by x.watch_id, x.name
                having min(q.at) <> max(q.at) and min(x.word) <> max(x.word) or bool_or(q.alone or x.alone)
                union
                select d.watch_id from watch_document_number d where d.number = any(?))
            select w.id, w.owner, w.clearance, w.colours, w.threshold, w.query
            from alike cross join lateral (select * from watch w where w.id = alike.watch_id offset 0) as w
            where w.expires_at > ? and (w.kinds = '{}' or ? = any(w.kinds))""";

    private final MeantWords words;
    private final Comparison comparison;
    private final ObjectMapper json;
    private final Clock clock;
    private final DistributionSummary compared;

    MatchingWatches(MeantWords words, Comparison comparison, ObjectMapper json, Clock clock, MeterRegistry metrics) {
        this.words = words;
        this.comparison = comparison;
        this.json = json;
        this.clock = clock;
        this.compared = DistributionSummary.builder("watches.compared")
                .description("watches that a record is compared with")
                .register(metrics);
    }

    /** Whoever set a watch, as far as it decides what they may be told. */
    record Reader(String authority, Confidentiality clearance) {}

    /** @param colours of which notices one must be in force; empty: none need be */
    record Match(UUID watch, Reader reader, Set<String> colours, double score) {}

    List<Match> of(Connection connection, PersonRequest record) throws SQLException {
        Description described = Described.of(record);
        Prepared prepared = comparison.prepare(described);
        MeantWords.Columns meant = words.of(prepared);
        Set<Long> documents = NameIndex.documents(
                described.documents().stream().map(Description.Document::number).toList());
        List<Match> matches = new ArrayList<>();
        int all = 0;
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setFetchSize(AT_ONCE);
            select.setArray(1, array(connection, "int4", meant.at()));
            select.setArray(2, array(connection, "int4", meant.near()));
            select.setArray(3, array(connection, "bool", meant.alone()));
            select.setArray(4, array(connection, "int8", documents));
            select.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            select.setString(6, record.kind().name());
            try (ResultSet rows = select.executeQuery()) {
                for (; rows.next(); all++) {
                    UUID watch = rows.getObject(1, UUID.class);
                    double score = comparison.score(prepared(watch, rows.getString(6)), prepared);
                    if (score >= rows.getDouble(5)) {
                        Reader reader = new Reader(rows.getString(2), Confidentiality.values()[rows.getInt(3)]);
                        matches.add(new Match(
                                watch,
                                reader,
                                Set.of((String[]) rows.getArray(4).getArray()),
                                score));
                    }
                }
            }
        }
        compared.record(all);
        return matches;
    }

    private Prepared prepared(UUID watch, String query) {
        try {
            return comparison.prepare(
                    json.readValue(query, QueryByExample.class).described());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The query of watch " + watch + " cannot be read");
        }
    }

    private static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }
}
