package org.hueandcry.artworks.particulars;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a work is, on two levels against lists that all share; the owner's own word for it is the {@code objectType}.
 *
 * @param aatId id in the Art &amp; Architecture Thesaurus, as the owner gives it or as the type has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What the work is, on two levels against controlled lists (codes artwork-categories and artwork-types). Where it is not given, it is read"
                        + " from the words of objectType, as far as they are known")
public record Classification(
        @Schema(description = "the first level; may be left out where the type says it")
        Category category,

        @Schema(description = "the second level; of that category")
        ObjectClass type,

        @Schema(description = "id in the Art & Architecture Thesaurus of the Getty", examples = "300033799")
        @Pattern(regexp = "300\\d{6}", message = "is expected to be an AAT id: 300 and six digits")
        String aatId) {

    static Classification of(ObjectClass type) {
        return new Classification(type.category(), type, type.aatId());
    }

    static Classification of(Category category) {
        return new Classification(category, null, null);
    }

    boolean isConsistent() {
        return type == null || category == null || type.category() == category;
    }

    /** With what the type says besides. */
    Classification completed() {
        return type == null ? this : new Classification(type.category(), type, aatId == null ? type.aatId() : aatId);
    }
}
