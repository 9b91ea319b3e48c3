package org.hueandcry.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.caller.StoredCaller;
import org.hueandcry.kit.page.Page;
import org.hueandcry.kit.page.PageRequest;
import org.hueandcry.kit.page.Position;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.visibility.Confidentiality;

/** The imports of the caller's authority: to all others there are none. */
@ApplicationScoped
public class Imports {

    private static final String COLUMNS =
            "select id, status, received, accepted, rejected, started_at, ended_at, problem from import_job";

    private static final int MOST_ERRORS = 100_000;

    private final EntityManager entities;
    private final Caller caller;
    private final StoredCaller callers;

    Imports(EntityManager entities, Caller caller, StoredCaller callers) {
        this.entities = entities;
        this.caller = caller;
        this.callers = callers;
    }

    /** @param collection the address of the imports, for example {@code /api/v1/persons/imports} */
    @Transactional
    public ImportView require(String collection, UUID id) {
        List<?> found = entities.createNativeQuery(COLUMNS + " where id = ?1")
                .setParameter(1, id)
                .getResultList();
        if (found.isEmpty()) {
            throw Problems.notFound();
        }
        return view(collection, (Object[]) found.get(0));
    }

    /** Newest first. */
    @Transactional
    public Page<ImportView> list(String collection, PageRequest page) {
        Position last = page.after(Position::parse).orElse(null);
        var query = entities.createNativeQuery(COLUMNS + (last == null ? "" : " where (started_at, id) < (:at, :id)")
                + " order by started_at desc, id desc limit :limit");
        if (last != null) {
            query.setParameter("at", last.at()).setParameter("id", last.id());
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.setParameter("limit", page.limit() + 1).getResultList();
        return page.cut(
                rows, row -> new Position((Instant) row[5], (UUID) row[0]).toString(), row -> view(collection, row));
    }

    /**
     * How far an import has come, every second until it has ended. No thread waits for it, and each look is a transaction of its own, with the rights
     * of whoever asked.
     */
    public Multi<ImportView> follow(String collection, UUID id) {
        String authority = caller.authority();
        Confidentiality clearance = caller.clearance();
        AtomicBoolean ended = new AtomicBoolean();
        return Multi.createFrom()
                .ticks()
                .every(Duration.ofSeconds(1))
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> QuarkusTransaction.requiringNew().call(() -> {
                    callers.bind(authority, clearance);
                    return require(collection, id);
                }))
                .select()
                .first(view -> !ended.getAndSet(view.status() != ImportStatus.RUNNING));
    }

    /** All errors of an import as CSV: line, pointer, detail. */
    @Transactional
    public String errorsAsCsv(UUID id) {
        require("", id);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select line, pointer, detail from import_error where import_id = ?1 order by line, place limit "
                                + MOST_ERRORS)
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(row -> row[0] + "," + quoted(row[1]) + "," + quoted(row[2]))
                .collect(Collectors.joining("\r\n", "line,pointer,detail\r\n", "\r\n"));
    }

    private static String quoted(Object cell) {
        return '"' + String.valueOf(cell).replace("\"", "\"\"") + '"';
    }

    /** By line. */
    @Transactional
    public Page<ImportErrorView> errors(UUID id, PageRequest page) {
        require("", id);
        Place last = page.after(Place::parse).orElse(new Place(0, 0));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery("""
                        select line, place, pointer, detail from import_error
                        where import_id = ?1 and (line, place) > (?2, ?3)
                        order by line, place limit ?4""")
                .setParameter(1, id)
                .setParameter(2, last.line)
                .setParameter(3, last.place)
                .setParameter(4, page.limit() + 1)
                .getResultList();
        return page.cut(
                rows,
                row -> row[0] + "/" + row[1],
                row -> new ImportErrorView(((Number) row[0]).longValue(), (String) row[2], (String) row[3]));
    }

    /** What is accepted stays. Refuses (409) what has ended otherwise. */
    @Transactional
    public ImportView cancel(String collection, UUID id) {
        int cancelled = entities.createNativeQuery(
                        "update import_job set status = 'CANCELLED', ended_at = clock_timestamp() where id = ?1 and ended_at is null")
                .setParameter(1, id)
                .executeUpdate();
        ImportView view = require(collection, id);
        if (cancelled == 0 && view.status() != ImportStatus.CANCELLED) {
            throw Problems.of(ProblemType.CONFLICT, "The import has ended; there is nothing left to cancel.");
        }
        entities.createNativeQuery("delete from import_lines where import_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        return view;
    }

    private record Place(long line, int place) {

        static Place parse(String position) {
            int slash = position.indexOf('/');
            return new Place(
                    Long.parseLong(position.substring(0, slash)), Integer.parseInt(position.substring(slash + 1)));
        }
    }

    private static ImportView view(String collection, Object[] row) {
        String status = (String) row[1];
        return new ImportView(
                (UUID) row[0],
                "RECEIVING".equals(status) ? ImportStatus.RUNNING : ImportStatus.valueOf(status),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(),
                collection + "/" + row[0] + "/errors",
                (Instant) row[5],
                (Instant) row[6],
                (String) row[7]);
    }
}
