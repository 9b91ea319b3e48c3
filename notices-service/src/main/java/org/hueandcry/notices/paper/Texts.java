package org.hueandcry.notices.paper;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.notices.code.Labels;
import org.hueandcry.notices.content.Language;

/**
 * The words of a language on paper. A language is a file {@code paper/texts_<language>.properties} and nothing else; what it lacks is
 * said in English.
 */
final class Texts {

    private static final String ENGLISH = "en";

    private final Locale language;
    /** The language of the labels of codes. */
    private final Language lists;

    private final Properties words;

    private Texts(String language, Properties words) {
        this.language = Locale.forLanguageTag(language);
        this.lists = Arrays.stream(Language.values())
                .filter(known -> known.locale().equals(this.language))
                .findFirst()
                .orElse(Language.EN);
        this.words = words;
    }

    /**
     * @param asked the language that was asked for by name; null where none was
     * @param accepted the header {@code Accept-Language}; null where there is none
     */
    static Texts chosen(String asked, String accepted) {
        if (asked != null) {
            return in(asked.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> Problems.invalid(
                            Fault.ofParameter("language", "names no language (ISO 639) that documents are made in")));
        }
        return best(accepted).stream()
                .flatMap(range -> in(range.getRange().replaceAll("-.*", "")).stream())
                .findFirst()
                .orElseGet(() -> in(ENGLISH).orElseThrow());
    }

    private static List<Locale.LanguageRange> best(String accepted) {
        try {
            return accepted == null ? List.of() : Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(Fault.ofHeader(HttpHeaders.ACCEPT_LANGUAGE, "names no languages (RFC 9110)"));
        }
    }

    static Optional<Texts> in(String language) {
        // the name of a file is made of it
        if (!language.matches("[a-z]{2,3}")) {
            return Optional.empty();
        }
        try (InputStream file = open(language);
                InputStream english = open(ENGLISH)) {
            if (file == null) {
                return Optional.empty();
            }
            Properties lacking = new Properties();
            lacking.load(new InputStreamReader(english, StandardCharsets.UTF_8));
            Properties words = new Properties(lacking);
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(new Texts(language, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String language) {
        return Texts.class.getResourceAsStream("/paper/texts_" + language + ".properties");
    }

    String language() {
        return language.getLanguage();
    }

    boolean rightToLeft() {
        return "rtl".equals(of("direction"));
    }

    /** The key itself where there are no words for it. */
    String of(String key) {
        return find(key).orElse(key);
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** The code itself where there are no words for it. */
    String ofCode(String kind, String code) {
        return find(kind + "." + code).orElse(code);
    }

    /**
     * A code has the label of its list. A language in which the lists have none says it here, by {@code Colour.RED}, or
     * {@code GreenNotice.Ground.CONVICTION} of an enum within another type.
     */
    String of(Enum<?> code) {
        return find(key(code.getDeclaringClass().getName(), code.name())).orElseGet(() -> Labels.of(code, lists));
    }

    /** A part has the words of its record, {@code Warrant.reference}, or those that are the same in several, {@code reference}. */
    String of(Class<?> record, String part) {
        return find(key(record.getName(), part)).orElseGet(() -> of(part));
    }

    static String key(String type, String name) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + name;
    }

    /** A country, or a body that acts like one. */
    String authority(String code) {
        return find("authority." + code).orElseGet(() -> country(code));
    }

    String country(String code) {
        String name = new Locale("", code).getDisplayCountry(language);
        return name.equals(code) ? Labels.ofCountry(code, lists) : name;
    }
}
