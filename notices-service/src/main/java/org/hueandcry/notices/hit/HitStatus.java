package org.hueandcry.notices.hit;

/** Where a hit stands. */
public enum HitStatus {
    /** The source has not answered yet. */
    REPORTED,
    CONFIRMED,
    REJECTED,
    ACTION_TAKEN,
    CLOSED
}
