package org.hueandcry.notices.paper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

        /** Dates, intervals and numbers with their signs. */
        private static final Pattern FIGURES = Pattern.compile("(\\.\\./)?\\d+([./:-]\\d+)*(/\\.\\.)?");

        /** After letters that run from right to left, a reader would see the parts of a date in the wrong order. */
        public List<Run> runs() {
            if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
                return List.of(new Run(text, "rtl".equals(direction)));
            }
            List<Run> runs = new ArrayList<>();
            Matcher figures = FIGURES.matcher(text);
            int end = 0;
            while (figures.find()) {
                add(runs, text.substring(end, figures.start()), false);
                add(runs, figures.group(), true);
                end = figures.end();
            }
            add(runs, text.substring(end), false);
            return runs;
        }

        private static void add(List<Run> runs, String text, boolean leftToRight) {
            if (!text.isEmpty()) {
                runs.add(new Run(text, leftToRight));
            }
        }

        @Override
        public String toString() {
            return "Paragraph[masked]";
        }
    }

    /** A part of it; one that runs from left to right does so whatever stands beside it. */
    record Run(String text, boolean leftToRight) {

        @Override
        public String toString() {
            return "Run[masked]";
        }
    }

    @Override
    public String toString() {
        return "Sheet[" + reference + "]";
    }
}
