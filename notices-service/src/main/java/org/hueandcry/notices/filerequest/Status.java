package org.hueandcry.notices.filerequest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a request stands. */
@Schema(name = "FileRequestStatus")
public enum Status {
    RECEIVED,
    /** It is being examined: the time for a decision runs. */
    ADMISSIBLE,
    INADMISSIBLE,
    /** What the decision orders is being carried out. */
    DECIDED,
    CLOSED
}
