package org.hueandcry.persons.print.gallery;

/** Which of the ten fingers a position (ANSI/NIST, 0 to 15) may be of: bits 1, right thumb, to 10, left little finger. */
final class Fingers {

    static final int POSITIONS = 16;

    private static final int RIGHT_FOUR = 0b00000_11110 << 1;
    private static final int LEFT_FOUR = 0b11110_00000 << 1;
    private static final int ALL = 0b11111_11111 << 1;
    private static final int RIGHT_THUMB = 1 << 1;
    private static final int LEFT_THUMB = 1 << 6;

    private Fingers() {}

    static int of(int position) {
        return switch (position) {
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> 1 << position;
            case 11 -> RIGHT_THUMB;
            case 12 -> LEFT_THUMB;
            case 13 -> RIGHT_FOUR;
            case 14 -> LEFT_FOUR;
            case 15 -> RIGHT_THUMB | LEFT_THUMB;
            default -> ALL;
        };
    }

    /** Whether prints of both positions may be of one finger. */
    static boolean mayBeTheSame(int one, int other) {
        return (of(one) & of(other)) != 0;
    }

    /** Whether the position says which finger or fingers it is. */
    static boolean isKnown(int position) {
        return of(position) != ALL;
    }

    /** Whether the position says which single finger it is. */
    static boolean isOne(int position) {
        return Integer.bitCount(of(position)) == 1;
    }

    /** Whether it is of several fingers side by side. */
    static boolean isSlap(int position) {
        return isKnown(position) && !isOne(position);
    }
}
