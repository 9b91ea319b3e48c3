package org.hueandcry.notices.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hueandcry.notices.hit.HitErasure;
import org.hueandcry.notices.message.Messages;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.SubjectObserver;

/** Forgets what is written here about persons and works of art that their owners have erased. */
@ApplicationScoped
class ErasedSubjects implements SubjectObserver {

    private final Clock clock;

    ErasedSubjects(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void changed(Connection connection, Subject subject) throws SQLException {
        if (!subject.isRecorded()) {
            forget(connection, subject.id(), clock.instant());
        }
    }

    /** In the transaction of a connection of the system role; told again, there is nothing left to do. */
    static void forget(Connection connection, UUID subject, Instant now) throws SQLException {
        Messages.erase(connection, subject);
        HitErasure.erase(connection, subject);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into erasure_journal (record_id, erased_at) values (?, ?) on conflict do nothing")) {
            insert.setObject(1, subject);
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
