package org.hueandcry.persons.print.format;

/** Why what was received can't be used as a print: a reason that programs know, a sentence that says what to do, and where. */
public final class UnusablePrint extends Exception {

    private static final long serialVersionUID = 1L;

    /** Reasons. */
    public enum Reason {
        /** Nothing that is known begins like this. */
        UNKNOWN_FORMAT,
        /** It is known what it is, and that it is not read here. */
        UNSUPPORTED_FORMAT,
        /** It is not whole, or contradicts itself. */
        BROKEN,
        /** More pixels, or a larger surface at its resolution, than fingers have. */
        TOO_LARGE,
        TOO_SMALL,
        /** The resolution is missing, impossible, or not that of the ridges in the image. */
        RESOLUTION,
        /** Nothing is on the image. */
        BLANK,
        /** Something is on the image, but not the ridges of a finger. */
        NO_RIDGES,
        TOO_FEW_MINUTIAE,
        /** A palm, a sole or something else that is no finger. */
        NOT_A_FINGER,
        /** The position that was stated is not that of the record, or is none. */
        POSITION,
        /** The transaction is well formed and holds no finger. */
        NO_PRINTS
    }

    private final Reason reason;
    private final String where;

    UnusablePrint(Reason reason, String message) {
        this(reason, message, null);
    }

    UnusablePrint(Reason reason, String message, String where) {
        super(message, null, false, false);
        this.reason = reason;
        this.where = where;
    }

    static UnusablePrint broken(String message, String where) {
        return new UnusablePrint(Reason.BROKEN, message, where);
    }

    public Reason reason() {
        return reason;
    }

    /** The record and field, the byte or the part of the image; null where it is all of it. */
    public String where() {
        return where;
    }

    UnusablePrint in(String outer) {
        return new UnusablePrint(reason, getMessage(), where == null ? outer : outer + ", " + where);
    }
}
