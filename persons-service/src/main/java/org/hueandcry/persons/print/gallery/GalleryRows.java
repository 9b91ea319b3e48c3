package org.hueandcry.persons.print.gallery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hueandcry.persons.print.format.PrintFormat;

/** The prints as the system role sees them, and what has changed of them. */
@ApplicationScoped
class GalleryRows {

    private static final int BATCH = 1_000;

    /** The original comes along only where the template is of no use. */
    private static final String COLUMNS =
            "id, person_id, position, format, width, height, dpi, extractor, template, case when extractor <> ? then original end";

    private final AgroalDataSource system;

    GalleryRows(@DataSource("system") AgroalDataSource system) {
        this.system = system;
    }

    /**
     * What has changed.
     *
     * @param horizon all that transactions below it did was visible
     * @param changes those of transactions from the horizon before on, each with its number: some may have been seen before
     */
    record Changes(String horizon, Set<Change> changes) {}

    record Change(long seq, UUID print) {}

    /** From where on changes are to be asked for, if everything is read from now on. */
    String horizon() throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** One statement, so that horizon and changes are of one snapshot. */
    Changes since(String horizon) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select cast(pg_snapshot_xmin(pg_current_snapshot()) as text), c.seq, c.print_id
                        from (values (1)) one left join fingerprint_change c on c.xid >= cast(cast(? as text) as xid8)""")) {
            select.setString(1, horizon);
            Set<Change> changes = new HashSet<>();
            String now = horizon;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    now = rows.getString(1);
                    UUID print = rows.getObject(3, UUID.class);
                    if (print != null) {
                        changes.add(new Change(rows.getLong(2), print));
                    }
                }
            }
            return new Changes(now, changes);
        }
    }

    /** Those of these prints that there are. */
    List<RecordedPrint> prints(Collection<UUID> ids) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select " + COLUMNS + " from fingerprint where id = any(?)")) {
            select.setString(1, Extraction.VERSION);
            select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                return read(rows, Integer.MAX_VALUE);
            }
        }
    }

    /** All prints in batches, but for those whose templates are to be made anew. */
    void all(Collection<String> older, Consumer<List<RecordedPrint>> batches) throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select =
                    connection.prepareStatement("select " + COLUMNS + " from fingerprint where extractor <> all(?)")) {
                select.setFetchSize(BATCH);
                select.setString(1, Extraction.VERSION);
                select.setArray(2, connection.createArrayOf("text", older.toArray()));
                try (ResultSet rows = select.executeQuery()) {
                    for (List<RecordedPrint> batch = read(rows, BATCH); !batch.isEmpty(); batch = read(rows, BATCH)) {
                        batches.accept(batch);
                    }
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** The versions before this one of which there are templates. */
    List<String> olderExtractors() throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement select = connection.prepareStatement("select distinct extractor from fingerprint");
                ResultSet rows = select.executeQuery()) {
            List<String> older = new ArrayList<>();
            while (rows.next()) {
                if (Extraction.isOlder(rows.getString(1))) {
                    older.add(rows.getString(1));
                }
            }
            return older;
        }
    }

    /** Makes the template of one print anew that no other replica is at work on. Empty: none is left to this one. */
    Optional<HeldPrint> extractOne(Collection<String> older) throws SQLException {
        try (Connection connection = system.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                    + " from fingerprint where extractor = any(?) limit 1 for update skip locked")) {
                select.setString(1, Extraction.VERSION);
                select.setArray(2, connection.createArrayOf("text", older.toArray()));
                List<RecordedPrint> next;
                try (ResultSet rows = select.executeQuery()) {
                    next = read(rows, 1);
                }
                Optional<HeldPrint> held =
                        next.stream().map(RecordedPrint::held).findFirst();
                if (held.isPresent()) {
                    write(connection, held.get());
                }
                connection.commit();
                return held;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Keeps a template that was made anew. */
    void keep(HeldPrint print) throws SQLException {
        try (Connection connection = system.getConnection()) {
            write(connection, print);
        }
    }

    int sweepChanges(int olderThanDays) throws SQLException {
        try (Connection connection = system.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from fingerprint_change where at < clock_timestamp() - ? * interval '1 day'")) {
            delete.setInt(1, olderThanDays);
            return delete.executeUpdate();
        }
    }

    private static void write(Connection connection, HeldPrint print) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update fingerprint set template = ?, extractor = ? where id = ?")) {
            update.setBytes(1, print.template().toByteArray());
            update.setString(2, Extraction.VERSION);
            update.setObject(3, print.id());
            update.executeUpdate();
        }
    }

    private static List<RecordedPrint> read(ResultSet rows, int most) throws SQLException {
        List<RecordedPrint> read = new ArrayList<>();
        while (read.size() < most && rows.next()) {
            read.add(new RecordedPrint(
                    rows.getObject(1, UUID.class),
                    rows.getObject(2, UUID.class),
                    rows.getInt(3),
                    PrintFormat.valueOf(rows.getString(4)),
                    rows.getInt(5),
                    rows.getInt(6),
                    rows.getInt(7),
                    rows.getString(8),
                    rows.getBytes(9),
                    rows.getBytes(10)));
        }
        return read;
    }
}
