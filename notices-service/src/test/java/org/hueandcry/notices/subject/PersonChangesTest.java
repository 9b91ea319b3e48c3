package org.hueandcry.notices.subject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Heard;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What notices-service makes of what it hears of persons. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class PersonChangesTest {

    private static final int PARTITIONS = 3;

    @Inject
    KafkaClientService clients;

    @Test
    void the_publishers_example_is_understood() {
        UUID id = UUID.fromString(Contract.example("persons-service", "person.changed.v1")
                .get("id")
                .asText());
        Broker.send(
                "persons",
                id,
                Contract.example("persons-service", "person.changed.v1").toString());
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("subject where subject_id = ?", id) == 1);
    }

    @Test
    void the_same_state_twice_and_an_old_one_after_a_new_one_change_nothing() {
        Heard person = personOf("FR").heard();
        String old = person.json();
        person.withoutIdentifyingData().changed().heard();
        Map<String, Object> before = stateOf(person.id());
        Broker.send("persons", person.id(), person.json());
        int partition = Broker.send("persons", person.id(), old);
        waitUntilAllIsHeardOf(partition);
        assertEquals(before, stateOf(person.id()));
    }

    @Test
    void a_later_epoch_wins_over_a_higher_version() {
        Heard person = personOf("FR").atVersion(9).heard();
        person.ofEpoch(2).atVersion(4).heard();
        assertEquals(4L, stateOf(person.id()).get("version"));
    }

    @Test
    void a_consumer_rewound_to_the_beginning_ends_in_the_same_state() {
        Heard person = personOf("FR").heard();
        person.withOtherIdentity().heard();
        person.restrictedFrom("BR").changed().heard();
        String notice = red(person.id()).by(As.officer("FR"));
        List<Map<String, Object>> before = states();
        clients.getConsumer("persons")
                .runOnPollingThread(consumer -> {
                    consumer.seekToBeginning(consumer.assignment());
                })
                .await()
                .atMost(Duration.ofSeconds(10));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            waitUntilAllIsHeardOf(partition);
        }
        assertEquals(before, states());
        As.bureau("BR").get("/api/v1/notices/" + notice).then().statusCode(404);
    }

    @Test
    void what_cannot_be_applied_goes_to_the_dead_letters_and_is_healed_by_a_newer_state() {
        Heard person = personOf("FR");
        Broker.send("persons", person.id(), person.json().replace("\"version\": 1", "\"version\": \"one\""));
        assertEquals(
                1,
                Broker.messages("notices-service.dead-letters", person.id(), found -> !found.isEmpty())
                        .size());
        person.changed().heard();
        red(person.id()).sentBy(As.officer("FR")).statusCode(201);
    }

    @Test
    void an_effect_that_fails_is_tried_again_until_it_takes() {
        Heard person = personOf("FR");
        Database.run("create table refused (times int); insert into refused values (2);"
                + " create function refuse_twice() returns trigger language plpgsql security definer as $$ begin"
                + " if (select times from public.refused) > nextval('public.refusals') then raise exception 'refused by the test'; end if;"
                + " return new; end $$; create sequence refusals minvalue 0;"
                + " create trigger refuse_twice before insert on subject for each row when (new.subject_id = '"
                + person.id() + "') execute function refuse_twice()");
        try {
            person.heard();
        } finally {
            Database.run("drop trigger refuse_twice on subject; drop function refuse_twice; drop table refused");
        }
        assertEquals(
                3L,
                Database.rows("select last_value + 1 as tries from refusals")
                        .get(0)
                        .get("tries"));
        Database.run("drop sequence refusals");
    }

    /** Inside a partition order holds: what was sent before this mark has been applied when the mark has. */
    private static void waitUntilAllIsHeardOf(int partition) {
        Heard mark = personOf("XX");
        Broker.sendTo("persons", partition, mark.id(), mark.json());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("subject where subject_id = ?", mark.id()) == 1);
    }

    private static Map<String, Object> stateOf(UUID person) {
        return Database.rows("select version, s::text as state from subject s where subject_id = ?", person)
                .get(0);
    }

    private static List<Map<String, Object>> states() {
        return Database.rows("select s::text as state from subject s where owner <> 'XX' order by subject_id");
    }
}
