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
    private static final StepRequest REVIEWED = new StepRequest(null, null, "An ordinary case.", null);
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
                    assertEquals(possible, Set.copyOf((List<?>)
                            refused.getParameters().get("nextSteps")));
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
        assertEquals(List.of(), notice.nextSteps());
    }

    @Test
    void a_reference_is_given_once_and_kept_through_return_and_resubmission() {
        Notice notice = in(Status.RETURNED);
        assertEquals("2026/17", notice.reference());
        notice.submit("2026/18", PERSON, "clerk", StepRequest.WITHOUT_REASON, NOW);
        assertEquals("2026/17", notice.reference());
    }

    @Test
    void whoever_submitted_does_not_publish() {
        Notice notice = in(Status.SUBMITTED);
        HttpProblem refused =
                assertThrows(HttpProblem.class, () -> notice.publish(PERSON, "clerk", REVIEWED, NOW, RETENTION));
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
                                () -> draft.submit("2026/17", Known.by(), "clerk", StepRequest.WITHOUT_REASON, NOW))
                        .getStatusCode());
        Notice submitted = in(Status.SUBMITTED);
        assertEquals(
                422,
                assertThrows(
                                HttpProblem.class,
                                () -> submitted.publish(Known.erased(), "reviewer", REVIEWED, NOW, RETENTION))
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
        Notice notice = in(Status.PUBLISHED);
        for (Reason reason : Reason.values()) {
            StepRequest why = new StepRequest(reason, null, null, null);
            if (Step.WITHDRAWAL.reasons().contains(reason)) {
                notice.mustAllow(Step.WITHDRAWAL, why);
            } else {
                assertEquals(
                        400,
                        assertThrows(HttpProblem.class, () -> notice.mustAllow(Step.WITHDRAWAL, why))
                                .getStatusCode());
            }
        }
        StepRequest needless = new StepRequest(Reason.OTHER, null, null, null);
        assertThrows(HttpProblem.class, () -> in(Status.DRAFT).mustAllow(Step.SUBMISSION, needless));
    }

    @Test
    void the_event_carries_where_it_stands_and_nothing_of_what_it_says() {
        NoticeChanged event = in(Status.SUBMITTED).changed(Status.DRAFT);
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
                EnumSet.of(Step.CLEARANCE, Step.SUSPENSION, Step.EXTENSION, Step.WITHDRAWAL, Step.CANCELLATION),
                Set.copyOf(diffusion.nextSteps()));
        take(diffusion, Step.CLEARANCE);
        assertEquals(Review.PASSED, diffusion.review());
        assertEquals(Status.PUBLISHED, diffusion.status());
        assertFalse(diffusion.nextSteps().contains(Step.CLEARANCE));
    }

    @Test
    void a_diffusion_that_is_cancelled_before_its_clearance_has_failed_its_review() {
        Notice failed = dispatched();
        take(failed, Step.CANCELLATION);
        assertEquals(Review.FAILED, failed.review());
        Notice achieved = dispatched();
        takeAll(achieved, Step.CLEARANCE, Step.CANCELLATION);
        assertEquals(Review.PASSED, achieved.review());
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
    void a_notice_is_extended_once_its_source_has_been_asked_and_not_before() {
        Notice notice = in(Status.PUBLISHED);
        assertEquals(Instant.parse("2031-11-23T10:00:00Z"), notice.expiresAt());
        StepRequest why = new StepRequest(Reason.STILL_SOUGHT, null, null, null);
        Instant early = Instant.parse("2031-05-23T09:59:59Z");
        assertEquals(
                409,
                assertThrows(HttpProblem.class, () -> notice.extend(why, early, RETENTION))
                        .getStatusCode());
        notice.extend(why, early.plusSeconds(1), RETENTION);
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
                step.accepts(null) ? null : step.reasons().iterator().next(),
                "because",
                step.endsAReview() ? "An ordinary case." : null,
                null);
        switch (step) {
            case SUBMISSION -> notice.submit("2026/17", PERSON, "clerk", why, NOW);
            case PUBLICATION -> notice.publish(PERSON, "reviewer", why, NOW, RETENTION);
            case DISPATCH -> notice.dispatch("2026/17", PERSON, "clerk", why, NOW, RETENTION);
            case CLEARANCE -> notice.clear("reviewer", why, NOW);
            case EXTENSION -> notice.extend(why, LATE, RETENTION);
            default -> notice.take(step, why, NOW);
        }
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
