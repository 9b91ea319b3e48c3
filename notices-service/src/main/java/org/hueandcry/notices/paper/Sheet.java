package org.hueandcry.notices.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What stands on the paper, in the words of its language; the template {@code paper/sheet.html} says where.
 *
 * @param stamp what whoever reads it must know of its state; null where it is in force
 * @param photographs as data URIs
 */
@CheckedTemplate(basePath = "paper", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Sheet(
        String language,
        boolean rightToLeft,
        String colour,
        String form,
        String kind,
        String reference,
        String confidentiality,
        String stamp,
        String meaning,
        Paragraph subject,
        String warningsLabel,
        List<String> warnings,
        List<String> photographs,
        List<Row> facts,
        List<Section> sections,
        String trace)
        implements TemplateInstance {

    /** Rows under a heading. */
    record Section(String title, List<Row> rows) {}

    /** A line, or several under one label. */
    record Row(String label, List<Paragraph> paragraphs) {

        @Override
        public String toString() {
            return "Row[masked]";
        }
    }

    /** Text that runs in one direction. */
    record Paragraph(String text, String direction) {

        @Override
        public String toString() {
            return "Paragraph[masked]";
        }
    }

    @Override
    public String toString() {
        return "Sheet[" + reference + "]";
    }
}
