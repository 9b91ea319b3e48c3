package org.hueandcry.persons.print.format;

/** Stand-in. */
public enum FingerPosition {
    UNKNOWN,
    RIGHT_THUMB,
    RIGHT_INDEX,
    RIGHT_MIDDLE,
    RIGHT_RING,
    RIGHT_LITTLE,
    LEFT_THUMB,
    LEFT_INDEX,
    LEFT_MIDDLE,
    LEFT_RING,
    LEFT_LITTLE,
    PLAIN_RIGHT_THUMB,
    PLAIN_LEFT_THUMB,
    PLAIN_RIGHT_FOUR,
    PLAIN_LEFT_FOUR,
    PLAIN_THUMBS;

    public int code() {
        return ordinal();
    }

    public static FingerPosition of(int code) {
        return values()[code];
    }
}
