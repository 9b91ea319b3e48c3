package org.hueandcry.notices.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hueandcry.kit.code.CodeLabels;
import org.hueandcry.kit.code.CodeView;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.notices.content.CaseType;
import org.hueandcry.notices.content.Language;
import org.hueandcry.notices.content.SubjectKind;
import org.hueandcry.notices.notice.Reason;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabelsTest {

    @Test
    void every_code_has_a_label_in_each_language_and_no_label_is_left_over() {
        Set<String> codes = new TreeSet<>();
        for (CodeList list : CodeList.values()) {
            list.constants().forEach(constant -> codes.add(list + "." + constant.name()));
        }
        for (String code : CountryCode.Known.codes()) {
            if (code.length() != 2) {
                codes.add("countries." + code);
            }
        }
        Labels.BODIES.forEach(body -> codes.add("authorities." + body));
        for (String language : CodeLabels.LANGUAGES) {
            assertEquals(codes, new TreeSet<>(CodeLabels.texts(language).stringPropertyNames()), language);
        }
    }

    @Test
    void labels_are_in_the_script_of_their_language() {
        for (Language language : Language.values()) {
            for (CodeList list : CodeList.values()) {
                for (CodeView code : list.view()) {
                    String label = switch (language) {
                        case AR -> code.labels().ar();
                        case EN -> code.labels().en();
                        case FR -> code.labels().fr();
                        case ES -> code.labels().es();
                    };
                    assertFalse(label.isBlank(), list + " " + code.code());
                    assertEquals(
                            language == Language.AR,
                            label.codePoints()
                                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC),
                            list + " " + code.code() + " in " + language + ": " + label);
                }
            }
        }
    }

    @Test
    void no_two_codes_of_a_list_look_the_same() {
        for (CodeList list : CodeList.values()) {
            for (Language language : Language.values()) {
                List<String> labels = list.constants().stream()
                        .map(constant -> Labels.of(constant, language))
                        .toList();
                assertEquals(new HashSet<>(labels).size(), labels.size(), list + " in " + language + ": " + labels);
            }
        }
    }

    @Test
    void another_feature_asks_for_the_label_of_a_constant() {
        assertEquals("Escroquerie", Labels.of(CaseType.FRAUD, Language.FR));
        assertEquals("Otro motivo", Labels.of(Reason.OTHER, Language.ES));
        assertEquals("فرنسا", Labels.ofCountry("FR", Language.AR));
        assertEquals("Cour pénale internationale", Labels.ofCountry("914", Language.FR));
    }

    @Test
    void what_is_no_list_of_codes_has_no_labels() {
        assertThrows(IllegalArgumentException.class, () -> Labels.of(SubjectKind.PERSON, Language.EN));
    }

    @Test
    void no_enum_is_two_lists() {
        Set<Class<?>> enums = new HashSet<>();
        for (CodeList list : CodeList.values()) {
            list.constants().stream()
                    .findFirst()
                    .ifPresent(constant -> assertTrue(enums.add(constant.getDeclaringClass())));
        }
    }
}
