package org.hueandcry.notices.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.kit.paper.Press;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;
import org.hueandcry.kit.visibility.Confidentiality;
import org.hueandcry.notices.notice.Form;
import org.hueandcry.notices.notice.Notice;
import org.hueandcry.notices.notice.Notices;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.Subjects;
import org.hueandcry.notices.supplement.Supplements;
import org.hueandcry.notices.supplement.TranslationView;

/** Prints a notice, or a diffusion, whose content the caller may see. */
@ApplicationScoped
class PrintNotice {

    private final Notices notices;
    private final Supplements supplements;
    private final Subjects subjects;
    private final SubjectRecords records;
    private final Press press;
    private final Caller caller;
    private final AuditTrail trail;
    private final Clock clock;

    PrintNotice(
            Notices notices,
            Supplements supplements,
            Subjects subjects,
            SubjectRecords records,
            Press press,
            Caller caller,
            AuditTrail trail,
            Clock clock) {
        this.notices = notices;
        this.supplements = supplements;
        this.subjects = subjects;
        this.records = records;
        this.press = press;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return a PDF */
    byte[] print(Form form, UUID id, Texts texts) {
        Printout notice = QuarkusTransaction.requiringNew().call(() -> read(form, id, texts));
        // after the transaction: another service is asked, and a connection is not held while waiting
        SubjectRecords.Subject subject = notice.content().subjectId() == null
                ? null
                : records.of(notice.content().subject(), texts);
        String reader = caller.authority();
        return press.print(
                () -> new Layout(notice, subject, texts)
                        .sheet(reader, clock.instant())
                        .render(),
                texts.rightToLeft());
    }

    private Printout read(Form form, UUID id, Texts texts) {
        Notice notice = notices.require(form, id);
        if (!notice.isContentShownTo(caller)) {
            throw conflict(
                    "It is " + notice.status()
                            + ": while it is, its content is for its source and the organisation only, and so is its document.");
        }
        if (notice.content() == null) {
            throw conflict("Its content has been erased: there is nothing left to print.");
        }
        trail.shows(notice.id(), notice.owner());
        return new Printout(
                notice.form(),
                notice.colour(),
                notice.status(),
                notice.review(),
                notice.changedAt(),
                notice.reference(),
                notice.owner(),
                notice.version(),
                notice.content(),
                higher(notice.visibility().confidentiality(), subjects.of(notice.subjectId())),
                translated(id, texts),
                supplements.addenda(id),
                supplements.links(id));
    }

    private Map<String, String> translated(UUID id, Texts texts) {
        return supplements.translations(id).stream()
                .filter(translation ->
                        translation.language().locale().getLanguage().equals(texts.language()))
                .findFirst()
                .map(TranslationView::texts)
                .orElse(Map.of());
    }

    /** The paper shows both, so it is as confidential as either. */
    private static Confidentiality higher(Confidentiality ofNotice, Subject subject) {
        return subject == null || subject.confidentiality().compareTo(ofNotice) < 0
                ? ofNotice
                : subject.confidentiality();
    }

    private static RuntimeException conflict(String detail) {
        return Problems.of(ProblemType.CONFLICT)
                .withDetail(detail)
                .with("nextSteps", List.of())
                .build();
    }
}
