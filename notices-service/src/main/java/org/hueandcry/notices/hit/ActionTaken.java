package org.hueandcry.notices.hit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done on a hit. */
@Schema(name = "HitAction")
public enum ActionTaken {
    ARRESTED,
    LOCATED,
    QUESTIONED,
    SEIZED,
    RELEASED,
    NONE
}
