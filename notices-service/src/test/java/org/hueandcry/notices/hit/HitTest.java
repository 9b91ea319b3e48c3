package org.hueandcry.notices.hit;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hueandcry.kit.caller.Purpose;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules of a hit's life, without any machine around it. */
class HitTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Hit.Deadlines DEADLINES = new Hit.Deadlines(Duration.ofMinutes(10), Duration.ofHours(1));
    private static final UUID RECORD = UUID.randomUUID();

    /** The whole machine: what is not here is refused. */
    private static final Map<HitStatus, Set<HitStep>> POSSIBLE = Map.of(
            HitStatus.REPORTED, EnumSet.of(HitStep.CONFIRMATION, HitStep.REJECTION),
            HitStatus.CONFIRMED, EnumSet.of(HitStep.ACTION),
            HitStatus.ACTION_TAKEN, EnumSet.of(HitStep.ACTION, HitStep.CLOSURE),
            HitStatus.REJECTED, EnumSet.of(HitStep.CLOSURE),
            HitStatus.CLOSED, Set.of());

    @Test
    void in_each_state_only_the_steps_of_the_life_cycle_are_possible() {
        POSSIBLE.forEach((status, possible) -> {
            for (HitStep step : HitStep.values()) {
                Hit hit = in(status);
                if (possible.contains(step)) {
                    take(hit, step);
                    assertEquals(step.to(), hit.status());
                } else {
                    HttpProblem refused =
                            assertThrows(HttpProblem.class, () -> take(hit, step), step + " from " + status);
                    assertEquals(409, refused.getStatusCode());
                    assertEquals(possible, Set.copyOf((List<?>)
                            refused.getParameters().get("nextSteps")));
                    assertEquals(status, hit.status());
                }
            }
        });
    }

    @Test
    void the_source_has_ten_minutes_where_it_is_urgent_and_otherwise_an_hour() {
        assertEquals(
                NOW.plus(Duration.ofMinutes(10)),
                reported(Urgency.URGENT, false, false).confirmationDue());
        assertEquals(
                NOW.plus(Duration.ofHours(1)),
                reported(Urgency.ROUTINE, false, false).confirmationDue());
        assertEquals(Urgency.ROUTINE, reported(null, null, false).urgency());
    }

    @Test
    void a_person_located_whose_arrest_is_sought_is_urgent_by_force() {
        Hit hit = reported(Urgency.ROUTINE, true, true);
        assertTrue(hit.actAtOnce());
        assertEquals(Urgency.URGENT, hit.urgency());
        assertEquals(NOW.plus(Duration.ofMinutes(10)), hit.confirmationDue());
        assertFalse(reported(Urgency.URGENT, false, true).actAtOnce());
        assertFalse(reported(Urgency.URGENT, true, false).actAtOnce());
    }

    @Test
    void it_is_overdue_when_the_deadline_has_passed_without_an_answer() {
        Hit hit = reported(Urgency.URGENT, false, false);
        Instant due = hit.confirmationDue();
        assertFalse(hit.isOverdue(due));
        assertTrue(hit.isOverdue(due.plusMillis(1)));
        take(hit, HitStep.CONFIRMATION);
        assertFalse(hit.isOverdue(due.plusMillis(1)));
    }

    @Test
    void the_version_that_stands_counts_where_none_is_named() {
        assertEquals(7, reported(null, null, false).recordVersion());
    }

    @Test
    void a_rejected_hit_stays_rejected_when_it_is_closed() {
        Hit hit = in(HitStatus.REJECTED);
        take(hit, HitStep.CLOSURE);
        assertTrue(hit.changed(HitStatus.REJECTED).rejected());
        assertEquals(Rejection.DIFFERENT_PERSON, hit.rejection());
        assertFalse(in(HitStatus.CLOSED).changed(HitStatus.ACTION_TAKEN).rejected());
    }

    @Test
    void the_event_carries_where_it_stands_and_nothing_of_what_was_found() {
        HitChanged event = in(HitStatus.REJECTED).changed(HitStatus.REPORTED);
        assertEquals("DE", event.reportedBy());
        assertEquals("FR", event.owner());
        assertEquals(
                Set.of(
                        "id",
                        "version",
                        "reportedBy",
                        "client",
                        "owner",
                        "record",
                        "recordVersion",
                        "state",
                        "previousState",
                        "rejected",
                        "reminders",
                        "at"),
                Arrays.stream(HitChanged.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void what_holds_personal_data_shows_none_in_its_text() {
        HitRequest request = request(null, null);
        for (Object masked : List.of(
                request,
                request.place(),
                new HitAnswer.Words("secret"),
                new HitAnswer.Rejected(Rejection.OTHER, "secret"),
                new HitAnswer.Acted(ActionTaken.NONE, "secret"))) {
            assertFalse(masked.toString().contains("secret"), masked.getClass().getName());
        }
    }

    private static Hit in(HitStatus status) {
        Hit hit = reported(null, null, false);
        List<HitStep> way = switch (status) {
            case REPORTED -> List.of();
            case CONFIRMED -> List.of(HitStep.CONFIRMATION);
            case REJECTED -> List.of(HitStep.REJECTION);
            case ACTION_TAKEN -> List.of(HitStep.CONFIRMATION, HitStep.ACTION);
            case CLOSED -> List.of(HitStep.CONFIRMATION, HitStep.ACTION, HitStep.CLOSURE);
        };
        way.forEach(step -> take(hit, step));
        return hit;
    }

    private static void take(Hit hit, HitStep step) {
        HitAnswer answer = switch (step) {
            case CONFIRMATION, CLOSURE -> HitAnswer.NOTHING;
            case REJECTION -> new HitAnswer.Rejected(Rejection.DIFFERENT_PERSON, null);
            case ACTION -> new HitAnswer.Acted(ActionTaken.ARRESTED, null);
        };
        hit.take(step, answer, NOW);
    }

    private static Hit reported(Urgency urgency, Boolean located, boolean arrestIsSought) {
        return Hit.report(
                UUID.randomUUID(),
                request(urgency, located),
                new Hit.Reporter("DE", "border-de", Purpose.SEARCH_WANTED),
                new Hit.Known("FR", 7, 7, arrestIsSought),
                DEADLINES,
                NOW);
    }

    private static HitRequest request(Urgency urgency, Boolean located) {
        return new HitRequest(
                new HitRecord(null, RECORD, null),
                null,
                urgency,
                located,
                new HitPlace("DE", "secret", null),
                NOW,
                "secret",
                "secret");
    }
}
