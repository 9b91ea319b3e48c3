package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.kit.visibility.Visibility;

/** The content of a purple notice (RPD 92). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PurpleNotice", description = "To tell of modi operandi, objects, devices and methods of concealment.")
public record PurpleNotice(
        @NotNull @Schema(enumeration = "PURPLE") Colour colour,

        @Schema(description = "the object, where the notice is about one; absent where it is about a method")
        @About(SubjectKind.OBJECT)
        @Valid
        SubjectReference subject,

        @Valid ModusOperandi modusOperandi,

        @Size(max = 18) List<@NotNull CaseType> caseTypes,

        @Valid Facts facts,

        @Valid Visibility visibility)
        implements NoticeRequest {

    /** How offenders go about it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "How offenders go about it")
    public record ModusOperandi(
            @Schema(examples = "Relay attack on keyless cars") @Size(max = 300)
            String title,

            @Size(max = 10_000) String description,

            @Schema(description = "tools and devices that are used") @Size(max = 5_000)
            String devices,

            @Schema(description = "how goods, tools or traces are hidden") @Size(max = 5_000)
            String concealment,

            @Schema(description = "what protects against it") @Size(max = 5_000)
            String countermeasures) {

        @Override
        public String toString() {
            return "ModusOperandi[masked]";
        }
    }

    @Override
    public PurpleNotice with(Visibility other) {
        return new PurpleNotice(colour, subject, modusOperandi, caseTypes, facts, other);
    }

    @Override
    public String toString() {
        return "PurpleNotice[masked]";
    }
}
