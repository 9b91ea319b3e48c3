package org.hueandcry.persons.print.format;

import java.util.Arrays;
import java.util.List;

/** Which finger a print is of, or which fingers side by side, by the codes of ANSI/NIST-ITL. */
public enum FingerPosition {
    UNKNOWN(0, Hand.UNKNOWN),
    RIGHT_THUMB(1, Hand.RIGHT),
    RIGHT_INDEX(2, Hand.RIGHT),
    RIGHT_MIDDLE(3, Hand.RIGHT),
    RIGHT_RING(4, Hand.RIGHT),
    RIGHT_LITTLE(5, Hand.RIGHT),
    LEFT_THUMB(6, Hand.LEFT),
    LEFT_INDEX(7, Hand.LEFT),
    LEFT_MIDDLE(8, Hand.LEFT),
    LEFT_RING(9, Hand.LEFT),
    LEFT_LITTLE(10, Hand.LEFT),
    PLAIN_RIGHT_THUMB(11, Hand.RIGHT),
    PLAIN_LEFT_THUMB(12, Hand.LEFT),
    PLAIN_RIGHT_FOUR_FINGERS(13, Hand.RIGHT),
    PLAIN_LEFT_FOUR_FINGERS(14, Hand.LEFT),
    PLAIN_THUMBS(15, Hand.BOTH);

    /** Whose fingers they are. */
    public enum Hand {
        RIGHT,
        LEFT,
        BOTH,
        UNKNOWN
    }

    private final int code;
    private final Hand hand;

    FingerPosition(int code, Hand hand) {
        this.code = code;
        this.hand = hand;
    }

    /** The code of ANSI/NIST-ITL. */
    public int code() {
        return code;
    }

    public Hand hand() {
        return hand;
    }

    /** Whether the code is of a position that is known here. */
    public static boolean isKnown(int code) {
        return code >= UNKNOWN.code && code <= PLAIN_THUMBS.code;
    }

    /** @throws IllegalArgumentException where the code is of no finger */
    public static FingerPosition of(int code) {
        return Arrays.stream(values())
                .filter(position -> position.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no finger position: " + code));
    }

    /** The single fingers a print of this position may be of: all ten where it is unknown. */
    public List<FingerPosition> fingers() {
        List<FingerPosition> all = List.of(values());
        return switch (this) {
            case UNKNOWN -> all.subList(1, 11);
            case PLAIN_RIGHT_THUMB -> List.of(RIGHT_THUMB);
            case PLAIN_LEFT_THUMB -> List.of(LEFT_THUMB);
            case PLAIN_RIGHT_FOUR_FINGERS -> all.subList(2, 6);
            case PLAIN_LEFT_FOUR_FINGERS -> all.subList(7, 11);
            case PLAIN_THUMBS -> List.of(LEFT_THUMB, RIGHT_THUMB);
            default -> List.of(this);
        };
    }

    /** Whether several fingers are side by side in one image. */
    public boolean isSlap() {
        return code >= PLAIN_RIGHT_FOUR_FINGERS.code;
    }

    /** Whether one finger may be both: a thumb and a plain thumb are no contradiction. */
    boolean agreesWith(FingerPosition other) {
        return fingers().stream().anyMatch(other.fingers()::contains);
    }
}
