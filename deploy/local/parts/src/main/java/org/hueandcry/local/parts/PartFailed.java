package org.hueandcry.local.parts;

/** A part did not start or stopped by itself; the message ends with the last lines that it wrote. */
public final class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PartFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
