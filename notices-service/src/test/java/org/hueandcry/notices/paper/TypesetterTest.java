package org.hueandcry.notices.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hueandcry.kit.value.PartialDate;
import org.hueandcry.notices.content.CaseType;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.ExcludedClass;
import org.hueandcry.notices.content.Facts;
import org.hueandcry.notices.content.RedNotice;
import org.hueandcry.notices.content.Warrant;
import org.hueandcry.notices.paper.Sheet.Paragraph;
import org.hueandcry.notices.paper.Sheet.Section;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TypesetterTest {

    private static final RedNotice NOTICE = new RedNotice(
            Colour.RED,
            null,
            List.of(CaseType.FRAUD, CaseType.MURDER),
            List.of(
                    new Warrant("TJ-1", null, null, "FR", "Fraud", null, 84, null, null),
                    new Warrant(null, null, null, "DE", null, null, null, null, null)),
            new Facts("One.\nTwo.", PartialDate.parse("2025-11"), null),
            true,
            List.of(ExcludedClass.FAMILY_OR_PRIVATE_MATTER),
            "Tied by those who lent the money.",
            null,
            null);

    @Test
    void a_record_becomes_labelled_rows_part_by_part_without_what_is_for_the_review() {
        List<Section> sections = new Typesetter(Texts.in("en").orElseThrow(), pointer -> Optional.empty())
                .sections("Details", NOTICE, "");
        assertEquals(
                List.of(
                        "Details: Types of crime=Fraud|Murder; Extradition will be sought=Yes",
                        "Arrest warrant 1: Reference=TJ-1; Country=France; Charge=Fraud; Maximum penalty, in months (1200: life)=84",
                        "Arrest warrant 2: Country=Germany",
                        "Facts of the case: Summary=One.|Two.; Date=2025-11"),
                sections.stream().map(TypesetterTest::written).toList());
    }

    @Test
    void a_translation_stands_in_the_place_of_the_text_that_its_pointer_names() {
        Map<String, String> translations = Map.of("/warrants/0/charge", "احتيال", "/facts/summary", "باع ما لا يملك.");
        List<Section> sections = new Typesetter(
                        Texts.in("ar").orElseThrow(), pointer -> Optional.ofNullable(translations.get(pointer)))
                .sections("", NOTICE, "");
        String all =
                String.join("\n", sections.stream().map(TypesetterTest::written).toList());
        assertEquals(1, all.split("التهمة=احتيال", -1).length - 1, all);
        assertEquals(1, all.split("الملخص=باع ما لا يملك.", -1).length - 1, all);
    }

    @Test
    void each_text_runs_in_its_own_direction_and_numbers_in_that_of_the_paper() {
        Typesetter arabic = new Typesetter(Texts.in("ar").orElseThrow(), pointer -> Optional.empty());
        Typesetter english = new Typesetter(Texts.in("en").orElseThrow(), pointer -> Optional.empty());
        assertEquals("ltr", arabic.paragraph("Иванов").direction());
        assertEquals("rtl", english.paragraph("دوד").direction());
        assertEquals("rtl", arabic.paragraph("1975-03").direction());
        assertEquals("ltr", english.paragraph("1975-03").direction());
    }

    private static String written(Section section) {
        return section.title() + ": "
                + String.join(
                        "; ",
                        section.rows().stream()
                                .map(row -> row.label() + "="
                                        + String.join(
                                                "|",
                                                row.paragraphs().stream()
                                                        .map(Paragraph::text)
                                                        .toList()))
                                .toList());
    }
}
