package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.is;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From the commit to the topic. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class AnnouncementTest {

    @Test
    void every_step_arrives_in_order_in_the_committed_schema() {
        String id = red(personOf("FR").heard().id()).published();
        step(As.reviewer(), id, "suspension", "UNDER_REVIEW").statusCode(200);
        step(As.reviewer(), id, "resumption").statusCode(200);
        step(As.bureau("FR"), id, "withdrawal", "ARRESTED").statusCode(200);

        List<ConsumerRecord<String, String>> messages =
                Broker.messages("notices", UUID.fromString(id), found -> found.size() >= 6);

        List<String> states = List.of("DRAFT", "SUBMITTED", "PUBLISHED", "SUSPENDED", "PUBLISHED", "WITHDRAWN");
        assertEquals(states.size(), messages.size());
        for (int i = 0; i < states.size(); i++) {
            String event = messages.get(i).value();
            Contract.holdsForEvent("notice.changed.v1", event);
            assertTrue(event.contains("\"version\": " + (i + 1)), event);
            assertTrue(event.contains("\"state\": \"" + states.get(i) + "\""), event);
            assertTrue(
                    event.contains("\"previousState\": " + (i == 0 ? "null" : "\"" + states.get(i - 1) + "\"")), event);
        }
    }

    @Test
    void the_committed_example_is_of_the_committed_schema() {
        Contract.holdsForEvent(
                "notice.changed.v1",
                Contract.example("notices-service", "notice.changed.v1").toString());
    }

    @Test
    void a_step_that_is_rolled_back_announces_nothing_and_leaves_the_notice_as_it_was() {
        String id = red(personOf("FR").heard().id()).by(As.officer("FR"));
        UUID key = UUID.fromString(id);
        Database.run("""
                create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse before insert on outbox for each row when (new.key = '%s') execute function refuse()""".formatted(id));
        try {
            step(As.bureau("FR"), id, "submission").statusCode(500).body("type", is("/problems/internal"));
        } finally {
            Database.run("drop trigger refuse on outbox; drop function refuse");
        }
        assertEquals(1, Database.count("outbox where key = ?", key));
        assertEquals(1, Database.count("notice_history where notice_id = ?", key));
        As.officer("FR").get("/api/v1/notices/" + id).then().body("status", is("DRAFT"));
        step(As.bureau("FR"), id, "submission").statusCode(200);
    }
}
