package org.hueandcry.notices.paper;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hueandcry.kit.value.CountryCode;
import org.hueandcry.notices.paper.Sheet.Paragraph;
import org.hueandcry.notices.paper.Sheet.Row;
import org.hueandcry.notices.paper.Sheet.Section;

/** Sets records out in labelled rows, part by part in the order of their declaration: a new kind of notice needs words, and no code. */
final class Typesetter {

    /** What is no part of the message: it stands elsewhere on the paper, or is for the review of the notice only. */
    static final Set<String> LEFT_OUT = Set.of(
            "colour",
            "subject",
            "visibility",
            "publicExtract",
            "excludedClasses",
            "tieToSeriousCrime",
            "privacyLawPermits",
            "warnings");

    private final Texts texts;
    private final Function<String, Optional<String>> translation;

    /** @param translation the text that stands for another in this language, by JSON pointer into the notice */
    Typesetter(Texts texts, Function<String, Optional<String>> translation) {
        this.texts = texts;
        this.translation = translation;
    }

    /** @param pointer where the record stands in the notice */
    List<Section> sections(String title, Record record, String pointer) {
        List<Section> sections = new ArrayList<>();
        add(title, record, pointer, sections);
        return sections;
    }

    Paragraph paragraph(String text) {
        boolean leftToRight = new Bidi(
                        text,
                        texts.rightToLeft()
                                ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
                                : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                .baseIsLeftToRight();
        return new Paragraph(text, leftToRight ? "ltr" : "rtl");
    }

    Row row(String label, String text) {
        return new Row(label, text.lines().map(this::paragraph).toList());
    }

    private void add(String title, Record record, String pointer, List<Section> sections) {
        List<Row> rows = new ArrayList<>();
        List<Section> below = new ArrayList<>();
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            Object value = valueOf(part, record);
            if (value != null && !LEFT_OUT.contains(part.getName())) {
                add(part, value, pointer + "/" + part.getName(), rows, below);
            }
        }
        if (!rows.isEmpty()) {
            sections.add(new Section(title, rows));
        }
        sections.addAll(below);
    }

    private void add(RecordComponent part, Object value, String pointer, List<Row> rows, List<Section> below) {
        String label = texts.of(part.getDeclaringRecord(), part.getName());
        if (value instanceof List<?> values) {
            addAll(part, label, values, pointer, rows, below);
        } else if (value instanceof OneRow row) {
            rows.add(row(Optional.ofNullable(row.label(texts)).orElse(label), row.words(texts)));
        } else if (value instanceof Record record && hasOnlyRows(record)) {
            for (RecordComponent inner : record.getClass().getRecordComponents()) {
                Object innerValue = valueOf(inner, record);
                if (innerValue != null) {
                    add(inner, innerValue, pointer + "/" + inner.getName(), rows, below);
                }
            }
        } else if (value instanceof Record record) {
            add(label, record, pointer, below);
        } else if (!(value instanceof UUID)) {
            rows.add(row(label, words(part, part.getAnnotatedType(), value, pointer)));
        }
    }

    private void addAll(
            RecordComponent part, String label, List<?> values, String pointer, List<Row> rows, List<Section> below) {
        AnnotatedElement element =
                ((AnnotatedParameterizedType) part.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
        List<String> inOneRow = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof OneRow row && row.label(texts) != null) {
                rows.add(row(row.label(texts), row.words(texts)));
            } else if (value instanceof OneRow row) {
                inOneRow.add(row.words(texts));
            } else if (value instanceof Record record) {
                add(values.size() == 1 ? label : label + " " + (i + 1), record, pointer + "/" + i, below);
            } else if (!(value instanceof UUID)) {
                inOneRow.add(words(part, element, value, pointer + "/" + i));
            }
        }
        if (!inOneRow.isEmpty()) {
            rows.add(row(label, String.join("\n", inOneRow)));
        }
    }

    private static boolean hasOnlyRows(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .allMatch(part -> OneRow.class.isAssignableFrom(part.getType()));
    }

    private String words(RecordComponent part, AnnotatedElement type, Object value, String pointer) {
        if (value instanceof Enum<?> constant) {
            return texts.of(constant);
        }
        if (value instanceof Boolean yes) {
            return texts.of(yes ? "yes" : "no");
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (!(value instanceof String text)) {
            return value.toString();
        }
        if (type.isAnnotationPresent(CountryCode.class)) {
            return texts.country(text);
        }
        // codes of other services, which have words here; everything else is what somebody wrote
        return texts.find(Texts.key(part.getDeclaringRecord().getName(), part.getName() + "." + text))
                .or(() -> translation.apply(pointer))
                .orElse(text);
    }

    private static Object valueOf(RecordComponent part, Record record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The part " + part.getName() + " cannot be read", e);
        }
    }
}
