package org.hueandcry.artworks.publicapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.artwork.Status;
import org.hueandcry.artworks.measurement.Measure;
import org.hueandcry.artworks.measurement.MeasuresRead;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.particulars.BureauContact;
import org.hueandcry.artworks.particulars.Classification;
import org.hueandcry.artworks.particulars.Inscription;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.particulars.Reward;
import org.hueandcry.kit.value.PartialDate;

/** A work as everybody may see it: what it is and how to tell it, and nothing of what police know. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PublicWork",
        description = "A work that its owner shows to the public: what it is and how to tell it from others")
record PublicWork(
        @Schema(required = true) UUID id,

        @Schema(description = "the authority that recorded it; write to it, or to any police", required = true)
        String recordedBy,

        @Schema(required = true) Status status,
        @Schema(required = true) Instant statusChangedAt,
        @Schema(required = true) String objectType,
        Classification classification,
        String title,
        List<Maker> makers,
        String materials,
        String measurementsText,

        @Schema(description = "in millimetres and grams", required = true)
        List<Measure> measures,

        List<Inscription> inscriptions,
        String period,
        List<String> subjects,
        String description,
        String distinguishingFeatures,
        String placeOfOrigin,

        @Schema(description = "when it was stolen, as far as is known")
        PartialDate stolen,

        @Schema(description = "the country it was stolen in")
        String stolenIn,

        @Schema(description = "when it was found, of a work whose owner is unknown")
        PartialDate found,

        @Schema(description = "the country it was found in") String foundIn,
        Reward reward,
        BureauContact contact,
        @JsonProperty("_links") @Schema(required = true) Map<String, Link> links) {

    /** An address. */
    @Schema(name = "PublicWorkLink")
    record Link(@Schema(required = true) String href) {}

    static PublicWork of(PublicWorks.Shown shown, String address) {
        ArtworkRequest record = shown.particulars();
        return new PublicWork(
                shown.id(),
                shown.owner(),
                shown.status(),
                shown.statusChangedAt(),
                record.objectType(),
                record.classified().orElse(null),
                record.title(),
                record.makers(),
                record.materials(),
                record.measurementsText(),
                MeasuresRead.of(record).measures(),
                record.inscriptions(),
                record.period(),
                record.subjects(),
                record.description(),
                record.distinguishingFeatures(),
                record.placeOfOrigin(),
                record.theft() == null ? null : record.theft().date(),
                record.theft() == null ? null : record.theft().country(),
                record.find() == null ? null : record.find().date(),
                record.find() == null ? null : record.find().country(),
                record.reward(),
                record.contact(),
                Map.of(
                        "self", new Link(address + "/" + shown.id()),
                        "images", new Link(address + "/" + shown.id() + "/images")));
    }
}
