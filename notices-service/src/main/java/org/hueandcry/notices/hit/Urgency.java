package org.hueandcry.notices.hit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon a hit wants to be answered, or a message to be read. */
@Schema(name = "Urgency")
public enum Urgency {
    URGENT,
    ROUTINE
}
