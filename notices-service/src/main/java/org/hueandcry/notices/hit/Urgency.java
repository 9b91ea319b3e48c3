package org.hueandcry.notices.hit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon the source must answer; the time that each has is a setting. */
@Schema(name = "HitUrgency")
public enum Urgency {
    URGENT,
    ROUTINE
}
