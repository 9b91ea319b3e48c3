package org.hueandcry.artworks.reconciliation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hueandcry.artworks.testing.Painted;
import org.hueandcry.artworks.testing.Stolen;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hueandcry.artworks.testing.Painted.cropped;
import static org.hueandcry.artworks.testing.Stolen.painting;

/** How works that were found are proposed to be stolen ones, and what owners say to it. Each test's makers and titles have a name that no other test's have. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class ReconciliationResourceTest {

    private static final String WORKS = "/api/v1/artworks/";

    private final String name = Stolen.name();
    private final String place = Stolen.name();

    private Stolen stolen() {
        return painting()
                .titled("Harvest before a storm near " + place)
                .with("makers", List.of(Map.of("name", "Giovanni Battista " + name)))
                .with("measurements", null)
                .with("measurementsText", "61 x 50 cm")
                .with("period", null)
                .with("description", null);
    }

    /** The same work in the words of whoever found it. */
    private Stolen found() {
        return stolen().titled("Landscape with harvest, storm; " + place)
                .with("makers", List.of(Map.of("name", name + ", G. B.")))
                .with("measurementsText", "19 11/16 x 24 in")
                .found();
    }

    private static void untilCompared(String work) {
        await().until(() -> Database.count("reconciliation_due where artwork_id = ?::uuid", work) == 0);
    }

    private static ValidatableResponse of(RequestSpecification caller, String work) {
        untilCompared(work);
        return caller.get(WORKS + work + "/reconciliations").then();
    }

    private static String between(String stolen, String found) {
        untilCompared(stolen);
        untilCompared(found);
        return Database.rows(
                        "select id from reconciliation where stolen_id = ?::uuid and found_id = ?::uuid", stolen, found)
                .get(0)
                .get("id")
                .toString();
    }

    private static ValidatableResponse answer(RequestSpecification caller, String work, String id, String step) {
        return caller.contentType("application/json")
                .body(Map.of("reason", "compared by a conservator"))
                .post(WORKS + work + "/reconciliations/" + id + "/" + step)
                .then();
    }

    private static void change(String country, String work, Map<String, Object> patch) {
        String tag = As.bureau(country).get(WORKS + work).header("ETag");
        As.bureau(country)
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(WORKS + work)
                .then()
                .statusCode(200);
        untilCompared(work);
    }

    @Test
    void what_was_found_is_proposed_to_both_owners_in_whatever_words_it_was_recorded_first() {
        String stolen = stolen().by(As.bureau("FR"));
        String found = found().by(As.bureau("DE"));
        of(As.officer("FR"), stolen)
                .statusCode(200)
                .body("items.found.artworkId", contains(found))
                .body("items[0].artwork.id", is(found))
                .body("items[0].artwork.status", is("FOUND_OWNER_UNKNOWN"))
                .body("items[0].explanation.field", hasItems("title", "makers", "measurementsText"))
                .body("items[0].awaits", containsInAnyOrder("FR", "DE"))
                .body("items[0].nextSteps", containsInAnyOrder("CONFIRMATION", "REJECTION"));
        of(As.officer("DE"), found).body("items.artwork.id", contains(stolen));
        String later = stolen().titled("Harvest before the storm near " + place).by(As.bureau("IT"));
        of(As.officer("IT"), later).body("items.artwork.id", hasItem(found));
        As.officer("DE")
                .get(WORKS + "reconciliations?awaiting=true&limit=200")
                .then()
                .statusCode(200)
                .body("items.stolen.artworkId", hasItems(stolen, later));
        As.officer("BR")
                .get(WORKS + "reconciliations?limit=200")
                .then()
                .body("items.found.artworkId", not(hasItem(found)));
    }

    @Test
    void a_photograph_alone_leads_from_one_to_the_other_when_it_has_become_searchable() {
        BufferedImage picture = Painted.picture(ThreadLocalRandom.current().nextLong());
        String stolen = painting().titled("Portrait of a lady " + name).by("FR", picture);
        String found = painting()
                .titled("Woman, unsigned")
                .with("makers", null)
                .found()
                .by("DE", cropped(picture, 0.75));
        of(As.officer("DE"), found)
                .body("items.artwork.id", contains(stolen))
                .body("items[0].explanation.field", hasItem("photograph"))
                .body("items[0].score", greaterThanOrEqualTo(0.6f));
    }

    @Test
    void only_who_may_see_the_other_record_is_told_and_whoever_may_later_is_told_then() {
        String stolen = stolen().restrictedFrom("DE").by(As.bureau("FR"));
        String found = found().by(As.bureau("DE"));
        String id = between(stolen, found);
        of(As.officer("FR"), stolen).body("items.id", contains(id));
        of(As.officer("DE"), found).statusCode(200).body("items", empty());
        As.officer("DE").get(WORKS + "reconciliations?limit=200").then().body("items.id", not(hasItem(id)));
        As.officer("DE").get(WORKS + found + "/reconciliations/" + id).then().statusCode(404);
        answer(As.bureau("DE"), found, id, "confirmation").statusCode(404);
        change("FR", stolen, Map.of("visibility", Map.of("restrictedFrom", List.of())));
        of(As.officer("DE"), found).body("items.id", contains(id));
        untilCompared(stolen);
        As.officer("DE").get(WORKS + "reconciliations?limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    void both_owners_confirm_and_either_may_think_better_of_it() {
        String stolen = stolen().by(As.bureau("FR"));
        String found = found().by(As.bureau("DE"));
        String id = between(stolen, found);
        answer(As.officer("FR"), stolen, id, "confirmation").statusCode(403);
        answer(As.bureau("IT"), stolen, id, "confirmation").statusCode(404);
        answer(As.bureau("FR"), stolen, id, "confirmation")
                .statusCode(200)
                .body("state", is("PROPOSED"))
                .body("awaits", contains("DE"))
                .body("nextSteps", contains("REJECTION"))
                .body("answeredBy", is("FR"))
                .body("reason", is("compared by a conservator"));
        answer(As.bureau("FR"), stolen, id, "confirmation").statusCode(409).body("nextSteps", contains("REJECTION"));
        As.officer("FR")
                .get(WORKS + "reconciliations?awaiting=true&limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        answer(As.bureau("DE").header("If-Match", "\"7\""), found, id, "confirmation")
                .statusCode(412);
        answer(As.bureau("DE"), found, id, "confirmation")
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("awaits", empty())
                .body("artwork.id", is(stolen));
        answer(As.bureau("FR"), stolen, id, "rejection").statusCode(200).body("state", is("REJECTED"));
        answer(As.bureau("DE"), found, id, "rejection").statusCode(409);
    }

    @Test
    void what_was_rejected_is_not_proposed_again_until_what_identifies_either_has_changed() {
        String stolen = stolen().by(As.bureau("FR"));
        String found = found().by(As.bureau("DE"));
        String id = between(stolen, found);
        answer(As.bureau("FR"), stolen, id, "rejection").statusCode(200).body("nextSteps", empty());
        change("DE", found, Map.of("dateDocumented", "2026-01"));
        of(As.officer("DE"), found).body("items.state", contains("REJECTED"));
        change("DE", found, Map.of("title", "Reapers; " + place));
        of(As.officer("DE"), found).body("items.state", contains("PROPOSED"));
    }

    @Test
    void what_is_alike_no_more_and_what_is_back_with_its_owner_is_proposed_no_more() {
        String stolen = stolen().by(As.bureau("FR"));
        String found = found().by(As.bureau("DE"));
        between(stolen, found);
        change(
                "DE",
                found,
                Map.of(
                        "title",
                        "Sunflowers",
                        "makers",
                        List.of(Map.of("name", Stolen.name())),
                        "measurementsText",
                        "9 x 200 cm"));
        of(As.officer("FR"), stolen).body("items", empty());
        change(
                "DE",
                found,
                Map.of(
                        "title",
                        "Reapers; " + place,
                        "makers",
                        List.of(Map.of("name", name)),
                        "measurementsText",
                        "61 x 50 cm"));
        of(As.officer("FR"), stolen).body("items.found.artworkId", contains(found));
        String tag = As.bureau("FR").get(WORKS + stolen).header("ETag");
        As.bureau("FR")
                .header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("status", "RETURNED"))
                .post(WORKS + stolen + "/status")
                .then()
                .statusCode(200);
        of(As.officer("FR"), stolen).body("items", empty());
    }

    @Test
    void of_many_that_are_imported_at_once_each_meets_what_was_found_before() {
        String found = found().by(As.bureau("DE"));
        untilCompared(found);
        long many = Database.count("artwork where status = 'FOUND_OWNER_UNKNOWN'") + 5;
        String museum = Stolen.fresh();
        String lines = IntStream.range(0, (int) many)
                .mapToObj(i -> """
                        {"objectType": "painting", "title": "%s", "makers": [{"name": "%s"}], "measurementsText": "61 x 50 cm", "source": "%s", "inventoryNumber": "%d", "theft": {"country": "FR"}}
                        """.formatted(
                                i == 3 ? "Harvest before a storm near " + place : "Untitled",
                                i == 3 ? name : "Nobody",
                                museum,
                                i))
                .collect(Collectors.joining());
        String job = As.bureau("FR")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(WORKS + "imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() ->
                As.bureau("FR").get(WORKS + "imports/" + job).path("status").equals("COMPLETED"));
        of(As.officer("DE"), found).body("items.artwork.inventoryNumber", contains("3"));
    }

    @Test
    void who_owns_neither_sees_nothing_and_nobody_else_may_ask() {
        String stolen = stolen().by(As.bureau("FR"));
        of(As.officer("IT"), stolen).statusCode(403);
        of(As.border("FR"), stolen).statusCode(403);
        of(As.dealer(), stolen).statusCode(403);
        As.officer("FR")
                .get(WORKS + UUID.randomUUID() + "/reconciliations")
                .then()
                .statusCode(404);
    }
}
