package org.hueandcry.notices.filerequest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Forgets who asked the CCF, and in which words, once a request has been at its end for long. That there was one, about which records, and
 * what was decided, stays; questions to owners and orders never said anything of the applicant.
 */
public final class ApplicantErasure {

    private ApplicantErasure() {}

    /**
     * In the transaction of a connection of the system role.
     *
     * @return how many requests were erased; not all at once
     */
    public static int eraseClosedUpTo(Connection connection, Instant closed) throws SQLException {
        try (PreparedStatement erasing = connection.prepareStatement("""
                with aged as (
                    select id from file_request
                    where erased_at is null and status in ('CLOSED', 'INADMISSIBLE') and changed_at <= ?
                    limit 100 for update skip locked),
                words as (
                    update file_request_history h set text = null from aged where h.request_id = aged.id)
                update file_request r
                set content = r.content - 'applicant' - 'summary', reasons = null, version = r.version + 1, erased_at = clock_timestamp()
                from aged where r.id = aged.id""")) {
            erasing.setObject(1, closed.atOffset(ZoneOffset.UTC));
            return erasing.executeUpdate();
        }
    }
}
