package org.hueandcry.persons.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the main photograph of a person is. */
@Schema(
        name = "MainPhotograph",
        description = "The main photograph: the one that the owner has chosen, or else the first")
record MainPhotograph(
        @Schema(required = true) UUID id,

        @Schema(
                description = "the address of the picture",
                examples =
                        "/api/v1/persons/6c1f0c9e-5d0e-4c3a-9a55-0b9a5f0d7c11/photos/1f0c9e6c-5d0e-4c3a-9a55-0b9a5f0d7c11",
                required = true)
        String picture,

        @Schema(description = "the address of a small one", required = true)
        String thumbnail) {

    /** @param photograph null: the person has none */
    static MainPhotograph of(UUID person, UUID photograph) {
        if (photograph == null) {
            return null;
        }
        String picture = "/api/v1/persons/" + person + "/photos/" + photograph;
        return new MainPhotograph(photograph, picture, picture + "/thumbnail");
    }
}
