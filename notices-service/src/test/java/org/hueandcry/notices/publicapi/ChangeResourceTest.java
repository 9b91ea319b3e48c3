package org.hueandcry.notices.publicapi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Placed;
import org.hueandcry.notices.testing.Shown;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hueandcry.notices.testing.Drafted.unEntity;
import static org.hueandcry.notices.testing.Drafted.unPerson;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a client learns of what has changed. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class ChangeResourceTest {

    @Test
    void additions_updates_and_removals_are_told_once_and_in_order() {
        String cursor = end();
        Placed placed = Placed.in(2028).shown(unEntity("One"), null);
        JsonPath added = since(cursor);
        assertEquals(
                List.of(Map.of("entity_id", placed.reference(), "list", "un/entities", "change", "ADDED")),
                told(added));
        assertTrue(
                added.getString("changes[0]._links.self.href").endsWith("/notices/v1/un/entities/" + placed.number()));
        As.nobody().get(added.getString("changes[0]._links.self.href")).then().statusCode(200);
        assertEquals(List.of(), told(since(added.getString("next"))));

        placed.shown(unEntity("Two"), null);
        JsonPath updated = since(added.getString("next"));
        assertEquals(List.of("UPDATED"), updated.getList("changes.change"));

        placed.removed();
        JsonPath removed = since(updated.getString("next"));
        assertEquals(List.of("REMOVED"), removed.getList("changes.change"));
        assertFalse(removed.getMap("changes[0]").containsKey("_links"));
        assertEquals(List.of("REMOVED"), since(cursor).getList("changes.change"), "only the last change counts");
        assertEquals(removed.getString("next"), since(removed.getString("next")).getString("next"));
    }

    @Test
    void every_page_follows_from_the_one_before() {
        String cursor = end();
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            placed.add(Placed.in(2028).shown(unEntity("N" + i), null).reference());
        }
        List<String> told = new ArrayList<>();
        JsonPath page;
        do {
            page = As.nobody()
                    .queryParam("since", cursor)
                    .queryParam("limit", 2)
                    .get("/notices/v1/changes")
                    .then()
                    .statusCode(200)
                    .body("changes.size()", lessThanOrEqualTo(2))
                    .extract()
                    .jsonPath();
            told.addAll(page.getList("changes.entity_id"));
            cursor = page.getString("next");
        } while (!page.getList("changes").isEmpty());
        assertEquals(placed, told);
        assertEquals(
                List.of(),
                As.nobody()
                        .get(page.getString("_links.next.href"))
                        .then()
                        .extract()
                        .path("changes"));
    }

    @Test
    void a_change_that_is_committed_late_is_not_missed() throws SQLException {
        Placed late = Placed.in(2028);
        Placed early = Placed.in(2028);
        try (Connection first = Database.superuser();
                Connection second = Database.superuser()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            String cursor = end();
            insert(first, late);
            insert(second, early);
            assertEquals(List.of(), told(since(cursor)), "nothing is told before it is committed");
            second.commit();
            JsonPath between = since(cursor);
            assertEquals(List.of(early.reference()), between.getList("changes.entity_id"));
            As.nobody().get("/notices/v1/un/entities/" + late.number()).then().statusCode(404);
            first.commit();
            assertEquals(
                    List.of(late.reference()),
                    since(between.getString("next")).getList("changes.entity_id"),
                    "begun first, committed last: it comes after");
            As.nobody().get("/notices/v1/un/entities/" + late.number()).then().statusCode(200);
        }
    }

    @Test
    void what_is_rolled_back_is_not_told() throws SQLException {
        Placed placed = Placed.in(2028);
        String cursor = end();
        try (Connection connection = Database.superuser()) {
            connection.setAutoCommit(false);
            insert(connection, placed);
            connection.rollback();
        }
        assertEquals(List.of(), told(since(cursor)));
    }

    @Test
    void a_removal_by_a_job_is_told_too_and_only_the_database_writes_the_feed() throws SQLException {
        UUID person = personOf("UN").heard().id();
        Placed placed = Placed.in(2028).shown(unPerson(person), Shown.of(person));
        String cursor = end();
        try (Connection system = Database.as("notices_system")) {
            system.createStatement().execute("delete from public_extract where notice_id = '" + placed.id() + "'");
        }
        As.nobody().get("/notices/v1/un/persons/" + placed.number()).then().statusCode(404);
        JsonPath removed = since(cursor);
        assertEquals(List.of("REMOVED"), removed.getList("changes.change"));
        for (String role : List.of("notices_app", "notices_system")) {
            try (Connection connection = Database.as(role)) {
                DatabaseRules.isRefused(connection, "update public_change set change = 'ADDED'");
                DatabaseRules.isRefused(connection, "delete from public_change");
            }
        }
    }

    @Test
    void the_first_answer_begins_with_what_is_shown_already_and_holds_for_the_next_request() {
        Placed.in(2028).shown(unEntity("There"), null);
        JsonPath first = As.nobody()
                .queryParam("limit", 1)
                .get("/notices/v1/changes?colour=red&since=")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .body("changes.size()", is(1))
                .extract()
                .jsonPath();
        String tag = As.nobody()
                .queryParam("since", first.getString("next"))
                .get("/notices/v1/changes")
                .header("ETag");
        As.nobody()
                .header("If-None-Match", tag)
                .queryParam("since", first.getString("next"))
                .get("/notices/v1/changes")
                .then()
                .statusCode(304);
    }

    @Test
    void a_cursor_that_was_not_given_out_is_refused_by_name() {
        for (String cursor : List.of("x", "MTo5OTk5OTk5OTk5", "OTk6MQ", "é")) {
            As.nobody()
                    .queryParam("since", cursor)
                    .get("/notices/v1/changes")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("since"));
        }
    }

    @Test
    void after_a_restore_cursors_of_the_lost_time_are_refused_and_lists_are_those_of_the_restored() {
        Placed lost = Placed.in(2028).shown(unEntity("Lost"), null);
        As.nobody().get("/notices/v1/un/entities/" + lost.number()).then().statusCode(200);
        String cursor = end();
        // as a restore leaves it: the row is not there, its removal is nowhere noted, and the epoch has grown
        Database.run(
                "begin; alter table public_extract disable trigger public_change_is_noted;"
                        + " delete from public_extract where notice_id = '" + lost.id() + "';"
                        + " delete from public_change where notice_id = '" + lost.id() + "';"
                        + " alter table public_extract enable trigger public_change_is_noted; update epoch set value = value + 1; commit");
        As.nobody().get("/notices/v1/un/entities/" + lost.number()).then().statusCode(404);
        As.nobody()
                .queryParam("since", cursor)
                .get("/notices/v1/changes")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("since"))
                .body(
                        "errors[0].detail",
                        containsString("Begin without it, and forget every notice that is not told again"));
        // so that what was lost goes: read from the beginning, it is not there
        List<String> told = new ArrayList<>();
        for (JsonPath page = since(""); !page.getList("changes").isEmpty(); page = since(page.getString("next"))) {
            told.addAll(page.getList("changes.entity_id"));
        }
        assertFalse(told.contains(lost.reference()));
    }

    @Test
    void a_limit_that_is_too_large_or_none_is_put_right() {
        for (String limit : List.of("1001", "99999999999999999999", "0", "-1", "all")) {
            As.nobody()
                    .queryParam("limit", limit)
                    .get("/notices/v1/changes")
                    .then()
                    .statusCode(200)
                    .body("_links.self.href", endsWith(limit.matches("0|-1|all") ? "limit=100" : "limit=1000"));
        }
    }

    private static void insert(Connection connection, Placed placed) throws SQLException {
        connection
                .createStatement()
                .execute(
                        "insert into public_extract (notice_id, kind, year, number, detail) values ('" + placed.id()
                                + "', 'UN_ENTITY', " + placed.reference().replace("/", ", ")
                                + ", '{\"name\": \"X\", \"listing\": {\"aliases\": [], \"documents\": [], \"entity\": {\"name\": \"X\"}}}')");
    }

    private static List<Map<String, Object>> told(JsonPath answer) {
        List<Map<String, Object>> changes = answer.getList("changes");
        return changes.stream()
                .map(change -> {
                    Map<String, Object> told = new HashMap<>(change);
                    told.keySet().retainAll(Set.of("entity_id", "list", "change"));
                    return told;
                })
                .toList();
    }

    private static JsonPath since(String cursor) {
        return As.nobody()
                .queryParam("since", cursor)
                .get("/notices/v1/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The cursor of now. */
    private static String end() {
        String cursor = "";
        JsonPath page;
        do {
            page = As.nobody()
                    .queryParam("since", cursor)
                    .queryParam("limit", 1000)
                    .get("/notices/v1/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            cursor = page.getString("next");
        } while (!page.getList("changes").isEmpty());
        return cursor;
    }
}
