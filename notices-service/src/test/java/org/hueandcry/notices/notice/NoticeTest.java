package org.hueandcry.notices.notice;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.problem.Fault;
import org.hueandcry.kit.visibility.Visibility;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.content.NoticeRequest;
import org.hueandcry.notices.content.PoliceReport;
import org.hueandcry.notices.content.SubjectReference;
import org.hueandcry.notices.content.YellowNotice;
import org.hueandcry.notices.content.YellowNotice.Situation;
import org.hueandcry.notices.testing.Known;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules of a notice's life, without any machine around it. */
class NoticeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATE = Instant.parse("2031-08-23T10:00:00Z");
    private static final Known PERSON = Known.well();
    private static final StepRequest REVIEWED = new StepRequest(null, null, "An ordinary case.", null, null);
    private static final RetentionSettings RETENTION = new RetentionSettings() {
        @Override
        public Period term() {
            return Period.ofYears(5);
        }

        @Override
        public Period askedBefore() {
            return Period.ofMonths(6);
        }

        @Override
        public Period extension() {
            return Period.ofYears(5);
        }

        @Override
        public Period keptAfterTheEnd() {
            return Period.ofYears(1);
        }

        @Override
        public Period timeToAnswer() {
            return Period.ofMonths(1);
        }

        @Override
        public Period unfinished() {
            return Period.ofYears(5);
        }

        @Override
        public Period messages() {
            return Period.ofYears(5);
        }

        @Override
        public Period hits() {
            return Period.ofYears(5);
        }

        @Override
        public Period applicants() {
            return Period.ofYears(5);
        }
    };

    /** The whole machine: what is not here is refused. */
    private static final Map<Status, Set<Step>> POSSIBLE = Map.of(
            Status.DRAFT, EnumSet.of(Step.SUBMISSION, Step.ABANDONMENT),
            Status.SUBMITTED, EnumSet.of(Step.RETURN, Step.REFUSAL, Step.PUBLICATION, Step.ABANDONMENT),
            Status.RETURNED, EnumSet.of(Step.SUBMISSION, Step.ABANDONMENT),
            Status.PUBLISHED, EnumSet.of(Step.SUSPENSION, Step.EXTENSION, Step.WITHDRAWAL, Step.CANCELLATION),
            Status.SUSPENDED, EnumSet.of(Step.RESUMPTION, Step.EXTENSION, Step.WITHDRAWAL, Step.CANCELLATION),
            Status.REFUSED, Set.of(),
            Status.WITHDRAWN, Set.of(),
            Status.CANCELLED, Set.of(),
            Status.ABANDONED, Set.of());

    @Test
    void in_each_state_only_the_steps_of_the_life_cycle_are_possible() {
        POSSIBLE.forEach((status, possible) -> {
            for (Step step : Step.values()) {
                Notice notice = in(status);
                if (possible.contains(step)) {
                    take(notice, step);
                    assertEquals(step.from(status), notice.status());
                } else {
                    HttpProblem refused =
                            assertThrows(HttpProblem.class, () -> take(notice, step), step + " from " + status);
                    assertEquals(409, refused.getStatusCode());
                    assertEquals(status, notice.status());
                }
            }
        });
    }

    @Test
    void a_withdrawn_notice_cannot_be_published_again() {
        Notice notice = in(Status.WITHDRAWN);
        assertEquals(
                409,
                assertThrows(HttpProblem.class, () -> take(notice, Step.PUBLICATION))
                        .getStatusCode());
        assertEquals(Set.of(), possible(notice));
    }

    @Test
    void a_reference_is_given_once_and_kept_through_return_and_resubmission() {
        Notice notice = in(Status.RETURNED);
        assertEquals("2026/17", notice.reference());
        notice.take(
                Step.SUBMISSION,
                StepRequest.WITHOUT_REASON,
                new Moment(PERSON, "clerk", NOW, RETENTION, () -> "2026/18"));
        assertEquals("2026/17", notice.reference());
    }

    @Test
    void whoever_submitted_does_not_publish() {
        Notice notice = in(Status.SUBMITTED);
        HttpProblem refused =
                assertThrows(HttpProblem.class, () -> notice.take(Step.PUBLICATION, REVIEWED, by("clerk")));
        assertEquals(403, refused.getStatusCode());
        assertEquals(Status.SUBMITTED, notice.status());
    }

    @Test
    void conditions_are_judged_at_submission_and_again_at_publication() {
        Notice draft = in(Status.DRAFT);
        assertEquals(
                422,
                assertThrows(
                                HttpProblem.class,
                                () -> draft.take(Step.SUBMISSION, StepRequest.WITHOUT_REASON, on(Known.by(), NOW)))
                        .getStatusCode());
        Notice submitted = in(Status.SUBMITTED);
        assertEquals(
                422,
                assertThrows(
                                HttpProblem.class,
                                () -> submitted.take(Step.PUBLICATION, REVIEWED, on(Known.erased(), NOW)))
                        .getStatusCode());
    }

    @Test
    void a_published_notice_keeps_the_version_of_the_person_that_was_reviewed() {
        assertEquals(PERSON.version(), in(Status.PUBLISHED).reviewedSubjectVersion());
    }

    @Test
    void content_changes_in_draft_and_returned_only() {
        NoticeRequest other = content(Situation.UNABLE_TO_IDENTIFY);
        for (Status status : POSSIBLE.keySet()) {
            Notice notice = in(status);
            if (status == Status.DRAFT || status == Status.RETURNED) {
                assertTrue(notice.change(other, NOW));
                assertFalse(notice.change(other, NOW), "the same content is no change");
            } else {
                HttpProblem refused = assertThrows(HttpProblem.class, () -> notice.change(other, NOW), status.name());
                assertEquals(409, refused.getStatusCode());
            }
        }
    }

    @Test
    void a_notice_stays_with_its_subject() {
        Notice notice = in(Status.DRAFT);
        NoticeRequest onAnother = content(UUID.randomUUID(), Situation.MISSING);
        HttpProblem refused = assertThrows(HttpProblem.class, () -> notice.change(onAnother, NOW));
        assertEquals(400, refused.getStatusCode());
    }

    @Test
    void a_step_takes_a_reason_of_its_own_list_and_no_other() {
        for (Reason reason : Reason.values()) {
            StepRequest why = new StepRequest(reason, "because", null, null, null);
            if (Step.WITHDRAWAL.reasons().contains(reason)) {
                Step.WITHDRAWAL.mustAccept(why);
            } else {
                assertEquals(List.of("/reason"), faults(Step.WITHDRAWAL, why));
            }
        }
        assertEquals(List.of("/reason"), faults(Step.WITHDRAWAL, StepRequest.WITHOUT_REASON));
        assertEquals(
                List.of("/reason"),
                faults(Step.SUBMISSION, new StepRequest(Reason.OTHER, "because", null, null, null)));
    }

    @Test
    void a_decision_that_its_reason_does_not_explain_says_its_grounds() {
        for (Reason reason : List.of(Reason.OTHER, Reason.CONTRARY_TO_ARTICLE_3)) {
            assertEquals(List.of("/text"), faults(Step.REFUSAL, new StepRequest(reason, " ", null, null, null)));
            Step.REFUSAL.mustAccept(new StepRequest(reason, "because", null, null, null));
        }
        Step.REFUSAL.mustAccept(new StepRequest(Reason.CONDITIONS_NOT_MET, null, null, null, null));
    }

    @Test
    void a_return_says_or_asks_what_the_source_is_to_do() {
        List<StepRequest.Asked> questions = List.of(new StepRequest.Asked(null, "Why?"));
        assertEquals(List.of("/text"), faults(Step.RETURN, new StepRequest(Reason.INCOMPLETE, null, null, null, null)));
        assertEquals(
                List.of("/text"), faults(Step.RETURN, new StepRequest(Reason.INCOMPLETE, null, null, null, List.of())));
        Step.RETURN.mustAccept(new StepRequest(Reason.INCOMPLETE, null, null, null, questions));
        Step.RETURN.mustAccept(new StepRequest(Reason.INCOMPLETE, "The place.", null, null, null));
    }

    @Test
    void all_that_a_step_does_not_take_is_told_at_once() {
        StepRequest why = new StepRequest(
                Reason.OTHER, null, "An ordinary case.", 3L, List.of(new StepRequest.Asked(null, "Why?")));
        assertEquals(List.of("/text", "/articleThree", "/questions", "/subjectVersion"), faults(Step.SUSPENSION, why));
        assertEquals(
                List.of("/reason", "/text", "/articleThree"),
                faults(Step.CLEARANCE, new StepRequest(Reason.CONTRARY_TO_ARTICLE_3, null, null, null, null)));
    }

    @Test
    void what_changed_after_the_submission_is_published_by_a_reviewer_who_has_read_it_only() {
        Known person = Known.well();
        Notice notice = submittedOn(person);
        person.changed();
        HttpProblem refused =
                assertThrows(HttpProblem.class, () -> notice.take(Step.PUBLICATION, REVIEWED, on(person, NOW)));
        assertEquals(409, refused.getStatusCode());
        assertTrue(refused.getDetail().contains("subjectVersion " + person.version()), refused.getDetail());
        assertEquals(409, refusedWithVersion(notice, person, person.version() - 1));
        assertEquals(503, refusedWithVersion(notice, person, person.version() + 1));
        notice.take(Step.PUBLICATION, reviewed(person.version()), on(person, NOW));
        assertEquals(person.version(), notice.reviewedSubjectVersion());
    }

    @Test
    void what_is_resumed_or_cleared_after_a_change_is_reviewed_anew_and_judged_anew() {
        for (Step step : List.of(Step.RESUMPTION, Step.CLEARANCE)) {
            Known person = Known.well();
            Notice notice = step == Step.RESUMPTION ? suspendedOn(person) : dispatchedOn(person);
            person.changed();
            String article = step.endsAReview() ? "An ordinary case." : null;
            StepRequest unread = new StepRequest(null, null, article, null, null);
            assertEquals(
                    409,
                    assertThrows(HttpProblem.class, () -> notice.take(step, unread, on(person, NOW)))
                            .getStatusCode());
            StepRequest read = new StepRequest(null, null, article, person.version(), null);
            assertEquals(
                    422,
                    assertThrows(
                                    HttpProblem.class,
                                    () -> notice.take(step, read, on(Known.by().changed(), NOW)))
                            .getStatusCode());
            notice.take(step, read, on(person, NOW));
            assertEquals(person.version(), notice.reviewedSubjectVersion());
        }
    }

    @Test
    void nothing_is_put_in_force_on_a_blocked_subject_and_nobody_is_told_to() {
        Known blocked = Known.well().butBlocked();
        assertFalse(StepRules.allow(Step.PUBLICATION, in(Status.SUBMITTED), on(blocked, NOW)));
        assertFalse(StepRules.allow(Step.RESUMPTION, in(Status.SUSPENDED), on(blocked, NOW)));
        assertTrue(StepRules.allow(Step.RESUMPTION, in(Status.SUSPENDED), on(PERSON, NOW)));
    }

    @Test
    void the_event_carries_where_it_stands_and_nothing_of_what_it_says() {
        NoticeChanged event = NoticeChanged.of(in(Status.SUBMITTED), Status.DRAFT);
        assertEquals(Status.SUBMITTED, event.state());
        assertEquals(Status.DRAFT, event.previousState());
        assertEquals("2026/17", event.reference());
        assertEquals(
                Set.of(
                        "id",
                        "version",
                        "owner",
                        "form",
                        "colour",
                        "reference",
                        "state",
                        "previousState",
                        "subject",
                        "visibility",
                        "blocked",
                        "at"),
                Arrays.stream(NoticeChanged.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_diffusion_is_in_force_at_once_and_reviewed_after() {
        Notice diffusion = dispatched();
        assertEquals(Status.PUBLISHED, diffusion.status());
        assertEquals(Review.OUTSTANDING, diffusion.review());
        assertEquals(
                EnumSet.of(Step.CLEARANCE, Step.SUSPENSION, Step.WITHDRAWAL, Step.CANCELLATION), possible(diffusion));
        take(diffusion, Step.CLEARANCE);
        assertEquals(Review.PASSED, diffusion.review());
        assertEquals(Status.PUBLISHED, diffusion.status());
        assertFalse(possible(diffusion).contains(Step.CLEARANCE));
    }

    @Test
    void a_review_has_failed_where_the_rules_are_not_met_and_otherwise_ends_with_the_diffusion() {
        for (Reason reason : Step.CANCELLATION.reasons()) {
            Notice diffusion = dispatched();
            diffusion.take(Step.CANCELLATION, new StepRequest(reason, "because", null, null, null), by("reviewer"));
            boolean failed = Set.of(Reason.CONDITIONS_NOT_MET, Reason.CONTRARY_TO_ARTICLE_3, Reason.DECISION_OF_THE_CCF)
                    .contains(reason);
            assertEquals(failed ? Review.FAILED : Review.ENDED, diffusion.review(), reason.name());
        }
        Notice withdrawn = dispatched();
        take(withdrawn, Step.WITHDRAWAL);
        assertEquals(Review.ENDED, withdrawn.review());
        Notice achieved = dispatched();
        takeAll(achieved, Step.CLEARANCE, Step.CANCELLATION);
        assertEquals(Review.PASSED, achieved.review());
    }

    @Test
    void a_diffusion_that_goes_to_more_than_it_was_cleared_for_is_reviewed_again() {
        Visibility two = new Visibility(List.of("DE", "IT"), null, null);
        Notice diffusion = dispatched();
        diffusion.restrict(two, PERSON, NOW);
        take(diffusion, Step.CLEARANCE);
        diffusion.restrict(new Visibility(List.of("DE"), null, null), PERSON, NOW);
        assertEquals(Review.PASSED, diffusion.review());
        diffusion.restrict(two, PERSON, NOW);
        assertEquals(Review.OUTSTANDING, diffusion.review());
    }

    @Test
    void a_diffusion_takes_no_step_of_publication_and_a_notice_none_of_dispatch() {
        Notice diffusion = Notice.draft(Form.DIFFUSION, UUID.randomUUID(), "FR", content(Situation.MISSING), NOW);
        assertEquals(
                409,
                assertThrows(HttpProblem.class, () -> take(diffusion, Step.SUBMISSION))
                        .getStatusCode());
        assertEquals(
                409,
                assertThrows(HttpProblem.class, () -> take(in(Status.DRAFT), Step.DISPATCH))
                        .getStatusCode());
    }

    @Test
    void a_notice_is_extended_once_its_source_has_been_asked_and_before_its_end() {
        Notice notice = in(Status.PUBLISHED);
        assertEquals(Instant.parse("2031-11-23T10:00:00Z"), notice.expiresAt());
        StepRequest why = new StepRequest(Reason.STILL_SOUGHT, null, null, null, null);
        Instant early = Instant.parse("2031-05-23T09:59:59Z");
        assertEquals(
                409,
                assertThrows(HttpProblem.class, () -> notice.take(Step.EXTENSION, why, on(PERSON, early)))
                        .getStatusCode());
        assertFalse(StepRules.allow(Step.EXTENSION, notice, on(PERSON, early)));
        Instant end = notice.expiresAt();
        assertEquals(
                409,
                assertThrows(HttpProblem.class, () -> notice.take(Step.EXTENSION, why, on(PERSON, end)))
                        .getStatusCode());
        notice.take(Step.EXTENSION, why, on(PERSON, early.plusSeconds(1)));
        assertEquals(Instant.parse("2036-11-23T10:00:00Z"), notice.expiresAt());
        assertEquals(Status.PUBLISHED, notice.status());
    }

    private static Notice dispatched() {
        Notice diffusion = Notice.draft(Form.DIFFUSION, UUID.randomUUID(), "FR", content(Situation.MISSING), NOW);
        take(diffusion, Step.DISPATCH);
        return diffusion;
    }

    /** A notice that has gone the shortest way to this state. */
    private static Notice in(Status status) {
        Notice notice = Notice.draft(Form.NOTICE, UUID.randomUUID(), "FR", content(Situation.MISSING), NOW);
        switch (status) {
            case DRAFT -> {}
            case SUBMITTED -> take(notice, Step.SUBMISSION);
            case RETURNED -> takeAll(notice, Step.SUBMISSION, Step.RETURN);
            case REFUSED -> takeAll(notice, Step.SUBMISSION, Step.REFUSAL);
            case PUBLISHED -> takeAll(notice, Step.SUBMISSION, Step.PUBLICATION);
            case SUSPENDED -> takeAll(notice, Step.SUBMISSION, Step.PUBLICATION, Step.SUSPENSION);
            case WITHDRAWN -> takeAll(notice, Step.SUBMISSION, Step.PUBLICATION, Step.WITHDRAWAL);
            case CANCELLED -> takeAll(notice, Step.SUBMISSION, Step.PUBLICATION, Step.CANCELLATION);
            case ABANDONED -> take(notice, Step.ABANDONMENT);
            case EXPIRED -> throw new IllegalArgumentException("no step leads there");
        }
        return notice;
    }

    private static void takeAll(Notice notice, Step... steps) {
        for (Step step : steps) {
            take(notice, step);
        }
    }

    private static void take(Notice notice, Step step) {
        StepRequest why = new StepRequest(
                step.needsReason() ? step.reasons().iterator().next() : null,
                "because",
                step.endsAReview() ? "An ordinary case." : null,
                null,
                null);
        notice.take(
                step,
                why,
                new Moment(
                        PERSON,
                        step.sendsOut() ? "clerk" : "reviewer",
                        step == Step.EXTENSION ? LATE : NOW,
                        RETENTION,
                        () -> "2026/17"));
    }

    /** The steps that would be refused neither for the state nor for the time, whoever takes them. */
    private static Set<Step> possible(Notice notice) {
        return Arrays.stream(Step.values())
                .filter(step -> StepRules.allow(step, notice, by("reviewer")))
                .collect(Collectors.toSet());
    }

    private static Moment by(String who) {
        return new Moment(PERSON, who, NOW, RETENTION, () -> "2026/17");
    }

    private static Moment on(Known person, Instant at) {
        return new Moment(person, "reviewer", at, RETENTION, () -> "2026/17");
    }

    private static StepRequest reviewed(long version) {
        return new StepRequest(null, null, "An ordinary case.", version, null);
    }

    private static int refusedWithVersion(Notice notice, Known person, long version) {
        return assertThrows(HttpProblem.class, () -> notice.take(Step.PUBLICATION, reviewed(version), on(person, NOW)))
                .getStatusCode();
    }

    private static List<String> faults(Step step, StepRequest why) {
        HttpProblem refused = assertThrows(HttpProblem.class, () -> step.mustAccept(why));
        assertEquals(400, refused.getStatusCode());
        return ((List<?>) refused.getParameters().get("errors"))
                .stream().map(fault -> ((Fault) fault).pointer()).toList();
    }

    private static Notice draftOn(Form form, Known person) {
        return Notice.draft(form, UUID.randomUUID(), "FR", content(person.id(), Situation.MISSING), NOW);
    }

    private static Notice submittedOn(Known person) {
        Notice notice = draftOn(Form.NOTICE, person);
        notice.take(
                Step.SUBMISSION,
                StepRequest.WITHOUT_REASON,
                new Moment(person, "clerk", NOW, RETENTION, () -> "2026/17"));
        return notice;
    }

    private static Notice suspendedOn(Known person) {
        Notice notice = submittedOn(person);
        notice.take(Step.PUBLICATION, REVIEWED, on(person, NOW));
        notice.take(Step.SUSPENSION, new StepRequest(Reason.UNDER_REVIEW, null, null, null, null), on(person, NOW));
        return notice;
    }

    private static Notice dispatchedOn(Known person) {
        Notice diffusion = draftOn(Form.DIFFUSION, person);
        diffusion.take(
                Step.DISPATCH,
                StepRequest.WITHOUT_REASON,
                new Moment(person, "clerk", NOW, RETENTION, () -> "2026/17"));
        return diffusion;
    }

    private static NoticeRequest content(Situation situation) {
        return content(PERSON.id(), situation);
    }

    private static NoticeRequest content(UUID person, Situation situation) {
        return new YellowNotice(
                Colour.YELLOW,
                SubjectReference.ofPerson(person),
                situation,
                new PoliceReport("PJ-77", LocalDate.of(2026, 5, 2), null),
                null,
                true,
                null,
                null,
                null);
    }
}
