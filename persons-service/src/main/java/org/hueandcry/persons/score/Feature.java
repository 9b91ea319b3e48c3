package org.hueandcry.persons.score;

/**
 * One thing that was compared: how alike it is, from 0 to 1, how much it counts beside the name, which counts 1, and in
 * words what matched what. The words quote personal data: they are for the caller, never for a log.
 */
public record Feature(String feature, double score, double weight, String text) {

    @Override
    public String toString() {
        return "Feature[masked]";
    }
}
