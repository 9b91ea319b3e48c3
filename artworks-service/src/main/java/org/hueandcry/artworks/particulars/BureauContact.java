package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the owner's bureau is reached about a work. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where the owner's bureau is reached about the work; a bureau, not a person")
public record BureauContact(
        @Size(max = 200) String bureau,

        @Schema(examples = "art@ncb.example") @Email @Size(max = 254)
        String email,

        @Schema(examples = "+39 06 555 0100")
        @Pattern(regexp = "\\+?[0-9 ()/.-]{3,40}", message = "is expected to be a telephone number")
        String telephone) {}
