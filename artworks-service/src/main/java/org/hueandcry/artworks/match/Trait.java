package org.hueandcry.artworks.match;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was compared. */
@Schema(name = "WorkTrait", description = "One thing that both descriptions say, and how far it is alike")
public record Trait(
        @Schema(description = "the field of the example", examples = "title", required = true)
        String field,

        @Schema(description = "from 0, a contradiction, to 1, the same", required = true)
        double likeness,

        @Schema(description = "how much it counts beside the others", required = true)
        double weight,

        @Schema(description = "what the record says", required = true)
        String found) {

    private static final int LONGEST = 200;

    static Trait of(String field, double likeness, double weight, String found) {
        return new Trait(
                field,
                rounded(likeness),
                rounded(weight),
                found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "...");
    }

    static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    @Override
    public String toString() {
        return "Trait[masked]";
    }
}
