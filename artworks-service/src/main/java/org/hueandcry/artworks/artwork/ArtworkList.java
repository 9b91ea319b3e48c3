package org.hueandcry.artworks.artwork;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.search.Facet;

/** A page of works, and how many there are of each kind where that was asked for. */
@Schema(name = "ArtworkList", description = "A page of works that the caller may see")
public record ArtworkList(
        @Schema(required = true) List<ArtworkView> items,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "the cursor of the next page; null on the last", nullable = true, required = true)
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "the counts that were asked for by facets, of works that the caller may see")
        Map<Facet, Facet.Counts> facets) {}
