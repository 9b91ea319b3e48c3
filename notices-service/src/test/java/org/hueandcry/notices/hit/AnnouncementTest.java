package org.hueandcry.notices.hit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hueandcry.notices.testing.Heard.personOf;
import static org.hueandcry.notices.testing.Reported.HITS;
import static org.hueandcry.notices.testing.Reported.onPerson;
import static org.hueandcry.notices.testing.Reported.rejection;
import static org.hueandcry.notices.testing.Reported.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From the commit to the topic. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class AnnouncementTest {

    @Test
    void every_step_arrives_in_order_in_the_committed_schema_and_says_nothing_of_what_was_found() {
        String id = onPerson(personOf("FR").heard().id()).by(As.border("DE"));
        rejection(As.bureau("FR"), id).statusCode(200);
        step(As.bureau("FR"), id, "closure").statusCode(200);

        List<ConsumerRecord<String, String>> messages =
                Broker.messages("notices", UUID.fromString(id), found -> found.size() >= 3);

        List<String> states = List.of("REPORTED", "REJECTED", "CLOSED");
        assertEquals(states.size(), messages.size());
        for (int i = 0; i < states.size(); i++) {
            String event = messages.get(i).value();
            assertEquals(
                    "hit.changed.v1",
                    new String(messages.get(i).headers().lastHeader("ce_type").value(), StandardCharsets.US_ASCII));
            Contract.holdsForEvent("hit.changed.v1", event);
            assertTrue(event.contains("\"version\": " + (i + 1)), event);
            assertTrue(event.contains("\"state\": \"" + states.get(i) + "\""), event);
            assertTrue(
                    event.contains("\"previousState\": " + (i == 0 ? "null" : "\"" + states.get(i - 1) + "\"")), event);
            assertTrue(event.contains("\"rejected\": " + (i > 0)), event);
            assertTrue(event.contains("\"client\": \"border-de\""), event);
            assertFalse(event.contains("Oslo") || event.contains("Frankfurt") || event.contains("home"), event);
        }
    }

    @Test
    void the_committed_example_is_of_the_committed_schema() {
        Contract.holdsForEvent(
                "hit.changed.v1",
                Contract.example("notices-service", "hit.changed.v1").toString());
    }

    @Test
    void a_step_that_is_rolled_back_announces_nothing_and_leaves_the_hit_as_it_was() {
        String id = onPerson(personOf("FR").heard().id()).by(As.officer("DE"));
        Database.run("""
                create function refuse_hit() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse_hit before insert on outbox for each row when (new.key = '%s') execute function refuse_hit()""".formatted(id));
        try {
            step(As.bureau("FR"), id, "confirmation").statusCode(500);
        } finally {
            Database.run("drop trigger refuse_hit on outbox; drop function refuse_hit");
        }
        assertEquals(1, Database.count("outbox where key = ?::uuid", id));
        assertEquals(1, Database.count("hit_history where hit_id = ?::uuid", id));
        assertEquals("REPORTED", As.bureau("FR").get(HITS + "/" + id).path("status"));
    }
}
