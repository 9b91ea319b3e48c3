package org.hueandcry.persons.score;

import java.util.Arrays;

/** Which of the rows goes with which of the columns, each at most once, so that the sum of the values is greatest. */
final class Assignment {

    private Assignment() {}

    /** For each row its column, or -1: nothing worth more than 0 is left for it. */
    static int[] best(double[][] value, int rows, int columns) {
        int[] chosen = obvious(value, rows, columns);
        if (chosen != null) {
            return chosen;
        }
        return hungarian(value, rows, columns);
    }

    /** Mostly each row has a best column of its own; then there is nothing to weigh up. */
    private static int[] obvious(double[][] value, int rows, int columns) {
        int[] chosen = new int[rows];
        long taken = 0;
        for (int i = 0; i < rows; i++) {
            chosen[i] = -1;
            double best = 0;
            for (int j = 0; j < columns; j++) {
                if (value[i][j] > best) {
                    best = value[i][j];
                    chosen[i] = j;
                }
            }
            if (chosen[i] >= 0) {
                if ((taken & 1L << chosen[i]) != 0) {
                    return null;
                }
                taken |= 1L << chosen[i];
            }
        }
        return chosen;
    }

    private static int[] hungarian(double[][] value, int rows, int columns) {
        int size = Math.max(rows, columns);
        double[] rowPotential = new double[size + 1];
        double[] columnPotential = new double[size + 1];
        int[] rowOf = new int[size + 1];
        int[] way = new int[size + 1];
        for (int i = 1; i <= size; i++) {
            rowOf[0] = i;
            int column = 0;
            double[] least = new double[size + 1];
            boolean[] used = new boolean[size + 1];
            Arrays.fill(least, Double.MAX_VALUE);
            do {
                used[column] = true;
                int row = rowOf[column];
                int next = 0;
                double delta = Double.MAX_VALUE;
                for (int j = 1; j <= size; j++) {
                    if (!used[j]) {
                        double cost = row <= rows && j <= columns ? -value[row - 1][j - 1] : 0;
                        double reduced = cost - rowPotential[row] - columnPotential[j];
                        if (reduced < least[j]) {
                            least[j] = reduced;
                            way[j] = column;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= size; j++) {
                    if (used[j]) {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            do {
                int previous = way[column];
                rowOf[column] = rowOf[previous];
                column = previous;
            } while (column != 0);
        }
        int[] chosen = new int[rows];
        Arrays.fill(chosen, -1);
        for (int j = 1; j <= columns; j++) {
            if (rowOf[j] <= rows && value[rowOf[j] - 1][j - 1] > 0) {
                chosen[rowOf[j] - 1] = j - 1;
            }
        }
        return chosen;
    }
}
