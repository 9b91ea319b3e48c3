package org.hueandcry.notices.paper;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Status;
import org.hueandcry.notices.paper.Sheet.Row;
import org.hueandcry.notices.paper.Sheet.Section;

/** Lays a notice out on a sheet, in one language. */
final class Layout {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** Of all texts together: some sixty pages. Nobody reads more on paper, and setting it takes a press for long. */
    private static final int MOST_CHARACTERS = 200_000;

    /** What a line takes at least, however short. */
    private static final int OF_A_LINE = 80;

    private final Printout notice;
    private final SubjectRecords.Subject subject;
    private final Texts texts;
    private final Typesetter setter;
    private final String reference;

    /** @param subject null where the notice itself says what it is about */
    Layout(Printout notice, SubjectRecords.Subject subject, Texts texts) {
        this.notice = notice;
        this.subject = subject;
        this.texts = texts;
        this.setter = new Typesetter(
                texts, pointer -> Optional.ofNullable(notice.translated().get(pointer)));
        this.reference = Objects.requireNonNullElse(notice.reference(), texts.of("noReference"));
    }

    /** @param reader the authority that it is printed for */
    Sheet sheet(String reader, Instant at) {
        return new Sheet(
                texts.language(),
                texts.rightToLeft(),
                notice.colour().name(),
                notice.form() == Form.NOTICE ? null : texts.of(notice.form()),
                texts.of(notice.colour()),
                reference,
                texts.of(notice.confidentiality()),
                notice.status() == Status.PUBLISHED ? null : texts.of(notice.status()) + " – " + texts.of("notInForce"),
                texts.of(Colour.class.getSimpleName() + "." + notice.colour() + ".meaning"),
                subject == null || subject.name() == null ? null : setter.paragraph(subject.name()),
                texts.of("warnings"),
                warnings(),
                photographs(),
                facts(),
                cut(sections()),
                texts.of("printedFor") + " " + named(reader) + ", " + MINUTE.format(at));
    }

    private List<String> warnings() {
        return subject != null && subject.particulars() instanceof PersonOnRecord person && person.warnings() != null
                ? person.warnings().stream()
                        .map(warning -> texts.ofCode("warnings", warning))
                        .toList()
                : List.of();
    }

    private List<String> photographs() {
        return subject == null
                ? List.of()
                : subject.photographs().stream()
                        .flatMap(jpeg -> Photograph.forPrint(jpeg).stream())
                        .toList();
    }

    private List<Row> facts() {
        List<Row> facts = new ArrayList<>();
        facts.add(setter.row(texts.of("noticeReference"), reference));
        facts.add(setter.row(texts.of("requestedBy"), named(notice.owner())));
        facts.add(setter.row(texts.of("status"), texts.of(notice.status())));
        if (notice.review() != null) {
            facts.add(setter.row(texts.of("review"), texts.of(notice.review())));
        }
        facts.add(
                setter.row(texts.of("changedAt"), MINUTE.format(notice.changedAt()) + " (v" + notice.version() + ")"));
        facts.add(setter.row(texts.of("confidentiality"), texts.of(notice.confidentiality())));
        return facts;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        if (subject != null) {
            sections.addAll(setter.sections(texts.of("identity"), subject.particulars(), ""));
        } else if (notice.content().subject() != null) {
            sections.addAll(setter.sections("", notice.content().subject(), "/subject"));
        }
        sections.addAll(setter.sections(texts.of("details"), (Record) notice.content(), ""));
        if (!notice.addenda().isEmpty()) {
            List<Row> addenda = notice.addenda().stream()
                    .map(addendum ->
                            setter.row(addendum.date() + ", " + texts.authority(addendum.addedBy()), addendum.text()))
                    .toList();
            sections.add(new Section(texts.of("addenda"), addenda));
        }
        if (!notice.links().isEmpty()) {
            List<Row> links = notice.links().stream()
                    .map(link -> setter.row(
                            texts.of(link.relation()),
                            texts.of(link.colour()) + " " + Objects.requireNonNullElse(link.reference(), "")))
                    .toList();
            sections.add(new Section(texts.of("links"), links));
        }
        return sections;
    }

    /** As much as a paper holds; where that is not all, it says so at its end. */
    private List<Section> cut(List<Section> sections) {
        List<Section> kept = new ArrayList<>();
        int room = MOST_CHARACTERS;
        for (Section section : sections) {
            List<Row> rows = new ArrayList<>();
            for (Row row : section.rows()) {
                room -= row.paragraphs().stream()
                        .mapToInt(paragraph ->
                                Math.max(OF_A_LINE, paragraph.text().length()))
                        .sum();
                if (room < 0) {
                    kept.add(new Section(section.title(), rows));
                    kept.add(new Section(texts.of("cut"), List.of()));
                    return kept;
                }
                rows.add(row);
            }
            kept.add(section);
        }
        return kept;
    }

    private String named(String authority) {
        return texts.authority(authority) + " (" + authority + ")";
    }
}
