package org.hueandcry.persons.score;

/**
 * How much must be changed to make one token of another, in tenths of a letter (Damerau: two neighbours swapped are one
 * change). What the ear, a camera or another habit of transcription confuses costs less than a letter.
 */
final class Edits {

    static final int LETTER = 10;

    private static final int TOO_FAR = 1_000;
    private static final byte[] SUBSTITUTION = new byte[128 * 128];

    static {
        java.util.Arrays.fill(SUBSTITUTION, (byte) LETTER);
        for (String pair : "0o 1i 1l il 5s 8b 2z 6g 9g".split(" ")) {
            cheap(pair, 3);
        }
        for (String pair : "ck cq kq kx sz vw iy jy".split(" ")) {
            cheap(pair, 4);
        }
        for (String pair : "ch fv bv bp dt gk gj uv uw ou ei ae fp sx gh hk gy ao cs cz jz".split(" ")) {
            cheap(pair, 7);
        }
    }

    private Edits() {}

    private static void cheap(String pair, int cost) {
        SUBSTITUTION[pair.charAt(0) * 128 + pair.charAt(1)] = (byte) cost;
        SUBSTITUTION[pair.charAt(1) * 128 + pair.charAt(0)] = (byte) cost;
    }

    /** Changes that a token so long may show and still be the same name: the budget, in letters. */
    static int budget(int length) {
        if (length <= 2) {
            return 0;
        }
        if (length <= 4) {
            return 1;
        }
        return length <= 8 ? 2 : 3;
    }

    /** The distance, or something over the limit where it is farther than that. */
    static int distance(String a, String b, int limit) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) * 2 > limit + 4) {
            return TOO_FAR;
        }
        int width = m + 1;
        int[] cost = new int[(n + 1) * width];
        for (int i = 1; i <= n; i++) {
            cost[i * width] = cost[(i - 1) * width] + gap(a, i - 1);
        }
        for (int j = 1; j <= m; j++) {
            cost[j] = cost[j - 1] + gap(b, j - 1);
        }
        for (int i = 1; i <= n; i++) {
            int best = TOO_FAR;
            int here = i * width;
            int above = here - width;
            char x = a.charAt(i - 1);
            char before = i > 1 ? a.charAt(i - 2) : 0;
            for (int j = 1; j <= m; j++) {
                char y = b.charAt(j - 1);
                int c = cost[above + j - 1] + substitution(x, y);
                c = Math.min(c, cost[above + j] + gap(a, i - 1));
                c = Math.min(c, cost[here + j - 1] + gap(b, j - 1));
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && before == y && x != y) {
                    c = Math.min(c, cost[above - width + j - 2] + LETTER);
                }
                if (i > 1) {
                    c = Math.min(c, cost[above - width + j - 1] + twoForOne(before, x, y));
                }
                if (j > 1) {
                    c = Math.min(c, cost[above + j - 2] + twoForOne(b.charAt(j - 2), y, x));
                }
                cost[here + j] = c;
                best = Math.min(best, c);
            }
            if (best > limit) {
                return TOO_FAR;
            }
        }
        return cost[n * width + m];
    }

    /** Whole letters that differ, all counted alike: for words to a reader. */
    static int letters(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int c = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    c = Math.min(c, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = c;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int substitution(char x, char y) {
        if (x == y) {
            return 0;
        }
        return x < 128 && y < 128 ? SUBSTITUTION[x * 128 + y] : LETTER;
    }

    /** A letter that stands on one side only. */
    private static int gap(String token, int at) {
        char c = token.charAt(at);
        if (at > 0 && token.charAt(at - 1) == c) {
            return 4;
        }
        return switch (c) {
            case 'h' -> at == 0 ? 8 : 5;
            case 'e' -> at == token.length() - 1 ? 7 : 9;
            default -> LETTER;
        };
    }

    /** Two letters that are written, or read by a machine, for one. */
    private static int twoForOne(char first, char second, char one) {
        return switch (one) {
            case 'm' -> first == 'r' && second == 'n' ? 3 : TOO_FAR;
            case 'd' -> first == 'c' && second == 'l' ? 3 : TOO_FAR;
            case 'w' -> first == 'v' && second == 'v' ? 3 : TOO_FAR;
            case 'u' ->
                second == 'u' && first == 'o' || first == 'o' && second == 'o' || first == 'y' && second == 'u'
                        ? 4
                        : TOO_FAR;
            case 'i' ->
                first == 'e' && second == 'e' || second == 'y' && first == 'i' || second == 'j' && first == 'i'
                        ? 4
                        : TOO_FAR;
            case 'y' -> first == 'i' && (second == 'y' || second == 'j') ? 3 : TOO_FAR;
            case 'a' -> first == 'y' && second == 'a' ? 5 : TOO_FAR;
            case 'e' -> first == 'a' && (second == 'i' || second == 'e') || first == 'y' && second == 'e' ? 4 : TOO_FAR;
            case 'f' -> first == 'p' && second == 'h' ? 2 : TOO_FAR;
            case 'k' -> first == 'c' && second == 'k' || first == 'k' && second == 'h' ? 3 : TOO_FAR;
            case 'x' -> first == 'k' && second == 's' ? 2 : TOO_FAR;
            case 'z' -> second == 'z' && (first == 't' || first == 'd') || second == 's' && first == 't' ? 4 : TOO_FAR;
            case 'c' -> first == 't' && second == 's' || first == 'c' && second == 'h' ? 4 : TOO_FAR;
            case 'j' -> first == 'd' && (second == 'j' || second == 'z') || first == 'z' && second == 'h' ? 4 : TOO_FAR;
            case 's' -> first == 's' && second == 'h' ? 6 : TOO_FAR;
            default -> TOO_FAR;
        };
    }
}
