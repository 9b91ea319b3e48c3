package org.hueandcry.notices.filerequest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a request was decided. */
@Schema(name = "FileRequestOutcome")
public enum Outcome {
    GRANTED,
    PARTLY_GRANTED,
    REFUSED,
    /** Nothing is recorded of the applicant. */
    NO_DATA;

    /** Whether a decision of this kind can order anything. */
    boolean hasEffect() {
        return this == GRANTED || this == PARTLY_GRANTED;
    }
}
