package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Visibility;

/** The content of a special notice for the United Nations (RPD 95). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "UnSpecialNotice",
        description =
                "To tell that a person or an entity is under sanctions of the Security Council of the United Nations. It is always public, and entered by the United Nations or the General Secretariat.")
public record UnSpecialNotice(
        @NotNull @Schema(enumeration = "UN_SPECIAL") Colour colour,

        @NotNull @About({SubjectKind.PERSON, SubjectKind.ENTITY}) @Valid
        SubjectReference subject,

        @Schema(description = "the permanent reference of the sanctions list", examples = "QDi.999") @Size(max = 50)
        String unReference,

        @Schema(description = "the day of the listing") @PastOrPresent
        LocalDate unReferenceDate,

        @Schema(description = "the resolution of the Security Council", examples = "1267 (1999)") @Size(max = 50)
        String unResolution,

        @Size(max = 3) List<@NotNull Measure> measures,

        @Schema(description = "why the person or the entity is listed") @Size(max = 10_000)
        String summary,

        @Schema(description = "for what the notice is published") @Size(max = 1_000)
        String purposes,

        @Schema(description = "of a person: their profession") @Size(max = 300)
        String profession,

        @Size(max = 50) List<@NotBlank @Size(max = 300) String> associates,

        @Schema(description = "of a person: known addresses") @Size(max = 50)
        List<@NotBlank @Size(max = 500) String> addresses,

        @Size(max = 5_000) String additionalInformation,

        @Schema(description = "photographs of the person to show to the public, the first as thumbnail") @Size(max = 20)
        List<@NotNull UUID> photoIds,

        @Valid Visibility visibility)
        implements NoticeRequest {

    /** What the Security Council has decided against the person or the entity. */
    @Schema(name = "UnMeasure")
    public enum Measure {
        ASSETS_FREEZE,
        TRAVEL_BAN,
        ARMS_EMBARGO
    }

    /** All that the public shape holds: a special notice is public without the agreement of a source. */
    @Override
    @JsonIgnore
    public PublicExtract publicExtract() {
        return new PublicExtract(null, photoIds);
    }

    @Override
    public UnSpecialNotice with(Visibility other) {
        return new UnSpecialNotice(
                colour,
                subject,
                unReference,
                unReferenceDate,
                unResolution,
                measures,
                summary,
                purposes,
                profession,
                associates,
                addresses,
                additionalInformation,
                photoIds,
                other);
    }

    @Override
    public String toString() {
        return "UnSpecialNotice[masked]";
    }
}
