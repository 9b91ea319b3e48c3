package org.hueandcry.persons.print.format;

import java.util.Arrays;

/** How a print was made, by the codes of ANSI/NIST-ITL; codes that differ only in the sensor's technique count as one. */
public enum Impression {
    LIVE_PLAIN(0),
    LIVE_ROLLED(1),
    INKED_PLAIN(2),
    INKED_ROLLED(3),
    LATENT_IMPRESSION(4),
    LATENT_TRACING(5),
    LATENT_PHOTOGRAPH(6),
    LATENT_LIFT(7),
    SWIPE(8),
    CONTACTLESS_PLAIN(24),
    CONTACTLESS_ROLLED(25),
    OTHER(28),
    UNKNOWN(29);

    private final int code;

    Impression(int code) {
        this.code = code;
    }

    /** The code of ANSI/NIST-ITL. */
    public int code() {
        return code;
    }

    /** Whether it was found somewhere rather than taken from a person. */
    public boolean isLatent() {
        return code >= LATENT_IMPRESSION.code && code <= LATENT_LIFT.code;
    }

    static Impression of(int code) {
        return switch (code) {
            case 20, 22 -> LIVE_PLAIN;
            case 21, 23 -> LIVE_ROLLED;
            case 26 -> CONTACTLESS_PLAIN;
            case 27 -> CONTACTLESS_ROLLED;
            case 12, 13, 14, 15 -> of(code - 8);
            default ->
                Arrays.stream(values())
                        .filter(impression -> impression.code == code)
                        .findFirst()
                        .orElse(UNKNOWN);
        };
    }
}
