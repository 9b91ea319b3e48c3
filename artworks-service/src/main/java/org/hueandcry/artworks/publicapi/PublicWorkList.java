package org.hueandcry.artworks.publicapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of works, in the manner of the public notices. */
@Schema(name = "PublicWorkList", description = "A page of works that are shown to the public, the newest first")
record PublicWorkList(
        @Schema(description = "how many there are on all pages", required = true)
        long total,

        @Schema(required = true) Query query,
        @JsonProperty("_embedded") @Schema(required = true) Embedded embedded,
        @JsonProperty("_links") @Schema(required = true) Links links) {

    /** What was asked. */
    @Schema(name = "PublicWorkQuery")
    record Query(
            @Schema(required = true) PublicWorkResource.Which list,
            @Schema(required = true) int page,
            @Schema(required = true) int resultPerPage) {}

    /** The works. */
    @Schema(name = "PublicWorksEmbedded")
    record Embedded(@Schema(required = true) List<PublicWork> works) {}

    /** Where to go from here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PublicWorkListLinks")
    record Links(
            @Schema(required = true) PublicWork.Link self,
            @Schema(required = true) PublicWork.Link first,

            @Schema(description = "missing on the last page")
            PublicWork.Link next,

            @Schema(required = true) PublicWork.Link last) {}
}
