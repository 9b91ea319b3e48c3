package org.hueandcry.artworks.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From which year to which a work was made. Years before Christ are negative; there is no year 0.
 *
 * @param from null where only the end is known
 * @param to null where only the beginning is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "When the work was made: a range of years as the text says it, both included; years before Christ are negative")
public record Years(
        @Schema(description = "missing where only the end is known")
        Integer from,

        @Schema(description = "missing where only the beginning is known")
        Integer to,

        @Schema(
                description = "whether the text says about: then a search takes " + Years.CIRCA
                        + " years more on either side",
                required = true)
        boolean circa) {

    /** How much is meant by about. */
    public static final int CIRCA = 5;

    /** The first year that a search takes for it. */
    public Integer earliest() {
        return from == null || !circa ? from : Integer.valueOf(from - CIRCA);
    }

    /** The last year that a search takes for it. */
    public Integer latest() {
        return to == null || !circa ? to : Integer.valueOf(to + CIRCA);
    }

    /** How many years lie between the two; 0 where they have one in common. */
    public int yearsBetween(Years other) {
        return Math.max(0, Math.max(gap(this, other), gap(other, this)));
    }

    private static int gap(Years first, Years second) {
        return first.latest() == null || second.earliest() == null ? 0 : second.earliest() - first.latest();
    }

    /** From the beginning of the one that is first to the end of the one that is last. */
    Years and(Years other) {
        return new Years(
                from == null || other.from == null ? null : Integer.valueOf(Math.min(from, other.from)),
                to == null || other.to == null ? null : Integer.valueOf(Math.max(to, other.to)),
                circa || other.circa);
    }
}
