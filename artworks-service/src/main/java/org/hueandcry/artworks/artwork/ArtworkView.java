package org.hueandcry.artworks.artwork;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.particulars.Measurement;
import org.hueandcry.artworks.particulars.Theft;
import org.hueandcry.kit.standing.StandingNotice;
import org.hueandcry.kit.visibility.Visibility;

/** A work of art as the caller may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Artwork",
        description = "A work of art as one authority has recorded it; the data stay that authority's property.")
public record ArtworkView(
        @Schema(required = true) UUID id,

        @Schema(description = "the authority that recorded the work, and alone may change the record", required = true)
        String owner,

        @Schema(description = "rises with every change; the ETag", required = true)
        long version,

        @Schema(required = true) Status status,
        @Schema(required = true) Instant statusChangedAt,
        @Schema(required = true) String objectType,
        String title,
        List<Maker> makers,
        String materials,
        List<Measurement> measurements,
        String inscriptions,
        String period,
        String description,
        Theft theft,

        @Schema(description = "for the owner, the General Secretariat and the CCF only")
        Visibility visibility,

        @Schema(
                description =
                        "whether the CCF has blocked the record provisionally: then nobody but its owner, the General Secretariat and the CCF"
                                + " sees it, and only they are told")
        Boolean blocked,

        @Schema(
                description =
                        "the notices on this work that are in force and that you may see; other states for the owner, the General"
                                + " Secretariat and the CCF only",
                required = true)
        List<StandingNotice> notices,

        @Schema(required = true) Instant recordedAt,
        @Schema(required = true) Instant changedAt) {

    static ArtworkView of(Artwork work, List<StandingNotice> notices, boolean forOwner) {
        ArtworkRequest record = work.particulars();
        return new ArtworkView(
                work.id(),
                work.owner(),
                work.version(),
                work.status(),
                work.statusChangedAt(),
                record.objectType(),
                record.title(),
                record.makers(),
                record.materials(),
                record.measurements(),
                record.inscriptions(),
                record.period(),
                record.description(),
                record.theft(),
                forOwner ? work.visibility() : null,
                forOwner ? work.isBlocked() : null,
                notices,
                work.recordedAt(),
                work.changedAt());
    }

    @Override
    public String toString() {
        return "ArtworkView[" + id + "]";
    }
}
