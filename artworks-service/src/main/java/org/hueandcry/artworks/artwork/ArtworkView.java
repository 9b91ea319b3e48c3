package org.hueandcry.artworks.artwork;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.artworks.measurement.Measure;
import org.hueandcry.artworks.measurement.MeasuresRead;
import org.hueandcry.artworks.particulars.ArtworkRequest;
import org.hueandcry.artworks.particulars.BureauContact;
import org.hueandcry.artworks.particulars.Classification;
import org.hueandcry.artworks.particulars.CrossReference;
import org.hueandcry.artworks.particulars.Find;
import org.hueandcry.artworks.particulars.Inscription;
import org.hueandcry.artworks.particulars.Maker;
import org.hueandcry.artworks.particulars.Measurement;
import org.hueandcry.artworks.particulars.Reward;
import org.hueandcry.artworks.particulars.Theft;
import org.hueandcry.artworks.particulars.WorkPart;
import org.hueandcry.artworks.period.PeriodRead;
import org.hueandcry.artworks.period.Years;
import org.hueandcry.artworks.search.Highlights;
import org.hueandcry.kit.standing.StandingNotice;
import org.hueandcry.kit.value.PartialDate;
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

        @Schema(description = "what became of the work, oldest first", required = true)
        List<StatusStep> statusHistory,

        @Schema(required = true) String objectType,

        @Schema(
                description =
                        "as it was given, or as the words of objectType say; missing where they say nothing that is known")
        Classification classification,

        String title,
        List<Maker> makers,
        String materials,
        List<Measurement> measurements,
        String measurementsText,

        @Schema(
                description =
                        "what was read of measurements and measurementsText, in millimetres and grams: two numbers are height and width, a third is the"
                                + " depth, unless the text says otherwise",
                required = true)
        List<Measure> measures,

        @Schema(description = "what of measurementsText was not understood; missing where all was")
        List<String> measuresNotUnderstood,

        List<Inscription> inscriptions,
        String period,

        @Schema(description = "what was read of period; missing where it says no years")
        Years years,

        @Schema(description = "period, where it has numbers that were not understood")
        String yearsNotUnderstood,

        List<String> subjects,
        String description,
        String distinguishingFeatures,
        String placeOfOrigin,
        List<String> relatedMaterial,
        List<CrossReference> crossReferences,
        List<WorkPart> parts,
        String source,
        String inventoryNumber,
        PartialDate dateDocumented,
        Theft theft,
        Find find,
        Reward reward,
        BureauContact contact,

        @Schema(description = "whether dealers find the work; for the owner, the General Secretariat and the CCF only")
        Boolean dueDiligence,

        @Schema(
                description =
                        "whether the public is shown the work; for the owner, the General Secretariat and the CCF only")
        Boolean shownToPublic,

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

        @Schema(
                description =
                        "since when all its photographs are searchable by image; missing where it has none, or one is not yet")
        Instant searchableByImageSince,

        @Schema(required = true) Instant recordedAt,
        @Schema(required = true) Instant changedAt,

        @Schema(description = "of a search by words: the greater, the better; comparable within one search only")
        BigDecimal score,

        @Schema(
                description =
                        "of a search by words: the fields in which they are, by name, as HTML with the words in em; of a long text what is around the first")
        Map<String, String> highlights) {

    /** The same with what a search says of it. */
    ArtworkView found(BigDecimal score, Set<Long> meant) {
        Map<String, String> highlights = new LinkedHashMap<>();
        highlight("title", title, meant, highlights);
        highlight(
                "makers",
                makers == null ? null : makers.stream().map(Maker::name).collect(Collectors.joining("; ")),
                meant,
                highlights);
        highlight("objectType", objectType, meant, highlights);
        highlight("materials", materials, meant, highlights);
        highlight("subjects", subjects == null ? null : String.join("; ", subjects), meant, highlights);
        highlight("description", description, meant, highlights);
        highlight("distinguishingFeatures", distinguishingFeatures, meant, highlights);
        return new ArtworkView(
                id,
                owner,
                version,
                status,
                statusChangedAt,
                statusHistory,
                objectType,
                classification,
                title,
                makers,
                materials,
                measurements,
                measurementsText,
                measures,
                measuresNotUnderstood,
                inscriptions,
                period,
                years,
                yearsNotUnderstood,
                subjects,
                description,
                distinguishingFeatures,
                placeOfOrigin,
                relatedMaterial,
                crossReferences,
                parts,
                source,
                inventoryNumber,
                dateDocumented,
                theft,
                find,
                reward,
                contact,
                dueDiligence,
                shownToPublic,
                visibility,
                blocked,
                notices,
                searchableByImageSince,
                recordedAt,
                changedAt,
                score,
                highlights);
    }

    private static void highlight(String field, String text, Set<Long> meant, Map<String, String> highlights) {
        String html = text == null ? null : Highlights.of(text, meant);
        if (html != null) {
            highlights.put(field, html);
        }
    }

    static ArtworkView of(Artwork work, List<StandingNotice> notices, Instant searchable, boolean forOwner) {
        ArtworkRequest record = work.particulars();
        MeasuresRead measures = MeasuresRead.of(record);
        PeriodRead years = PeriodRead.of(record.period());
        return new ArtworkView(
                work.id(),
                work.owner(),
                work.version(),
                work.status(),
                work.statusChangedAt(),
                work.statusHistory(),
                record.objectType(),
                record.classified().orElse(null),
                record.title(),
                record.makers(),
                record.materials(),
                record.measurements(),
                record.measurementsText(),
                measures.measures(),
                measures.notUnderstood().isEmpty() ? null : measures.notUnderstood(),
                record.inscriptions(),
                record.period(),
                years.years(),
                years.notUnderstood(),
                record.subjects(),
                record.description(),
                record.distinguishingFeatures(),
                record.placeOfOrigin(),
                record.relatedMaterial(),
                record.crossReferences(),
                record.parts(),
                record.source(),
                record.inventoryNumber(),
                record.dateDocumented(),
                record.theft(),
                record.find(),
                record.reward(),
                record.contact(),
                forOwner ? Boolean.TRUE.equals(record.dueDiligence()) : null,
                forOwner ? Boolean.TRUE.equals(record.shownToPublic()) : null,
                forOwner ? work.visibility() : null,
                forOwner ? work.isBlocked() : null,
                notices,
                searchable,
                work.recordedAt(),
                work.changedAt(),
                null,
                null);
    }

    @Override
    public String toString() {
        return "ArtworkView[" + id + "]";
    }
}
