package org.hueandcry.notices.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.code.Labels;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.Language;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.content.SubjectReference;
import org.hueandcry.notices.content.Warrant;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Review;
import org.hueandcry.notices.notice.Status;
import org.hueandcry.notices.supplement.LinkView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void every_part_and_every_code_of_every_kind_has_words(String language) throws IOException {
        Properties words = words(language);
        Set<String> lacking = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        for (Class<?> kind : NoticeRequest.class.getPermittedSubclasses()) {
            judge(kind, words, seen, lacking);
        }
        judge(SubjectReference.class, words, seen, lacking);
        judge(PersonOnRecord.class, words, seen, lacking);
        judge(ArtworkOnRecord.class, words, seen, lacking);
        for (Class<?> codes : List.of(
                Colour.class, Status.class, Form.class, Review.class, Confidentiality.class, LinkView.Relation.class)) {
            judge(codes, words, seen, lacking);
        }
        for (Colour colour : Colour.values()) {
            String meaning = "Colour." + colour + ".meaning";
            if (!words.containsKey(meaning)) {
                lacking.add(meaning);
            }
        }
        assertTrue(seen.contains(Warrant.class));
        assertEquals(Set.of(), lacking);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void every_language_has_the_same_words(String language) throws IOException {
        assertEquals(words("en").keySet(), words(language).keySet());
    }

    @Test
    void what_a_language_lacks_is_said_in_english() {
        Texts begun = Texts.in("eo").orElseThrow();
        assertEquals("Ruĝa avizo", begun.of(Colour.RED));
        assertEquals("Blue notice", begun.of(Colour.BLUE));
        assertEquals("Identity", begun.of("identity"));
        assertEquals("International Criminal Court", begun.country("914"));
    }

    @Test
    void the_language_is_the_first_that_there_is() {
        assertEquals("ar", Texts.chosen(null, "fr;q=0.1, ko, ar-EG;q=0.5").language());
        assertEquals("en", Texts.chosen(null, "ko, *").language());
        assertEquals("en", Texts.chosen(null, null).language());
        assertEquals("es", Texts.chosen("es", "fr").language());
    }

    @Test
    void a_language_is_no_path() {
        for (String language : List.of("", "../paper/texts_en", "en.properties#", "EN", "e", "english")) {
            assertFalse(Texts.in(language).isPresent(), language);
        }
    }

    @Test
    void countries_are_named_in_the_language() {
        Texts arabic = Texts.in("ar").orElseThrow();
        assertEquals("فرنسا", arabic.country("FR"));
        assertEquals("المحكمة الجنائية الدولية", arabic.country("914"));
        assertEquals("الأمانة العامة", arabic.authority("GS"));
        assertEquals("الأمم المتحدة", arabic.authority("UN"));
        assertEquals("بعثة", arabic.country("UNK").split(" ")[0]);
    }

    private static void judge(Type type, Properties words, Set<Class<?>> seen, Set<String> lacking) {
        if (type instanceof ParameterizedType list) {
            judge(list.getActualTypeArguments()[0], words, seen, lacking);
            return;
        }
        Class<?> what = (Class<?>) type;
        if (!what.getName().startsWith("org.hueandcry.") || !seen.add(what)) {
            return;
        }
        if (what.isEnum()) {
            for (Object constant : what.getEnumConstants()) {
                try {
                    Labels.of((Enum<?>) constant, Language.EN);
                } catch (IllegalArgumentException noList) {
                    lacking.add(what.getName() + "." + constant);
                }
            }
        } else if (what.isRecord() && !OneRow.class.isAssignableFrom(what)) {
            for (RecordComponent part : what.getRecordComponents()) {
                boolean printed = !Typesetter.LEFT_OUT.contains(part.getName())
                        && part.getType() != UUID.class
                        && !part.getGenericType().getTypeName().contains(UUID.class.getName());
                if (printed) {
                    if (!words.containsKey(Texts.key(what.getName(), part.getName()))
                            && !words.containsKey(part.getName())) {
                        lacking.add(Texts.key(what.getName(), part.getName()));
                    }
                    judge(part.getGenericType(), words, seen, lacking);
                }
            }
        }
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/paper/texts_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
