package org.hueandcry.persons.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Forgets words that nobody bears any more and no watch looks for, once an hour, on the system role. */
@ApplicationScoped
class SweepWords {

    private final AgroalDataSource system;
    private final WordKeys keys;

    SweepWords(@DataSource("system") AgroalDataSource system, WordKeys keys) {
        this.system = system;
        this.keys = keys;
    }

    /** Whoever stores a person meanwhile waits, so that no word goes whose next bearer is being stored. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + NameIndex.LOCK + ")");
                Map<Integer, String> gone = new HashMap<>();
                try (ResultSet rows = statement.executeQuery("""
                        delete from name_word w using name_word_left l
                        where w.word_id = l.word_id and not exists (select from person_words p where p.words @> array[w.word_id])
                            and not exists (select from watch_word x where x.word = w.word_id)
                        returning w.word_id, w.word""")) {
                    while (rows.next()) {
                        gone.put(rows.getInt(1), rows.getString(2));
                    }
                }
                forgetKeys(connection, gone);
                statement.executeUpdate("delete from name_word_left");
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void forgetKeys(Connection connection, Map<Integer, String> words) throws SQLException {
        WordKeys.Rows rows = keys.rowsOf(words);
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from name_word_key k using unnest(?::bigint[], ?::int[]) as gone(key, word_id)
                where k.key = gone.key and k.word_id = gone.word_id""")) {
            delete.setArray(1, connection.createArrayOf("int8", rows.keys().toArray()));
            delete.setArray(2, connection.createArrayOf("int4", rows.words().toArray()));
            delete.executeUpdate();
        }
    }
}
