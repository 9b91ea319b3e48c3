package org.hueandcry.notices.supplement;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hueandcry.notices.content.Language;

/** The texts of a notice in another language. */
@Schema(name = "Translation", description = "Texts of the notice in another language")
public record TranslationView(
        @Schema(required = true) Language language,

        @Schema(
                description = "by the JSON pointer of the text in the notice",
                examples = "{\"/facts/summary\": \"Il a vendu des maisons qui ne lui appartenaient pas.\"}",
                required = true)
        Map<String, String> texts,

        @Schema(description = "the authority that translated", required = true)
        String translatedBy,

        @Schema(required = true) Instant translatedAt) {

    @Override
    public String toString() {
        return "Translation[" + language + "]";
    }
}
