package org.hueandcry.notices.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hueandcry.kit.audit.AuditTrail;
import org.hueandcry.kit.caller.Authority;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.Subjects;

/** Shows notices to the caller: as much of them as their state allows, and on the audit trail. */
@ApplicationScoped
class NoticeViews {

    private final Subjects subjects;
    private final NextSteps nextSteps;
    private final Caller caller;
    private final AuditTrail trail;

    NoticeViews(Subjects subjects, NextSteps nextSteps, Caller caller, AuditTrail trail) {
        this.subjects = subjects;
        this.nextSteps = nextSteps;
        this.caller = caller;
        this.trail = trail;
    }

    NoticeView of(Notice notice) {
        return of(List.of(notice)).get(0);
    }

    List<NoticeView> of(List<Notice> notices) {
        Map<UUID, Subject> known = subjects.of(notices.stream()
                .map(Notice::subjectId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, List<Step>> steps = nextSteps.of(notices, known);
        return notices.stream()
                .map(notice -> {
                    trail.shows(notice.id(), notice.owner());
                    return caller.isOwnerOrOrganisation(notice.owner())
                            ? whole(notice, known.get(notice.subjectId()), steps.get(notice.id()))
                            : forOthers(notice);
                })
                .toList();
    }

    private NoticeView whole(Notice notice, Subject subject, List<Step> steps) {
        boolean concerned = caller.owns(notice.owner()) || caller.owns(Authority.GENERAL_SECRETARIAT);
        return new NoticeView(
                notice.id(),
                notice.reference(),
                notice.form(),
                notice.status(),
                notice.review(),
                null,
                notice.owner(),
                notice.version(),
                notice.reason(),
                notice.content() == null ? notice.colour() : null,
                notice.content(),
                notice.visibility(),
                notice.isBlocked(),
                steps,
                concerned ? Attention.of(notice, subject) : List.of(),
                notice.draftedAt(),
                notice.changedAt(),
                notice.expiresAt(),
                notice.erasedAt());
    }

    private NoticeView forOthers(Notice notice) {
        boolean inForce = notice.isContentShownTo(caller);
        boolean atItsEnd = notice.status().isEnd();
        return new NoticeView(
                notice.id(),
                notice.reference(),
                notice.form(),
                notice.status(),
                inForce ? notice.review() : null,
                notice.status() == Status.SUBMITTED ? "request being processed" : null,
                notice.owner(),
                notice.version(),
                atItsEnd ? notice.reason() : null,
                null,
                inForce ? notice.content().forOthers() : null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                notice.changedAt(),
                null,
                null);
    }
}
