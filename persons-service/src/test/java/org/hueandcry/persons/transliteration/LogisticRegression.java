package org.hueandcry.persons.transliteration;

import java.util.ArrayList;
import java.util.List;

/** Fits the weights of a calibration to examples by Newton's method. */
final class LogisticRegression {
    private record Example(double[] features, boolean same, double weight) {}

    private final List<Example> examples = new ArrayList<>();

    void add(Evidence evidence, boolean same, double weight) {
        examples.add(new Example(Calibration.features(evidence), same, weight));
    }

    Calibration fit() {
        var n = examples.get(0).features().length;
        var weights = new double[n];
        for (var round = 0; round < 25; round++) {
            var gradient = new double[n];
            var curvature = new double[n][n];
            for (var i = 0; i < n; i++) {
                gradient[i] = -weights[i] * 0.1;
                curvature[i][i] = 0.1;
            }
            for (var example : examples) {
                var sum = 0.0;
                for (var i = 0; i < n; i++) {
                    sum += weights[i] * example.features()[i];
                }
                var p = 1 / (1 + Math.exp(-sum));
                for (var i = 0; i < n; i++) {
                    gradient[i] += example.weight() * ((example.same() ? 1 : 0) - p) * example.features()[i];
                    for (var j = 0; j < n; j++) {
                        curvature[i][j] +=
                                example.weight() * p * (1 - p) * example.features()[i] * example.features()[j];
                    }
                }
            }
            var step = solve(curvature, gradient);
            for (var i = 0; i < n; i++) {
                weights[i] += Math.max(-5, Math.min(5, step[i]));
            }
        }
        return new Calibration(weights);
    }

    private static double[] solve(double[][] a, double[] b) {
        var n = b.length;
        var x = b.clone();
        for (var column = 0; column < n; column++) {
            var pivot = column;
            for (var row = column + 1; row < n; row++) {
                pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
            }
            var swapped = a[column];
            a[column] = a[pivot];
            a[pivot] = swapped;
            var value = x[column];
            x[column] = x[pivot];
            x[pivot] = value;
            for (var row = column + 1; row < n; row++) {
                var factor = a[row][column] / a[column][column];
                for (var i = column; i < n; i++) {
                    a[row][i] -= factor * a[column][i];
                }
                x[row] -= factor * x[column];
            }
        }
        for (var row = n - 1; row >= 0; row--) {
            for (var i = row + 1; i < n; i++) {
                x[row] -= a[row][i] * x[i];
            }
            x[row] /= a[row][row];
        }
        return x;
    }
}
