package org.hueandcry.kit.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** What to show people for a code. */
public final class CodeLabels {

    /** The working languages, by their tags. */
    public static final List<String> LANGUAGES = List.of("ar", "en", "fr", "es");

    private static final Map<String, Properties> TEXTS = new ConcurrentHashMap<>();

    private CodeLabels() {}

    /** @param code the name of a constant */
    public static String of(ListOfCodes list, String code, String language) {
        String key = list.path() + "." + code;
        return Objects.requireNonNull(texts(language).getProperty(key), () -> key + " has no label in " + language);
    }

    /** All labels of the service, by list and code. */
    public static Properties texts(String language) {
        return TEXTS.computeIfAbsent(language, CodeLabels::read);
    }

    private static Properties read(String language) {
        String file = "code/codes_" + language + ".properties";
        try (InputStream labels = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(labels, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
