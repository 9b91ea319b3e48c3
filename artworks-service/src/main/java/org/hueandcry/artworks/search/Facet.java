package org.hueandcry.artworks.search;

import com.fasterxml.jackson.annotation.JsonKey;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what works are counted. */
@Schema(name = "ArtworkFacet")
public enum Facet {
    CATEGORY("a.category"),
    TYPE("a.type"),
    STATUS("a.status"),
    COUNTRY("a.theft_country"),
    OWNER("a.owner"),
    DECADE("a.year_from - mod(mod(a.year_from, 10) + 10, 10)"),
    MAKER("a.particulars #>> '{makers,0,name}'");

    static final int MOST_COUNTED = 20_000;
    static final int MOST_VALUES = 20;

    private final String expression;

    Facet(String expression) {
        this.expression = expression;
    }

    /** As it is asked for and answered. */
    @JsonKey
    public String named() {
        return name().toLowerCase(Locale.ROOT);
    }

    String expression() {
        return expression;
    }

    /** How many works have a value. */
    @Schema(name = "FacetCount")
    public record Count(
            @Schema(description = "a code, a country, a name, the first year of a decade", required = true)
            String value,

            @Schema(required = true) long works) {}

    /** The counts of a facet. */
    @Schema(name = "FacetCounts", description = "The 20 commonest values among the works that you may see")
    public record Counts(
            @Schema(required = true) List<Count> values,

            @Schema(
                    description = "true where more than " + MOST_COUNTED
                            + " works are meant: then only so many of them were counted",
                    required = true)
            boolean atLeast) {}
}
