package org.hueandcry.notices.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hueandcry.notices.content.Language;

/** What to show people for a code. */
public final class Labels {

    private static final Map<Language, Properties> TEXTS =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), Labels::read));

    private Labels() {}

    /** @param code of an enum that is one of the lists */
    public static String of(Enum<?> code, Language language) {
        String key = CodeList.of(code.getDeclaringClass()) + "." + code.name();
        return Objects.requireNonNull(TEXTS.get(language).getProperty(key), () -> key + " has no label in " + language);
    }

    /** The name of a country, as the Java platform knows it, or of one of the missions and courts that have a code like one. */
    public static String ofCountry(String code, Language language) {
        String name = TEXTS.get(language).getProperty(CodeList.COUNTRIES + "." + code);
        return name == null ? new Locale("", code).getDisplayCountry(language.locale()) : name;
    }

    static Properties texts(Language language) {
        return TEXTS.get(language);
    }

    private static Properties read(Language language) {
        String file = "/code/codes_" + language.tag() + ".properties";
        try (InputStream labels = Labels.class.getResourceAsStream(file)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(labels, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
