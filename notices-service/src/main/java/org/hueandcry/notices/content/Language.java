package org.hueandcry.notices.content;

import jakarta.ws.rs.NotFoundException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The working languages of the organisation. */
@Schema(name = "Language")
public enum Language {
    AR,
    EN,
    FR,
    ES;

    /** Read from the path of a request, in either case. */
    public static Language fromString(String code) {
        try {
            return valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
