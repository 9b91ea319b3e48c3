package org.hueandcry.persons.transliteration;

/** Turns evidence into the probability that two tokens are the same name, by logistic regression. */
record Calibration(double[] weights) {

    static double[] features(Evidence evidence) {
        var gain = evidence.gain();
        double letters = evidence.leftLength() + evidence.rightLength();
        return new double[] {
            1,
            gain / 10,
            gain / letters,
            (evidence.joint() - evidence.right()) / evidence.leftLength(),
            (evidence.joint() - evidence.left()) / evidence.rightLength(),
            Math.log(letters),
            Math.min(evidence.leftLength(), evidence.rightLength()) <= 2 ? 1 : 0
        };
    }

    double likeness(Evidence evidence) {
        var sum = 0.0;
        var features = features(evidence);
        for (var i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
