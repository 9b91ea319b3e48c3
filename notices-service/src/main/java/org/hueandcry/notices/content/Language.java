package org.hueandcry.notices.content;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The working languages of the organisation. */
@Schema(name = "Language")
public enum Language {
    AR,
    EN,
    FR,
    ES;

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    /** The one that the caller asks for by {@code Accept-Language}; English where it asks for none of them, or for nothing readable. */
    public static Language of(HttpHeaders headers) {
        String asked = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (asked == null || asked.isBlank()) {
            return EN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(asked), LOCALES);
            return best == null ? EN : values()[LOCALES.indexOf(best)];
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // what cannot be read asks for nothing; the parser trips over ranges that are empty
            return EN;
        }
    }

    /** Read from the path of a request, in either case. */
    public static Language fromString(String code) {
        try {
            return valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new NotFoundException();
        }
    }

    /** As in {@code Content-Language}, and in the names of files. */
    public String tag() {
        return locale().getLanguage();
    }

    public Locale locale() {
        return Locale.forLanguageTag(name());
    }
}
