package org.hueandcry.demo;

/** The load has stopped; the message says at which record, and why. */
public final class LoadFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
