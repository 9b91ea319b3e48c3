package org.hueandcry.notices.subject;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Forgets what is written here about a person or a work of art, in the transaction in which its erasure is heard of. */
public interface SubjectErasure {

    /** @param connection of the system role */
    void erase(Connection connection, UUID subject) throws SQLException;
}
