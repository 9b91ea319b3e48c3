package org.hueandcry.persons.print.gallery;

import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.UUID;

/**
 * A print as it is held in memory.
 *
 * @param position ANSI/NIST, 0 to 15
 */
record HeldPrint(UUID id, UUID person, int position, FingerprintTemplate template) {

    @Override
    public String toString() {
        return "HeldPrint[" + id + "]";
    }
}
