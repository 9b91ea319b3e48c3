package org.hueandcry.kit.imports;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hueandcry.kit.problem.Fault;

/**
 * What a service does with the records that an import brings; both writes are in the transaction of a batch, under the policies of the importer.
 *
 * @param <R> the shape of a record, which is that of its POST
 */
public interface ImportedRecords<R> {

    Class<R> shape();

    /**
     * By what a record is known again, where the record itself says it.
     *
     * @return null where the line says it beside the record, as {@code source} and {@code sourceReference}
     */
    default Known known(R record) {
        return null;
    }

    /** Whether records say themselves by what they are known. */
    default boolean areKnownByThemselves() {
        return false;
    }

    /** What of a well-formed record the importer may not say. */
    Optional<Fault> refuses(Importer by, R record);

    /** Records them under these ids, with everything that recording a single one leaves behind. */
    void add(Importer by, Map<UUID, R> records);

    /**
     * Changes those that are other than they are recorded. The rows are locked in the order of their ids, as other imports lock them.
     *
     * @return what may not be changed so, with the reason; where the importer sees no such record, {@link #UNSEEN}
     */
    Map<UUID, Fault> change(Importer by, Map<UUID, R> records);

    Fault UNSEEN = Fault.at("", "is recorded, and not to be changed with your role");
}
