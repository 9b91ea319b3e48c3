package org.hueandcry.persons.reconciliation.likeness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is known of both, and what it says. */
@Schema(name = "ReconciliationFeature", description = "One thing that is known of both, and what it says")
public record Finding(
        @Schema(
                description =
                        "what was compared: fingerprints, name, documents, sex, age, dates, death, place, height, weight, build, eyes, hair, marks",
                required = true)
        String feature,

        @Schema(description = "how alike it is, from 0 to 1", required = true)
        double score,

        @Schema(
                description =
                        "how it moves the proposal: 1 makes it ten times as likely, -1 ten times as unlikely, 0 says nothing",
                required = true)
        double weight,

        @Schema(description = "in words, what was compared with what", required = true)
        String text) {

    /** From here down it cannot be the same person, if what is recorded is right. */
    static final double EXCLUDES = -6;

    static Finding of(String feature, double score, double weight, String text) {
        return new Finding(feature, rounded(score), rounded(weight), text);
    }

    static Finding excluding(String feature, String text) {
        return new Finding(feature, 0, EXCLUDES, text);
    }

    boolean excludes() {
        return weight <= EXCLUDES;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    @Override
    public String toString() {
        return "Finding[" + feature + ", masked]";
    }
}
