package org.hueandcry.persons.score;

import java.util.List;

/**
 * How alike two descriptions are.
 *
 * @param match whether the score reaches the threshold that was asked for
 * @param matchedName the name of the second description that was found most alike; null where none was
 * @param explanation what was compared; what is unknown on either side is left out
 */
public record Scored(double score, boolean match, String matchedName, List<Feature> explanation) {

    @Override
    public String toString() {
        return "Scored[masked]";
    }
}
