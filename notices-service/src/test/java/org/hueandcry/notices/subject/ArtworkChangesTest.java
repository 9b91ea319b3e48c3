package org.hueandcry.notices.subject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.HeardWork;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hueandcry.notices.testing.Drafted.stolen;
import static org.hueandcry.notices.testing.HeardWork.workOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What notices-service makes of what it hears of works of art. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class ArtworkChangesTest {

    @Test
    void the_same_state_twice_and_an_old_one_after_a_new_one_change_nothing() {
        HeardWork work = workOf("IT").heard();
        String old = work.json();
        work.now("RECOVERED").heard();
        String before = stateOf(work.id());
        Broker.send("artworks", work.id(), work.json());
        int partition = Broker.send("artworks", work.id(), old);
        waitUntilAllIsHeardOf(partition);
        assertEquals(before, stateOf(work.id()));
    }

    @Test
    void a_later_epoch_wins_over_a_higher_version() {
        HeardWork work = workOf("IT").atVersion(9).heard();
        work.ofEpoch(2).atVersion(4).heard();
        assertEquals(
                4L,
                Database.rows("select version from subject where subject_id = ?", work.id())
                        .get(0)
                        .get("version"));
    }

    @Test
    void what_cannot_be_applied_goes_to_the_dead_letters_and_is_healed_by_a_newer_state() {
        HeardWork work = workOf("IT");
        Broker.send("artworks", work.id(), work.json().replace("\"theftReported\": true", "\"theftReported\": null"));
        assertEquals(
                1,
                Broker.messages("notices-service.dead-letters", work.id(), found -> !found.isEmpty())
                        .size());
        work.now("STOLEN").heard();
        stolen(work.id()).sentBy(As.officer("IT")).statusCode(201);
    }

    @Test
    void an_effect_that_fails_is_tried_again_until_it_takes() {
        HeardWork work = workOf("IT");
        Database.run("create sequence refusals_of_works minvalue 0;"
                + " create function refuse_work_twice() returns trigger language plpgsql security definer as $$ begin"
                + " if 2 > nextval('public.refusals_of_works') then raise exception 'refused by the test'; end if; return new; end $$;"
                + " create trigger refuse_work_twice before insert on subject for each row when (new.subject_id = '"
                + work.id() + "') execute function refuse_work_twice()");
        try {
            work.heard();
        } finally {
            Database.run("drop trigger refuse_work_twice on subject; drop function refuse_work_twice");
        }
        assertEquals(
                3L,
                Database.rows("select last_value + 1 as tries from refusals_of_works")
                        .get(0)
                        .get("tries"));
        Database.run("drop sequence refusals_of_works");
    }

    /** Inside a partition order holds: what was sent before this mark has been applied when the mark has. */
    private static void waitUntilAllIsHeardOf(int partition) {
        HeardWork mark = workOf("XX");
        Broker.sendTo("artworks", partition, mark.id(), mark.json());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("subject where subject_id = ?", mark.id()) == 1);
    }

    private static String stateOf(UUID work) {
        return Database.rows("select s::text as state from subject s where subject_id = ?", work)
                .get(0)
                .get("state")
                .toString();
    }
}
