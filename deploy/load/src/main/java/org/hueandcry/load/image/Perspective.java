package org.hueandcry.load.image;

/** Maps four corners to four others, and what is between them. */
final class Perspective {

    private final double[] h;

    private Perspective(double[] h) {
        this.h = h;
    }

    static Perspective from(double[] x, double[] y, double[] toX, double[] toY) {
        double[][] rows = new double[8][9];
        for (int i = 0; i < 4; i++) {
            rows[2 * i] = new double[] {x[i], y[i], 1, 0, 0, 0, -x[i] * toX[i], -y[i] * toX[i], toX[i]};
            rows[2 * i + 1] = new double[] {0, 0, 0, x[i], y[i], 1, -x[i] * toY[i], -y[i] * toY[i], toY[i]};
        }
        return new Perspective(solved(rows));
    }

    /** By elimination, the largest pivot first. */
    private static double[] solved(double[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swapped;
            for (int row = 0; row < size; row++) {
                if (row != column) {
                    double factor = rows[row][column] / rows[column][column];
                    for (int i = column; i <= size; i++) {
                        rows[row][i] -= factor * rows[column][i];
                    }
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = rows[i][size] / rows[i][i];
        }
        return solution;
    }

    double[] of(double x, double y) {
        double depth = h[6] * x + h[7] * y + 1;
        return new double[] {(h[0] * x + h[1] * y + h[2]) / depth, (h[3] * x + h[4] * y + h[5]) / depth};
    }
}
