package org.hueandcry.notices.retention;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.hueandcry.notices.filerequest.ApplicantErasure;
import org.hueandcry.notices.hit.HitErasure;
import org.hueandcry.notices.message.Messages;

/** What ages by itself and not with a notice: each is erased in small transactions, of rows that nobody else has locked. */
@ApplicationScoped
class AgedTexts {

    private final AgroalDataSource system;

    AgedTexts(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    int eraseMessages(Instant sentUpTo) throws SQLException {
        return all(connection -> Messages.eraseSentUpTo(connection, sentUpTo));
    }

    int eraseHits(Instant unchangedSince) throws SQLException {
        return all(connection -> HitErasure.eraseUnchangedSince(connection, unchangedSince));
    }

    int eraseApplicants(Instant closedUpTo) throws SQLException {
        return all(connection -> ApplicantErasure.eraseClosedUpTo(connection, closedUpTo));
    }

    private int all(Batch batch) throws SQLException {
        int all = 0;
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int erased;
                do {
                    erased = batch.erase(connection);
                    connection.commit();
                    all += erased;
                } while (erased > 0);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
        return all;
    }

    private interface Batch {
        int erase(Connection connection) throws SQLException;
    }
}
