package org.hueandcry.notices.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.notice.Status;
import org.hueandcry.notices.paper.Sheet.Row;
import org.hueandcry.notices.paper.Sheet.Section;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.Subjects;

/** Prints a notice, or a diffusion, whose content the caller may see. */
@ApplicationScoped
class PrintNotice {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** What a document says of a notice. */
    private record Printed(
            Form form,
            Colour colour,
            Status status,
            Instant changedAt,
            String reference,
            String owner,
            long version,
            NoticeRequest content,
            Confidentiality confidentiality) {

        @Override
        public String toString() {
            return "Printed[" + reference + "]";
        }
    }

    private final Notices notices;
    private final Subjects subjects;
    private final SubjectRecords records;
    private final Press press;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    PrintNotice(
            Notices notices,
            Subjects subjects,
            SubjectRecords records,
            Press press,
            Caller caller,
            AuditTrail trail,
            Clock clock) {
        this.notices = notices;
        this.subjects = subjects;
        this.records = records;
        this.press = press;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return a PDF */
    byte[] print(UUID id, Texts texts) {
        Printed notice = QuarkusTransaction.requiringNew().call(() -> read(id));
        // after the transaction: another service is asked, and a connection is not held while waiting
        SubjectRecords.Subject subject =
                notice.content.subjectId() == null ? null : records.of(notice.content.subject(), texts);
        return press.print(sheet(notice, subject, texts, pointer -> Optional.empty()).render(), texts.rightToLeft());
    }

    private Printed read(UUID id) {
        Notice notice = notices.require(id);
        if (!notice.isContentShownTo(caller)) {
            throw Problems.of(ProblemType.CONFLICT)
                    .withDetail("The notice is " + notice.status()
                            + ": while it is, its content is for its source and the organisation only, and there is no document"
                            + " of it for others.")
                    .with("nextSteps", List.of())
                    .build();
        }
        trail.shows(notice.id(), notice.owner());
        return new Printed(
                notice.form(),
                notice.colour(),
                notice.status(),
                notice.changedAt(),
                notice.reference(),
                notice.owner(),
                notice.version(),
                notice.content(),
                higher(notice.visibility().confidentiality(), subjects.of(notice.subjectId())));
    }

    /** The paper shows both, so it is as confidential as either. */
    private static Confidentiality higher(Confidentiality ofNotice, Subject subject) {
        return subject == null || subject.confidentiality().compareTo(ofNotice) < 0
                ? ofNotice
                : subject.confidentiality();
    }

    /** @param translation the text of the notice in the language of the document, by JSON pointer */
    private Sheet sheet(
            Printed notice,
            SubjectRecords.Subject subject,
            Texts texts,
            Function<String, Optional<String>> translation) {
        Typesetter setter = new Typesetter(texts, translation);
        NoticeRequest content = notice.content;
        List<Section> sections = new ArrayList<>();
        if (subject != null) {
            sections.addAll(setter.sections(texts.of("identity"), subject.particulars(), ""));
        } else if (content.subject() != null) {
            sections.addAll(setter.sections("", content.subject(), "/subject"));
        }
        sections.addAll(setter.sections(texts.of("details"), (Record) content, ""));
        List<String> warnings = subject != null && subject.particulars() instanceof PersonOnRecord person
                ? Optional.ofNullable(person.warnings()).orElse(List.of())
                : List.of();
        String reference = Optional.ofNullable(notice.reference).orElse(texts.of("noReference"));
        String trace = String.join(
                " ",
                texts.of("printedFor"),
                texts.authority(caller.authority()),
                "(" + caller.authority() + "),",
                MINUTE.format(clock.instant()));
        return new Sheet(
                texts.language(),
                texts.rightToLeft(),
                notice.colour.name(),
                notice.form == Form.NOTICE ? null : texts.of(notice.form),
                texts.of(notice.colour),
                reference,
                texts.of(notice.confidentiality),
                notice.status == Status.PUBLISHED ? null : texts.of(notice.status) + " – " + texts.of("notInForce"),
                texts.of(Colour.class.getSimpleName() + "." + notice.colour + ".meaning"),
                subject == null || subject.name() == null ? null : setter.paragraph(subject.name()),
                texts.of("warnings"),
                warnings.stream()
                        .map(warning -> texts.ofCode("warnings", warning))
                        .toList(),
                subject == null
                        ? List.of()
                        : subject.photographs().stream()
                                .flatMap(jpeg -> Photograph.forPrint(jpeg).stream())
                                .toList(),
                facts(notice, reference, texts, setter),
                sections,
                trace,
                texts.of("page"),
                texts.of("pageOf"));
    }

    private static List<Row> facts(Printed notice, String reference, Texts texts, Typesetter setter) {
        return List.of(
                setter.row(texts.of("noticeReference"), reference),
                setter.row(texts.of("requestedBy"), texts.authority(notice.owner) + " (" + notice.owner + ")"),
                setter.row(texts.of("status"), texts.of(notice.status)),
                setter.row(texts.of("changedAt"), MINUTE.format(notice.changedAt) + " (v" + notice.version + ")"),
                setter.row(texts.of("confidentiality"), texts.of(notice.confidentiality)));
    }
}
