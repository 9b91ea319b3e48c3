package org.hueandcry.persons.transliteration;

/** How many letters must be put in, left out or exchanged to make one token of another. */
final class Distance {

    private Distance() {}

    /** Of tokens of no more than 60 letters: the columns of the table are the bits of a number (Myers, 1999). */
    static boolean within(String one, String two, int most) {
        int m = one.length();
        if (Math.abs(m - two.length()) > most) {
            return false;
        }
        if (m == 0) {
            return true;
        }
        long plus = -1L;
        long minus = 0;
        int distance = m;
        long last = 1L << m - 1;
        for (int j = 0; j < two.length(); j++) {
            long equal = 0;
            char letter = two.charAt(j);
            for (int i = 0; i < m; i++) {
                if (one.charAt(i) == letter) {
                    equal |= 1L << i;
                }
            }
            long diagonal = (equal & plus) + plus ^ plus | equal | minus;
            long rises = minus | ~(diagonal | plus);
            long falls = plus & diagonal;
            if ((rises & last) != 0) {
                distance++;
            } else if ((falls & last) != 0) {
                distance--;
            }
            rises = rises << 1 | 1;
            falls <<= 1;
            plus = falls | ~(diagonal | rises);
            minus = rises & diagonal;
        }
        return distance <= most;
    }
}
