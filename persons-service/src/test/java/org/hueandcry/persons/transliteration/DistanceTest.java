package org.hueandcry.persons.transliteration;

import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DistanceTest {

    @Test
    void it_is_told_by_bits_as_by_the_table_of_all_beginnings() {
        Random random = new Random(7);
        int within = 0;
        for (int i = 0; i < 20_000; i++) {
            String one = letters(random, i % 61);
            String two = random.nextBoolean() ? letters(random, random.nextInt(61)) : disturbed(one, random);
            int distance = byTable(one, two);
            for (int most = 0; most < 8; most++) {
                assertEquals(distance <= most, Distance.within(one, two, most), one + " " + two + " " + most);
                within += distance <= most ? 1 : 0;
            }
        }
        assertTrue(within > 10_000);
    }

    private static String letters(Random random, int many) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < many; i++) {
            letters.append((char) ('a' + random.nextInt(4)));
        }
        return letters.toString();
    }

    private static String disturbed(String word, Random random) {
        StringBuilder disturbed = new StringBuilder(word);
        for (int i = random.nextInt(4); i > 0 && disturbed.length() > 0 && disturbed.length() < 60; i--) {
            int at = random.nextInt(disturbed.length());
            switch (random.nextInt(3)) {
                case 0 -> disturbed.deleteCharAt(at);
                case 1 -> disturbed.insert(at, 'z');
                default -> disturbed.setCharAt(at, 'z');
            }
        }
        return disturbed.toString();
    }

    private static int byTable(String one, String two) {
        int[][] table = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int changed = table[i - 1][j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
            }
        }
        return table[one.length()][two.length()];
    }
}
