package org.hueandcry.notices.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.caller.Caller;
import org.hueandcry.notices.subject.Subject;
import org.hueandcry.notices.subject.Subjects;

/** The steps that the caller may take with a notice now: none that would be refused for the state, the time, the role or the person. */
@ApplicationScoped
class NextSteps {

    private final Subjects subjects;
    private final Questions questions;
    private final RetentionSettings retention;
    private final Caller caller;
    private final Clock clock;

    NextSteps(Subjects subjects, Questions questions, RetentionSettings retention, Caller caller, Clock clock) {
        this.subjects = subjects;
        this.questions = questions;
        this.retention = retention;
        this.caller = caller;
        this.clock = clock;
    }

    List<Step> of(Notice notice) {
        return of(notice, subjects.of(notice.subjectId()), questions.openAmong(List.of(notice)));
    }

    /**
     * @param known the subjects of the notices, by id
     * @return by the id of each notice
     */
    Map<UUID, List<Step>> of(List<Notice> notices, Map<UUID, Subject> known) {
        Set<UUID> asked = questions.openAmong(notices);
        return notices.stream()
                .collect(Collectors.toMap(Notice::id, notice -> of(notice, known.get(notice.subjectId()), asked)));
    }

    private List<Step> of(Notice notice, Subject subject, Set<UUID> asked) {
        Moment now = new Moment(subject, caller.subject(), clock.instant(), retention, () -> null);
        return Arrays.stream(Step.values())
                .filter(step -> step.isFor(caller, notice.owner()))
                .filter(step -> StepRules.allow(step, notice, now))
                .filter(step -> step != Step.SUBMISSION || !asked.contains(notice.id()))
                .toList();
    }
}
