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

    /** By what a record is known in the owner's own systems. */
    record Known(String source, String reference) implements Comparable<Known> {

        @Override
        public int compareTo(Known other) {
            int sources = source.compareTo(other.source);
            return sources == 0 ? reference.compareTo(other.reference) : sources;
        }

        @Override
        public String toString() {
            return "Known[masked]";
        }
    }

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
