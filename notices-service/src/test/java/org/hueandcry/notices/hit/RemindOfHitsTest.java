package org.hueandcry.notices.hit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.hueandcry.notices.testing.Reported.HITS;
import static org.hueandcry.notices.testing.Reported.onPerson;
import static org.hueandcry.notices.testing.Reported.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class RemindOfHitsTest {

    private static final Duration INTERVAL = Duration.ofMinutes(30);

    @Inject
    RemindOfHits job;

    @Test
    void the_source_is_reminded_when_the_deadline_has_passed_and_no_more_than_three_times() throws SQLException {
        String id = urgent();
        Instant due = due(id);
        job.remind(due);
        assertEquals(0, reminders(id));
        Instant first = due.plusSeconds(1);
        job.remind(first);
        assertEquals(1, reminders(id));
        // again in the same minute, as after a restart
        job.remind(first);
        job.remind(first.plus(INTERVAL).minusSeconds(1));
        assertEquals(1, reminders(id));
        for (int i = 1; i < 6; i++) {
            job.remind(first.plus(INTERVAL.multipliedBy(i)));
        }
        assertEquals(3, reminders(id));
        As.bureau("FR")
                .get(HITS + "/" + id)
                .then()
                .header("ETag", "\"4\"")
                .body("reminders", is(3))
                .body("status", is("REPORTED"));
        As.officer("DE")
                .get(HITS + "/" + id + "/history")
                .then()
                .body("items.event", contains("reported", "reminded", "reminded", "reminded"))
                .body("items[1].version", is(2))
                .body("items[1].authority", nullValue());
        assertEquals(
                List.of("1 0", "2 1", "3 2", "4 3"),
                Database.rows(
                                "select concat_ws(' ', version, state ->> 'reminders') as line from outbox where key = ? order by seq",
                                UUID.fromString(id))
                        .stream()
                        .map(row -> row.get("line"))
                        .toList());
        step(As.bureau("FR").header("If-Match", "\"4\""), id, "confirmation").statusCode(200);
    }

    @Test
    void an_outage_is_followed_by_one_reminder_and_not_by_all_that_were_missed() throws SQLException {
        String id = urgent();
        Instant late = due(id).plus(Duration.ofHours(12));
        job.remind(late);
        job.remind(late.plusSeconds(60));
        assertEquals(1, reminders(id));
    }

    @Test
    void what_has_been_answered_is_not_reminded_of() throws SQLException {
        String id = urgent();
        step(As.bureau("FR"), id, "confirmation").statusCode(200);
        job.remind(due(id).plus(Duration.ofHours(1)));
        assertEquals(0, reminders(id));
    }

    @Test
    void a_hit_that_another_replica_is_at_is_left_to_it_and_holds_up_no_other() throws SQLException {
        String id = urgent();
        String other = urgent();
        Instant late = due(other).plusSeconds(1);
        try (Connection replica = Database.superuser()) {
            replica.setAutoCommit(false);
            replica.createStatement().executeQuery("select from hit where id = '" + id + "' for update");
            job.remind(late);
            assertEquals(0, reminders(id));
            assertEquals(1, reminders(other));
            replica.rollback();
        }
        job.remind(late);
        assertEquals(1, reminders(id));
        assertEquals(1, reminders(other));
    }

    @Test
    void a_reminder_that_cannot_be_announced_has_not_been_given() throws SQLException {
        String id = urgent();
        Instant late = due(id).plusSeconds(1);
        Database.run("""
                create function refuse_reminder() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse_reminder before insert on outbox
                    for each row when (new.key = '%s') execute function refuse_reminder()""".formatted(id));
        try {
            assertThrows(SQLException.class, () -> job.remind(late));
        } finally {
            Database.run("drop trigger refuse_reminder on outbox; drop function refuse_reminder");
        }
        assertEquals(0, reminders(id));
        assertEquals(1, Database.count("hit_history where hit_id = ?::uuid", id));
        job.remind(late);
        assertEquals(1, reminders(id));
    }

    private static String urgent() {
        return onPerson(personOf("FR").heard().id()).with("urgency", "URGENT").by(As.officer("DE"));
    }

    private static Instant due(String id) {
        return Instant.parse(As.bureau("FR").get(HITS + "/" + id).path("confirmationDue"));
    }

    private static int reminders(String id) {
        return As.bureau("FR").get(HITS + "/" + id).path("reminders");
    }
}
