package org.hueandcry.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hueandcry.kit.caller.StoredCaller;
import org.hueandcry.kit.problem.Fault;

/** Imports as those see them who receive them and take them in: on the role of requests, each its owner's. */
@ApplicationScoped
class ImportRows {

    /** What is received shows itself at least this often. */
    private static final String NEXT_PIECE = "interval '10 minutes'";

    private static final String NEXT_BATCH = "interval '2 minutes'";
    private static final int LONGEST_POINTER = 200;

    private final EntityManager entities;
    private final StoredCaller callers;

    ImportRows(EntityManager entities, StoredCaller callers) {
        this.entities = entities;
        this.callers = callers;
    }

    @Transactional
    void begin(UUID id, Importer by) {
        run(
                """
                        insert into import_job (id, owner, client, on_behalf_of, clearance, may_loosen, status, leased_until)
                        values (?1, ?2, ?3, ?4, ?5, ?6, 'RECEIVING', clock_timestamp() +\s""" + NEXT_PIECE + ")",
                id,
                by.owner(),
                by.client(),
                by.onBehalfOf(),
                by.clearance().name(),
                by.mayLoosen());
    }

    /** @return whether more is wanted */
    @Transactional
    boolean keep(UUID id, String owner, Pieces.Piece piece) {
        run(
                "insert into import_lines (import_id, first_line, owner, content) values (?1, ?2, ?3, ?4)",
                id,
                piece.firstLine(),
                owner,
                piece.content());
        for (Pieces.Faulty faulty : piece.faulty()) {
            run(
                    "insert into import_error (import_id, line, place, owner, pointer, detail) values (?1, ?2, 0, ?3, '', ?4)",
                    id,
                    faulty.line(),
                    owner,
                    faulty.detail());
        }
        return run(
                        "update import_job set received = received + ?2, rejected = rejected + ?3, leased_until = clock_timestamp() + "
                                + NEXT_PIECE + " where id = ?1 and status = 'RECEIVING'",
                        id,
                        piece.records(),
                        piece.faulty().size())
                == 1;
    }

    /** All is received: whoever is free takes it in. In the transaction that says so. @return whether it is still wanted */
    boolean offer(UUID id) {
        return run(
                        "update import_job set status = 'RUNNING', leased_until = '-infinity' where id = ?1 and status = 'RECEIVING'",
                        id)
                == 1;
    }

    /** Nothing of it is imported. */
    @Transactional
    void breakOff(UUID id, String problem) {
        run("delete from import_lines where import_id = ?1", id);
        run(
                "update import_job set status = 'FAILED', ended_at = clock_timestamp(), problem = ?2 where id = ?1 and status = 'RECEIVING'",
                id,
                problem);
    }

    /** As if it had never been sent. */
    @Transactional
    void forget(UUID id) {
        run("delete from import_job where id = ?1", id);
    }

    /** A batch is many records. */
    void allowSlowStatements() {
        entities.createNativeQuery("select set_config('statement_timeout', '60s', true)")
                .getSingleResult();
    }

    record Piece(long firstLine, byte[] content) {}

    /** The first piece after this line; null where there is none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Piece pieceAfter(ImportJob job, long line) {
        callers.bind(job.importer().owner(), job.importer().clearance());
        List<?> found = entities.createNativeQuery("""
                        select first_line, content from import_lines where import_id = ?1 and first_line > ?2
                        order by first_line limit 1""")
                .setParameter(1, job.id())
                .setParameter(2, line)
                .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        Object[] row = (Object[]) found.get(0);
        return new Piece(((Number) row[0]).longValue(), (byte[]) row[1]);
    }

    <R> void keepErrors(ImportJob job, List<Line<R>> faulty) {
        if (faulty.isEmpty()) {
            return;
        }
        record Error(long line, int place, String pointer, String detail) {}
        List<Error> errors = new ArrayList<>();
        for (Line<R> line : faulty) {
            int place = 0;
            for (Fault fault : line.faults()) {
                errors.add(new Error(line.number(), place++, storable(fault.pointer()), fault.detail()));
            }
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into import_error (import_id, owner, line, place, pointer, detail)
                    select ?, ?, * from unnest(?::bigint[], ?::int[], ?::text[], ?::text[])""")) {
                insert.setObject(1, job.id());
                insert.setString(2, job.importer().owner());
                insert.setArray(3, array(connection, "int8", errors, Error::line));
                insert.setArray(4, array(connection, "int4", errors, Error::place));
                insert.setArray(5, array(connection, "text", errors, Error::pointer));
                insert.setArray(6, array(connection, "text", errors, Error::detail));
                insert.executeUpdate();
            }
        });
    }

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, ?> part)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(part).toArray());
    }

    /** It is made of names that the line has made up. */
    private static String storable(String pointer) {
        StringBuilder text = new StringBuilder();
        pointer.codePoints()
                .limit(LONGEST_POINTER)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /**
     * @param finished the first line of the piece that is taken in; null where some of it is left
     * @return whether the import is still this holder's, and goes on; if not, the transaction is to be rolled back
     */
    boolean advance(ImportJob job, long nextLine, Long finished, int accepted, int rejected) {
        if (finished != null) {
            run("delete from import_lines where import_id = ?1 and first_line <= ?2", job.id(), finished);
        }
        return run(
                        "update import_job set next_line = ?3, accepted = accepted + ?4, rejected = rejected + ?5, failures = 0,"
                                + " leased_until = clock_timestamp() + " + NEXT_BATCH
                                + " where id = ?1 and holder = ?2 and status = 'RUNNING'",
                        job.id(),
                        job.holder(),
                        nextLine,
                        accepted,
                        rejected)
                == 1;
    }

    /** Nothing is left of it to take in. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void complete(ImportJob job) {
        callers.bind(job.importer().owner(), job.importer().clearance());
        run(
                "update import_job set status = 'COMPLETED', ended_at = clock_timestamp() where id = ?1 and holder = ?2 and status = 'RUNNING'",
                job.id(),
                job.holder());
        run("delete from import_lines where import_id = ?1", job.id());
    }

    private int run(String sql, Object... parameters) {
        var statement = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setParameter(i + 1, parameters[i]);
        }
        return statement.executeUpdate();
    }
}
