package org.hueandcry.notices.filerequest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The life of a request, and its deadlines. */
class FileRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RecordReference NOTICE = RecordReference.ofNotice(UUID.randomUUID());
    private static final Deadlines DEADLINES = new Deadlines() {
        @Override
        public int access() {
            return 4;
        }

        @Override
        public int correction() {
            return 9;
        }

        @Override
        public int deletion() {
            return 9;
        }
    };

    @ParameterizedTest
    @CsvSource({
        "ACCESS, 2026-01-15, 2026-05-15",
        "ACCESS, 2026-10-31, 2027-02-28",
        "CORRECTION, 2026-01-15, 2026-10-15",
        "DELETION, 2026-05-31, 2027-02-28",
    })
    void the_time_for_a_decision_runs_in_months_from_admissibility(Kind kind, LocalDate admissible, LocalDate due) {
        FileRequest request = received(kind);
        assertFalse(request.isOverdue(LocalDate.MAX), "before admissibility no time runs");
        request.admit(admissible, DEADLINES, NOW);
        assertEquals(due, request.decisionDue());
        assertFalse(request.isOverdue(due));
        assertTrue(request.isOverdue(due.plusDays(1)));
    }

    @Test
    void what_is_decided_is_no_longer_overdue() {
        FileRequest request = received(Kind.ACCESS);
        request.admit(LocalDate.of(2025, 1, 1), DEADLINES, NOW);
        assertTrue(request.isOverdue(TODAY));
        request.decide(decision(Outcome.NO_DATA), List.of(), TODAY, NOW);
        assertFalse(request.isOverdue(TODAY));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void each_status_allows_its_steps_and_no_others(Status status) {
        Map<Status, List<Step>> possible = Map.of(
                Status.RECEIVED,
                List.of(Step.ADMISSION, Step.INADMISSIBILITY),
                Status.ADMISSIBLE,
                List.of(Step.CONSULTATION, Step.DECISION),
                Status.DECIDED,
                List.of(Step.CLOSURE));
        FileRequest request = in(status);
        for (Step step : Step.values()) {
            if (possible.getOrDefault(status, List.of()).contains(step)) {
                request.mustAllow(step);
            } else {
                assertEquals(
                        409,
                        assertThrows(HttpProblem.class, () -> request.mustAllow(step))
                                .getStatusCode());
            }
        }
    }

    @Test
    void it_is_not_admissible_before_it_was_received() {
        FileRequest request = received(Kind.ACCESS);
        assertStatus(400, () -> request.admit(LocalDate.of(2024, 1, 9), DEADLINES, NOW));
        request.admit(LocalDate.of(2024, 1, 10), DEADLINES, NOW);
    }

    @Test
    void nothing_is_disclosed_before_its_owner_was_heard_or_had_its_time() {
        FileRequest request = in(Status.ADMISSIBLE);
        OwnerConsultation asked = new OwnerConsultation(
                request, 1, List.of(NOTICE), new ConsultationRequest("FR", "?", TODAY.plusDays(10)), NOW);
        OwnerConsultation onOther = new OwnerConsultation(
                request,
                2,
                List.of(RecordReference.ofNotice(UUID.randomUUID())),
                new ConsultationRequest("FR", "?", TODAY.minusDays(1)),
                NOW);
        DecisionRequest disclosure = decision(Outcome.GRANTED, order(NOTICE, Effect.DISCLOSE));
        assertStatus(409, () -> request.decide(disclosure, List.of(), TODAY, NOW));
        assertStatus(409, () -> request.decide(disclosure, List.of(asked, onOther), TODAY.plusDays(10), NOW));
        request.decide(disclosure, List.of(asked), TODAY.plusDays(11), NOW);
        assertEquals(Status.DECIDED, request.status());
    }

    @Test
    void a_decision_orders_nothing_for_a_record_that_the_request_is_not_about() {
        FileRequest request = in(Status.ADMISSIBLE);
        RecordReference other = RecordReference.ofPerson(NOTICE.noticeId());
        assertStatus(
                400,
                () -> request.decide(decision(Outcome.GRANTED, order(other, Effect.DELETE)), List.of(), TODAY, NOW));
    }

    @Test
    void it_is_closed_once_all_is_carried_out() {
        FileRequest request = in(Status.DECIDED);
        assertStatus(409, () -> request.close(1, NOW));
        request.close(0, NOW);
        assertEquals(Status.CLOSED, request.status());
    }

    @Test
    void nothing_of_the_applicant_gets_into_a_log() {
        FileRequestContent content = content(Kind.ACCESS);
        for (Object shown : List.of(content, content.applicant(), received(Kind.ACCESS))) {
            assertFalse(shown.toString().contains("Petentin"), shown.toString());
        }
    }

    private static FileRequest in(Status status) {
        FileRequest request = received(Kind.DELETION);
        if (status == Status.INADMISSIBLE) {
            request.declareInadmissible("anonymous", NOW);
        } else if (status != Status.RECEIVED) {
            request.admit(TODAY, DEADLINES, NOW);
        }
        if (status == Status.DECIDED || status == Status.CLOSED) {
            request.decide(decision(Outcome.GRANTED, order(NOTICE, Effect.DELETE)), List.of(), TODAY, NOW);
        }
        if (status == Status.CLOSED) {
            request.close(0, NOW);
        }
        return request;
    }

    private static FileRequest received(Kind kind) {
        return FileRequest.received(UUID.randomUUID(), "CCF/2026/1", content(kind), NOW);
    }

    private static FileRequestContent content(Kind kind) {
        return new FileRequestContent(
                kind,
                new Applicant("Anonyma Petentin", "Lyon", "SY"),
                LocalDate.of(2024, 1, 10),
                List.of(NOTICE),
                "Anonyma Petentin is wrongly sought.");
    }

    private static DecisionRequest decision(Outcome outcome, DecisionRequest.Order... orders) {
        return new DecisionRequest(outcome, "because", List.of(orders));
    }

    private static DecisionRequest.Order order(RecordReference record, Effect effect) {
        return new DecisionRequest.Order(record, effect, "because");
    }

    private static void assertStatus(int status, Executable step) {
        assertEquals(status, assertThrows(HttpProblem.class, step).getStatusCode());
    }
}
