package org.hueandcry.artworks.search;

/** How far two words are from each other. */
final class Spelling {

    private Spelling() {}

    /** Whether one may be a misspelling of the other: letters left out, added, changed or swapped, more of them in longer words. */
    static boolean isNear(String word, String other) {
        int most = word.length() <= 2 ? 0 : word.length() <= 6 ? 1 : 2;
        return Math.abs(word.length() - other.length()) <= most && distance(word, other) <= most;
    }

    /** Optimal string alignment. */
    static int distance(String one, String two) {
        int[] beforeLast = new int[two.length() + 1];
        int[] last = new int[two.length() + 1];
        int[] now = new int[two.length() + 1];
        for (int j = 0; j <= two.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(last[j] + 1, now[j - 1] + 1), last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == two.charAt(j - 2)
                        && one.charAt(i - 2) == two.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return last[two.length()];
    }
}
