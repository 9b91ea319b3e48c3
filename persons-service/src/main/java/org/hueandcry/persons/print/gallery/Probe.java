package org.hueandcry.persons.print.gallery;

import com.machinezoo.sourceafis.FingerprintTemplate;

/**
 * A print that is asked about.
 *
 * @param position ANSI/NIST, 0 to 15; 0: unknown
 */
public record Probe(int position, FingerprintTemplate template) {

    @Override
    public String toString() {
        return "Probe[masked]";
    }
}
