package org.hueandcry.artworks.artwork;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of an archive of photographs. */
@Schema(name = "PhotographImport", description = "What has become of an archive of photographs")
record PhotographImportView(
        @Schema(description = "files that were read", required = true)
        long received,

        @Schema(description = "of these, photographs that their works have now", required = true)
        long accepted,

        @Schema(description = "of these, files that were left out", required = true)
        long rejected,

        @Schema(description = "why, the first 1,000", required = true)
        List<Error> errors) {

    /** Why a file was left out, or the rest of the archive. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PhotographImportError")
    record Error(
            @Schema(description = "its path in the archive; missing where the archive could not be read further")
            String file,

            @Schema(description = "what is wrong, and what is expected", required = true)
            String detail) {}
}
