package org.hueandcry.persons.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;

import static org.awaitility.Awaitility.await;

/** Notices on persons, as notices-service tells of them. */
public final class HeardNotice {

    private HeardNotice() {}

    /** Told, and heard of. */
    public static void on(String person, UUID notice, long version, String state) {
        ObjectNode event = (ObjectNode) Contract.example("notices-service", "notice.changed.v1");
        event.put("id", notice.toString())
                .put("version", version)
                .put("state", state)
                .putObject("subject")
                .put("personId", person);
        Broker.send("notices", notice, event.toString());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("notice where id = ? and version = ?", notice, version) == 1);
    }
}
