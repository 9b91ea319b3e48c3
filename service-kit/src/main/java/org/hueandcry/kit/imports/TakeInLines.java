package org.hueandcry.kit.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.caller.StoredCaller;
import org.hueandcry.kit.problem.Fault;

/** Takes in a batch of lines, and how far the import has come, in one transaction on the role of requests, under the importer's policies. */
@ApplicationScoped
class TakeInLines {

    private final ImportRows imports;
    private final References references;
    private final StoredCaller callers;

    TakeInLines(ImportRows imports, References references, StoredCaller callers) {
        this.imports = imports;
        this.references = references;
        this.callers = callers;
    }

    /** The batch must be tried again from the beginning: a record that it knew was erased meanwhile. */
    static class RecordErased extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The import is another's by now, or cancelled: nothing of the batch is taken in. */
    static class ImportLost extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param lines none of which is known by the same as another
     * @param nextLine the first line that is not taken in by this
     * @param finished the first line of the piece that is taken in wholly with these; null where more of it is left
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <R> void take(ImportJob job, List<Line<R>> lines, long nextLine, Long finished, ImportedRecords<R> records) {
        callers.bind(job.importer().owner(), job.importer().clearance());
        imports.allowSlowStatements();
        List<Line<R>> faulty =
                new ArrayList<>(lines.stream().filter(Line::isFaulty).toList());
        Map<Known, Line<R>> good = lines.stream()
                .filter(line -> !line.isFaulty())
                .collect(Collectors.toMap(Line::known, line -> line, (one, same) -> one, LinkedHashMap::new));
        if (!good.isEmpty()) {
            Map<Known, UUID> claimed = references.claim(job.importer().owner(), good.values());
            if (!claimed.isEmpty()) {
                Map<UUID, R> added = new LinkedHashMap<>();
                claimed.forEach((known, id) -> added.put(id, good.get(known).record()));
                records.add(job.importer(), added);
            }
            good.keySet().removeAll(claimed.keySet());
        }
        if (!good.isEmpty()) {
            faulty.addAll(change(job, good, records));
        }
        imports.keepErrors(job, faulty);
        if (!imports.advance(job, nextLine, finished, lines.size() - faulty.size(), faulty.size())) {
            throw new ImportLost();
        }
    }

    /** @return the lines that may not be recorded so */
    private <R> List<Line<R>> change(ImportJob job, Map<Known, Line<R>> sent, ImportedRecords<R> records) {
        Map<Known, References.Reference> known = references.of(job.importer().owner(), sent.values());
        Map<UUID, Line<R>> changed = new HashMap<>();
        sent.forEach((key, line) -> {
            References.Reference reference = known.get(key);
            if (reference == null) {
                throw new RecordErased();
            }
            if (!Arrays.equals(reference.digest(), line.digest())) {
                changed.put(reference.record(), line);
            }
        });
        if (changed.isEmpty()) {
            return List.of();
        }
        Map<UUID, R> wanted = new HashMap<>();
        changed.forEach((id, line) -> wanted.put(id, line.record()));
        Map<UUID, Fault> refused = records.change(job.importer(), wanted);
        Set<UUID> unseen = refused.entrySet().stream()
                .filter(entry -> entry.getValue() == ImportedRecords.UNSEEN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!unseen.isEmpty() && !references.stand(unseen)) {
            throw new RecordErased();
        }
        Map<UUID, byte[]> said = new HashMap<>();
        changed.forEach((id, line) -> {
            if (!refused.containsKey(id)) {
                said.put(id, line.digest());
            }
        });
        references.say(said);
        return refused.entrySet().stream()
                .map(entry -> changed.get(entry.getKey()).refused(entry.getValue()))
                .toList();
    }
}
