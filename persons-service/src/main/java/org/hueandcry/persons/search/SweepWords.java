package org.hueandcry.persons.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Forgets words that nobody bears any more and no watch looks for, once an hour, on the system role. */
@ApplicationScoped
class SweepWords {

    private final AgroalDataSource system;

    SweepWords(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    /** Whoever stores a person meanwhile waits, so that no word goes whose next bearer is being stored. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + NameIndex.LOCK + ")");
                statement.executeUpdate("""
                        delete from name_word w using name_word_left l
                        where w.word_id = l.word_id and not exists (select from person_words p where p.words @> array[w.word_id])
                            and not exists (select from watch_word x where x.word = w.word_id)""");
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
}
