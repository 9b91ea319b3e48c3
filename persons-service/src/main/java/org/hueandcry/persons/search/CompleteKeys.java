package org.hueandcry.persons.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives words the keys that this release finds them by, where an older one has kept others; what it has kept stays. On the system role;
 * several replicas may do it at once.
 */
@ApplicationScoped
class CompleteKeys {

    private static final int AT_ONCE = 2_000;

    private final AgroalDataSource system;
    private final WordKeys keys;

    CompleteKeys(@DataSource("system") AgroalDataSource system, WordKeys keys) {
        this.system = system;
        this.keys = keys;
    }

    @Scheduled(every = "1h", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void completeAll() throws SQLException {
        boolean more = true;
        while (more) {
            more = completeSome();
        }
    }

    private boolean completeSome() throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement mark = connection.prepareStatement("""
                    update name_word set keyed_by = ? where word_id in (
                        select word_id from name_word where keyed_by < ? order by word_id limit ? for update skip locked)
                    returning word_id, word""")) {
                mark.setInt(1, WordKeys.RELEASE);
                mark.setInt(2, WordKeys.RELEASE);
                mark.setInt(3, AT_ONCE);
                Map<Integer, String> words = new HashMap<>();
                try (ResultSet rows = mark.executeQuery()) {
                    while (rows.next()) {
                        words.put(rows.getInt(1), rows.getString(2));
                    }
                }
                keys.keep(connection, words);
                connection.commit();
                return !words.isEmpty();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
