package org.hueandcry.kit.imports;

import java.util.List;
import org.hueandcry.kit.problem.Fault;

/**
 * A line that has been read.
 *
 * @param known how it is known again; null where that itself is at fault
 * @param digest of the record; null where there are faults
 */
record Line<R>(long number, Known known, R record, byte[] digest, List<Fault> faults) {

    static <R> Line<R> faulty(long number, List<Fault> faults) {
        return new Line<>(number, null, null, null, faults);
    }

    Line<R> refused(Fault fault) {
        return faulty(number, List.of(fault));
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    @Override
    public String toString() {
        return "Line[" + number + ", masked]";
    }
}
