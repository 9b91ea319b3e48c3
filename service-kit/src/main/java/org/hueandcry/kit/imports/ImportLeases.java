package org.hueandcry.kit.imports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.hueandcry.kit.visibility.Confidentiality;

/** Imports as the system role sees them: which are left to be taken in, and what is over. Each call is one statement, and so one transaction. */
@ApplicationScoped
class ImportLeases {

    /** After as many batches in a row that could not be taken in, another will not be either. */
    private static final int MOST_FAILURES = 30;

    private final AgroalDataSource system;

    ImportLeases(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    /** The import that has waited longest, and that nobody works on, or somebody who has died; null where there is none. */
    ImportJob take(UUID holder) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement take = connection.prepareStatement("""
                        update import_job set holder = ?, leased_until = clock_timestamp() + interval '2 minutes'
                        where id = (select id from import_job where status = 'RUNNING' and ended_at is null and leased_until < clock_timestamp()
                                    order by leased_until, id limit 1 for update skip locked)
                        returning id, owner, client, on_behalf_of, clearance, may_loosen, next_line""")) {
            take.setObject(1, holder);
            try (ResultSet taken = take.executeQuery()) {
                return taken.next()
                        ? new ImportJob(
                                taken.getObject(1, UUID.class),
                                holder,
                                new Importer(
                                        taken.getString(2),
                                        taken.getString(3),
                                        taken.getString(4),
                                        Confidentiality.valueOf(taken.getString(5)),
                                        taken.getBoolean(6)),
                                taken.getLong(7))
                        : null;
            }
        }
    }

    /** Whoever is free goes on with it. */
    void release(ImportJob job) throws SQLException {
        update(
                "update import_job set leased_until = clock_timestamp() where id = ? and holder = ? and ended_at is null",
                job.id(),
                job.holder());
    }

    /** It is tried again in a while; not for ever. */
    void postpone(ImportJob job) throws SQLException {
        update(
                "update import_job set failures = failures + 1, leased_until = clock_timestamp() + interval '10 seconds'"
                        + " where id = ? and holder = ? and ended_at is null",
                job.id(),
                job.holder());
        update(
                "update import_job set status = 'FAILED', ended_at = clock_timestamp(), problem = ? where id = ? and failures > ?"
                        + " and ended_at is null",
                "Something failed on our side, again and again. What is accepted stays; send the rest, or all, again.",
                job.id(),
                MOST_FAILURES);
    }

    /** What was being received by somebody who has died, lines that nobody will take in, and what is long over. */
    void clearAway() throws SQLException {
        update(
                "update import_job set status = 'FAILED', ended_at = clock_timestamp(), problem = ?"
                        + " where status = 'RECEIVING' and ended_at is null and leased_until < clock_timestamp()",
                ReceiveImport.BROKEN_OFF);
        update("delete from import_lines l using import_job j where j.id = l.import_id and j.ended_at is not null");
        update("delete from import_job where ended_at < clock_timestamp() - interval '30 days'");
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
