package org.hueandcry.persons.print.format;

/** Stand-in. */
public final class UnusablePrint extends Exception {

    private static final long serialVersionUID = 1;

    public enum Reason {
        UNREADABLE
    }

    public UnusablePrint(String message) {
        super(message);
    }

    public Reason reason() {
        return Reason.UNREADABLE;
    }
}
