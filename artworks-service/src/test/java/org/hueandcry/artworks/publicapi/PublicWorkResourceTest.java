package org.hueandcry.artworks.publicapi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.hueandcry.artworks.testing.Stolen;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hueandcry.artworks.testing.Stolen.painting;

/** What everybody sees of works of art. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class PublicWorkResourceTest {

    private static final String WORKS = "/artworks/v1/works";

    private static Stolen shown() {
        return painting().with("shownToPublic", true);
    }

    private static ValidatableResponse get(String path) {
        return RestAssured.get(WORKS + path).then();
    }

    @Test
    void a_work_is_shown_without_what_is_for_police() {
        String id = shown().with("source", "Register " + Stolen.fresh())
                .with("inventoryNumber", "77")
                .by(As.bureau("IT"));
        get("/" + id)
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .body("objectType", is("painting"))
                .body("recordedBy", is("IT"))
                .body("stolen", is("2026-01"))
                .body("stolenIn", is("IT"))
                .body("$", not(hasKey("theft")))
                .body("$", not(hasKey("source")))
                .body("$", not(hasKey("visibility")))
                .body("$", not(hasKey("statusHistory")));
        get("?resultPerPage=160").body("_embedded.works.id", hasItem(id));
    }

    @Test
    void only_what_its_owner_shows_and_restricts_from_nobody_is_there() {
        String silent = painting().by(As.bureau("IT"));
        String restricted = shown().restrictedFrom("BR").by(As.bureau("IT"));
        String confidential = shown().with("visibility", Map.of("confidentiality", "RESTRICTED"))
                .by(As.bureau("IT"));
        String some =
                shown().with("visibility", Map.of("visibleTo", List.of("FR"))).by(As.bureau("IT"));
        int before = get("").statusCode(200).extract().path("total");
        for (String id : List.of(silent, restricted, confidential, some)) {
            get("/" + id).statusCode(404);
            get("/" + id + "/images").statusCode(404);
        }
        shown().by(As.bureau("IT"));
        get("").body("total", is(before + 1));
    }

    @Test
    void what_is_recovered_found_or_no_longer_shown_changes_its_list_at_once() {
        String id = shown().by(As.bureau("IT"));
        String etag = get("/" + id).statusCode(200).extract().header("ETag");
        RestAssured.given()
                .header("If-None-Match", etag)
                .get(WORKS + "/" + id)
                .then()
                .statusCode(304);
        As.bureau("IT")
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("status", "RECOVERED"))
                .post("/api/v1/artworks/" + id + "/status")
                .then()
                .statusCode(200);
        get("?list=STOLEN&resultPerPage=160").body("_embedded.works.id", not(hasItem(id)));
        get("?list=RECOVERED&resultPerPage=160").body("_embedded.works.id", hasItem(id));
        RestAssured.given()
                .header("If-None-Match", etag)
                .get(WORKS + "/" + id)
                .then()
                .statusCode(200);
        String found = shown().with("theft", null)
                .with("find", Map.of("date", "2026-03", "country", "CH"))
                .by(As.bureau("CH"));
        get("?list=FOUND_OWNER_UNKNOWN&resultPerPage=160")
                .body("_embedded.works.id", hasItem(found))
                .body("_embedded.works.find { it.id == '" + found + "' }.foundIn", is("CH"));
        As.bureau("CH")
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"shownToPublic\": false}".getBytes())
                .patch("/api/v1/artworks/" + found)
                .then()
                .statusCode(200);
        get("/" + found).statusCode(404);
    }

    @Test
    void photographs_are_shown_with_the_work_and_hidden_with_it() {
        String id = shown().by(As.bureau("IT"));
        As.bureau("IT")
                .contentType("image/jpeg")
                .body(Pictures.jpeg(300, 200))
                .post("/api/v1/artworks/" + id + "/photos")
                .then()
                .statusCode(201);
        String href = get("/" + id + "/images")
                .statusCode(200)
                .body("images", hasSize(1))
                .extract()
                .path("images[0].href");
        String path = href.replaceFirst("https?://[^/]+", "");
        RestAssured.get(path).then().statusCode(200).contentType("image/jpeg");
        As.bureau("IT")
                .header("If-Match", "\"2\"")
                .contentType("application/merge-patch+json")
                .body("{\"shownToPublic\": false}".getBytes())
                .patch("/api/v1/artworks/" + id)
                .then()
                .statusCode(200);
        RestAssured.get(path).then().statusCode(404);
    }

    @Test
    void pages_are_numbered_and_what_cannot_be_is_named() {
        shown().by(As.bureau("IT"));
        shown().by(As.bureau("IT"));
        String next = get("?resultPerPage=1")
                .statusCode(200)
                .body("total", greaterThan(1))
                .body("_embedded.works", hasSize(1))
                .body("_links.self.href", containsString("page=1"))
                .body("_links.next", notNullValue())
                .extract()
                .path("_links.next.href");
        RestAssured.get(next.replaceFirst("https?://[^/]+", ""))
                .then()
                .statusCode(200)
                .body("query.page", is(2));
        get("?resultPerPage=100000&colour=red").statusCode(200).body("query.resultPerPage", is(160));
        get("?page=99999999999").statusCode(200).body("_embedded.works", hasSize(0));
        get("?page=0").statusCode(400).body("errors.parameter", hasItem("page"));
        get("?list=BURNT").statusCode(400).body("errors.parameter", hasItem("list"));
        get("/no-id").statusCode(404);
    }
}
