package org.hueandcry.persons.watch;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hueandcry.kit.testing.Database;

import static org.awaitility.Awaitility.await;

/** What tests do with watches. */
final class Watched {

    static final String WATCHES = "/api/v1/watches";

    private Watched() {}

    static ValidatableResponse sent(RequestSpecification caller, Map<String, ?> body) {
        return caller.contentType("application/json").body(body).post(WATCHES).then();
    }

    /** @param more beside the query @return the id */
    static String by(RequestSpecification caller, Map<String, ?> query, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("query", query);
        return sent(caller, body).statusCode(201).extract().path("id");
    }

    static String by(RequestSpecification caller, String name) {
        return by(caller, Map.of("names", List.of(name)), Map.of());
    }

    static ValidatableResponse told(RequestSpecification caller, String watch) {
        return caller.get(WATCHES + "/" + watch + "/matches").then().statusCode(200);
    }

    /** Waits until whatever became of the person has been run against the watches. */
    static void untilRun(String person) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("watch_due where person_id = ?::uuid", person) == 0);
    }
}
