package org.hueandcry.notices.subject;

import java.sql.Connection;
import java.sql.SQLException;

/** Who has something to do when another state of a subject is kept. */
public interface SubjectObserver {

    /**
     * In the transaction that keeps the state, on a connection of the system role. No step that judges the subject is taken meanwhile.
     *
     * @param subject as it is now
     */
    void changed(Connection connection, Subject subject) throws SQLException;
}
