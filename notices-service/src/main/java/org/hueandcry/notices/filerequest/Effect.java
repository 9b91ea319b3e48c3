package org.hueandcry.notices.filerequest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision orders for a record. */
@Schema(name = "FileEffect")
public enum Effect {
    DISCLOSE,
    CORRECT,
    /** A notice is cancelled or withdrawn; a person or a work of art is erased. */
    DELETE,
    NONE
}
