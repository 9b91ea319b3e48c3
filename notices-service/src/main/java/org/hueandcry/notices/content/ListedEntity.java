package org.hueandcry.notices.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An undertaking or a group under sanctions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An undertaking or a group under sanctions")
public record ListedEntity(
        @NotBlank @Size(max = 300) String name,

        @Schema(description = "the name in its original script") @Size(max = 300)
        String nameInOriginalScript,

        @Size(max = 50) List<@NotBlank @Size(max = 300) String> alsoKnownAs,
        @Size(max = 50) List<@NotBlank @Size(max = 300) String> formerlyKnownAs,

        @Schema(examples = "public limited company") @Size(max = 200)
        String legalForm,

        @Size(max = 500) String mainActivity,
        @Size(max = 100) String registrationNumber,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> administrators,
        @Size(max = 50) List<@NotBlank @Size(max = 500) String> addresses) {

    @Override
    public String toString() {
        return "ListedEntity[masked]";
    }
}
