package org.hueandcry.artworks.search;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Forgets words that no work has any more, once an hour, on the system role. */
@ApplicationScoped
class SweepWords {

    private final AgroalDataSource system;

    SweepWords(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    /** Whoever stores a work meanwhile waits, so that no word goes whose next work is being stored. */
    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + SearchKeys.LOCK + ")");
                statement.executeUpdate("""
                        with lost as (delete from artwork_term_left returning id)
                        delete from artwork_term t using lost
                        where t.id = lost.id and not exists (select from artwork_key k where k.terms @> array[t.id])""");
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
