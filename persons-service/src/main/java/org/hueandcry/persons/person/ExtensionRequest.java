package org.hueandcry.persons.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is kept for another term. */
@Schema(name = "PersonExtensionRequest", description = "The owner's assessment that the record is still needed")
record ExtensionRequest(
        @Schema(description = "why the person must stay recorded", examples = "The warrant stands.")
        @NotBlank
        @Size(max = 2_000)
        String reason) {

    @Override
    public String toString() {
        return "ExtensionRequest[masked]";
    }
}
