package org.hueandcry.notices.subject;

import java.time.Instant;

/**
 * What notices-service keeps of a work of art: where it is on its way back, and which data could identify it; flags, as
 * artworks-service announces them.
 */
public record WorkOfArt(String status, Instant statusChangedAt, boolean theftReported, Features features) {

    /** Which identifying data the record of a work has. */
    public record Features(
            boolean objectType,
            boolean title,
            boolean maker,
            boolean materials,
            boolean measurements,
            boolean inscriptions,
            boolean description,
            boolean photograph) {}

    /** Whether police have the work, or its owner has. */
    public boolean isRecovered() {
        return "RECOVERED".equals(status) || "RETURNED".equals(status);
    }
}
