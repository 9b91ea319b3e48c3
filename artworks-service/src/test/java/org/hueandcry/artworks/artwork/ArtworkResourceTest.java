package org.hueandcry.artworks.artwork;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.artworks.testing.Stolen.fresh;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class ArtworkResourceTest {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    // recording and changing

    @Test
    void a_work_is_recorded_shown_changed_and_erased() {
        String id = painting()
                .sentBy(As.bureau("IT"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("owner", is("IT"))
                .body("status", is("STOLEN"))
                .body("measurements[0].value", is(61))
                .body("theft.country", is("IT"))
                .body("visibility.restrictedFrom", empty())
                .body("notices", empty())
                .extract()
                .path("id");
        As.bureau("BR")
                .get("/api/v1/artworks/" + id)
                .then()
                .statusCode(200)
                .body("makers[0].name", is("Élodie Marchand"))
                .body("visibility", nullValue());
        patch(
                        As.bureau("IT"),
                        id,
                        1,
                        "{\"inscriptions\": [{\"text\": \"E. M.\", \"kind\": \"SIGNATURE\", \"place\": \"lower left\"}], \"period\": null}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("inscriptions[0].place", is("lower left"))
                .body("period", nullValue());
        patch(As.bureau("IT"), id, 1, "{\"period\": \"1871\"}").statusCode(412);
        As.bureau("IT").delete("/api/v1/artworks/" + id).then().statusCode(204);
        As.bureau("IT").get("/api/v1/artworks/" + id).then().statusCode(404);
    }

    @Test
    void every_fault_of_a_body_is_listed_with_its_pointer() {
        As.bureau("IT")
                .contentType("application/json")
                .body("""
                        {"title": "", "makers": [{}], "owner": "FR", "theft": {"country": "ZZ", "date": "2099"},
                         "measurements": [{"dimension": "GIRTH", "value": 1, "unit": "cm"},
                                          {"dimension": "HEIGHT", "value": -1, "unit": "ell"},
                                          {"dimension": "WIDTH", "value": 1e400, "unit": "cm"}]}""")
                .post("/api/v1/artworks")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/objectType",
                                "/title",
                                "/makers/0/name",
                                "/owner",
                                "/theft/country",
                                "/theft/date",
                                "/measurements/0/dimension",
                                "/measurements/1/value",
                                "/measurements/1/unit",
                                "/measurements/2/value"));
    }

    @Test
    void everything_that_object_id_knows_is_kept_as_it_was_said() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put(
                "makers",
                List.of(Map.of(
                        "name",
                        "Rembrandt",
                        "role",
                        "PAINTER",
                        "attribution",
                        "CIRCLE_OF",
                        "dates",
                        "1606-1669",
                        "ulanId",
                        "500011051")));
        whole.put("measurementsText", "support: 61 x 50 cm");
        whole.put("inscriptions", List.of(Map.of("text", "RHL 1631", "kind", "SIGNATURE", "place", "lower left")));
        whole.put("subjects", List.of("still life", "apples"));
        whole.put("distinguishingFeatures", "a tear of 3 cm, mended, upper right");
        whole.put("placeOfOrigin", "Leiden");
        whole.put("relatedMaterial", List.of("Catalogue of 1912, no. 7"));
        whole.put("crossReferences", List.of(Map.of("kind", "PENDANT", "reference", "Inv. 8")));
        whole.put("parts", List.of(Map.of("designation", "frame", "missing", false)));
        whole.put("source", "Museo " + fresh());
        whole.put("inventoryNumber", "A00001");
        whole.put("dateDocumented", "2019-04");
        whole.put("reward", Map.of("amount", 5000, "currency", "EUR"));
        whole.put("contact", Map.of("bureau", "NCB Rome", "email", "art@ncb.example"));
        whole.put("dueDiligence", true);
        var work = painting();
        whole.forEach(work::with);
        var shown = work.sentBy(As.bureau("IT")).statusCode(201);
        whole.forEach((field, value) -> shown.body(field, is(value)));
        shown.body("classification.category", is("PAINTING"));
    }

    @Test
    void what_was_found_begins_as_found_and_can_only_be_returned() {
        String id = painting()
                .with("theft", null)
                .with("find", Map.of("place", "Chiasso", "country", "CH", "date", "2026-02-01", "placeKind", "BORDER"))
                .sentBy(As.bureau("IT"))
                .statusCode(201)
                .body("status", is("FOUND_OWNER_UNKNOWN"))
                .extract()
                .path("id");
        status(As.bureau("IT"), id, "LOCATED").statusCode(409).body("nextSteps", contains("RETURNED"));
        As.bureau("IT")
                .contentType("application/json")
                .body(
                        "{\"status\": \"RETURNED\", \"date\": \"2026-03\", \"place\": \"Turin\", \"country\": \"IT\", \"text\": \"to the parish\"}")
                .post("/api/v1/artworks/" + id + "/status")
                .then()
                .statusCode(200);
        As.bureau("BR")
                .get("/api/v1/artworks/" + id)
                .then()
                .body("statusHistory.status", contains("FOUND_OWNER_UNKNOWN", "RETURNED"))
                .body("statusHistory[1].date", is("2026-03"))
                .body("statusHistory[1].place", is("Turin"))
                .body("statusHistory[1]", not(hasKey("text")));
    }

    @Test
    void what_contradicts_itself_is_refused() {
        painting()
                .with("classification", Map.of("category", "SCULPTURE", "type", "ICON"))
                .sentBy(As.bureau("IT"))
                .statusCode(400);
        painting().with("inventoryNumber", "A1").sentBy(As.bureau("IT")).statusCode(400);
        painting()
                .with("classification", Map.of("aatId", "42"))
                .sentBy(As.bureau("IT"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/classification/aatId"));
    }

    @Test
    void a_change_without_the_version_it_was_made_on_is_refused() {
        String id = painting().by(As.bureau("IT"));
        As.bureau("IT")
                .contentType(MERGE_PATCH)
                .body("{}")
                .patch("/api/v1/artworks/" + id)
                .then()
                .statusCode(428);
    }

    @Test
    void only_the_owner_changes_a_work() {
        String id = painting().by(As.bureau("IT"));
        patch(As.bureau("FR"), id, 1, "{\"period\": \"1871\"}").statusCode(403);
        patch(As.reviewer(), id, 1, "{\"period\": \"1871\"}").statusCode(403);
        status(As.bureau("FR"), id, "RECOVERED").statusCode(403);
        As.bureau("FR").delete("/api/v1/artworks/" + id).then().statusCode(403);
        As.officer("IT").delete("/api/v1/artworks/" + id).then().statusCode(403);
        As.bureau("FR").get("/api/v1/artworks/" + id + "/versions").then().statusCode(403);
        As.bureau("FR").get("/api/v1/artworks/" + id + "/consultations").then().statusCode(403);
    }

    @Test
    void whom_a_work_is_restricted_from_finds_nothing_of_it() {
        String word = fresh();
        String id = painting().titled(word).restrictedFrom("BR").by(As.bureau("IT"));
        As.bureau("BR").queryParam("q", word).get("/api/v1/artworks").then().body("items", empty());
        for (String path : List.of("", "/versions", "/consultations", "/photos")) {
            As.bureau("BR").get("/api/v1/artworks/" + id + path).then().statusCode(404);
        }
        patch(As.bureau("BR"), id, 1, "{}").statusCode(404);
        status(As.bureau("BR"), id, "RECOVERED").statusCode(404);
        As.bureau("BR").delete("/api/v1/artworks/" + id).then().statusCode(404);
        As.bureau("BR").get("/internal/artworks/" + id + "/state").then().statusCode(404);
    }

    // finding

    @Test
    void a_work_is_found_by_words_of_title_maker_and_description() {
        String word = fresh();
        String id = painting().titled("The Old Mill " + word).by(As.bureau("IT"));
        for (String q : List.of(word, word + " MILL", word + " elodie", "apples marchand " + word, "cloth, " + word)) {
            As.bureau("BR")
                    .queryParam("q", q)
                    .get("/api/v1/artworks")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        As.bureau("BR")
                .queryParam("q", word + " windmill")
                .get("/api/v1/artworks")
                .then()
                .body("items", empty());
    }

    @Test
    void a_list_is_narrowed_by_type_status_country_and_owner() {
        String word = fresh();
        String drawing = painting().titled(word).with("objectType", "Drawing").by(As.bureau("IT"));
        String found =
                painting().titled(word).with("theft", Map.of("country", "FR")).by(As.bureau("FR"));
        status(As.bureau("FR"), found, "LOCATED").statusCode(200);
        Map<String, String> expected =
                Map.of("type=drawing", drawing, "status=LOCATED", found, "country=FR", found, "owner=IT", drawing);
        expected.forEach((filter, id) -> As.bureau("DE")
                .get("/api/v1/artworks?q=" + word + "&" + filter)
                .then()
                .statusCode(200)
                .body("items.id", contains(id)));
        As.bureau("DE").get("/api/v1/artworks?status=LOST").then().statusCode(400);
        As.bureau("DE").get("/api/v1/artworks?colour=RED").then().statusCode(400);
    }

    @Test
    void a_list_is_read_page_by_page() {
        String word = fresh();
        List<String> all = List.of(
                painting().with("makers", List.of(Map.of("name", word))).by(As.bureau("IT")),
                painting().with("makers", List.of(Map.of("name", word))).by(As.bureau("IT")),
                painting().with("makers", List.of(Map.of("name", word))).by(As.bureau("IT")));
        String next = As.bureau("DE")
                .get("/api/v1/artworks?limit=2&maker=" + word)
                .then()
                .body("items.id", contains(all.get(2), all.get(1)))
                .extract()
                .path("next");
        As.bureau("DE")
                .queryParam("cursor", next)
                .get("/api/v1/artworks?limit=2&maker=" + word)
                .then()
                .body("items.id", contains(all.get(0)))
                .body("next", nullValue());
    }

    // status

    @Test
    void a_status_goes_forward_and_never_back() {
        String id = painting().by(As.bureau("IT"));
        status(As.officer("IT"), id, "RECOVERED")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", is("RECOVERED"));
        status(As.officer("IT"), id, "STOLEN").statusCode(409).body("nextSteps", contains("RETURNED"));
        status(As.officer("IT").header("If-Match", "\"1\""), id, "RETURNED").statusCode(412);
        status(As.officer("IT"), id, "RETURNED").statusCode(200);
        status(As.officer("IT"), id, "RETURNED").statusCode(409).body("nextSteps", empty());
        As.officer("IT")
                .get("/api/v1/artworks/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.status", contains("RETURNED", "RECOVERED", "STOLEN"))
                .body("items[1].statusText", is("in a station locker"))
                .body("items[2].record.period", is("c. 1870"));
    }

    // photographs, versions, trail

    @Test
    void the_first_photograph_is_the_main_one_until_another_is_chosen() {
        String id = painting().by(As.bureau("IT"));
        String photos = "/api/v1/artworks/" + id + "/photos";
        String second = null;
        for (int width : new int[] {300, 200}) {
            second = As.bureau("IT")
                    .contentType("image/jpeg")
                    .body(Pictures.jpeg(width, 200))
                    .post(photos)
                    .then()
                    .statusCode(201)
                    .body("main", is(width == 300))
                    .extract()
                    .path("id");
        }
        As.bureau("BR").post(photos + "/" + second + "/main").then().statusCode(403);
        As.officer("IT")
                .post(photos + "/" + second + "/main")
                .then()
                .statusCode(200)
                .body("main", is(true));
        As.bureau("BR").get(photos).then().body("items.main", contains(false, true));
    }

    @Test
    void a_photograph_makes_the_work_one_that_can_be_recognised() {
        String id = painting().by(As.bureau("IT"));
        String photo = As.bureau("IT")
                .contentType("image/jpeg")
                .body(Pictures.jpeg(300, 200))
                .post("/api/v1/artworks/" + id + "/photos")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        As.bureau("BR").get("/api/v1/artworks/" + id + "/photos").then().body("items", hasSize(1));
        As.bureau("BR")
                .get("/api/v1/artworks/" + id + "/photos/" + photo + "/thumbnail")
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
        As.officer("IT")
                .get("/internal/artworks/" + id + "/state")
                .then()
                .statusCode(200)
                .body("identifyingData.photograph", is(true))
                .body("theftReported", is(true))
                .body("version", is(2));
        As.bureau("IT")
                .delete("/api/v1/artworks/" + id + "/photos/" + photo)
                .then()
                .statusCode(204);
    }

    @Test
    void the_owner_reads_who_consulted_the_work() {
        String id = painting().by(As.bureau("IT"));
        As.bureau("BR").get("/api/v1/artworks/" + id).then().statusCode(200);
        As.bureau("IT")
                .get("/api/v1/artworks/" + id + "/consultations")
                .then()
                .body("items.authority", hasItem("BR"))
                .body("items.authority", not(hasItem("DE")));
        assertEquals(1, Database.count("audit where authority = 'BR' and records = array[?::uuid]", id));
    }

    @Test
    void a_request_repeated_with_its_key_is_carried_out_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = painting().body();
        String[] ids = new String[2];
        for (int i = 0; i < 2; i++) {
            ids[i] = As.bureau("IT")
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body)
                    .post("/api/v1/artworks")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        assertEquals(ids[0], ids[1]);
    }

    private static ValidatableResponse patch(RequestSpecification caller, String id, int version, String json) {
        return caller.contentType(MERGE_PATCH)
                .header("If-Match", "\"" + version + "\"")
                .body(json)
                .patch("/api/v1/artworks/" + id)
                .then();
    }

    private static ValidatableResponse status(RequestSpecification caller, String id, String status) {
        return caller.contentType("application/json")
                .body(Map.of("status", status, "text", "in a station locker"))
                .post("/api/v1/artworks/" + id + "/status")
                .then();
    }

    @Test
    void a_photograph_says_what_it_shows() {
        String id = painting().by(As.bureau("IT"));
        byte[] back = Pictures.jpeg(300, 200);
        photograph(id, back, "").body("view", nullValue());
        photograph(id, back, "?view=BACK").body("view", is("BACK"));
        photograph(id, back, "").body("view", is("BACK"));
        As.bureau("DE").get("/api/v1/artworks/" + id + "/photos").then().body("items.view", contains("BACK"));
        As.bureau("IT")
                .contentType("image/jpeg")
                .body(back)
                .post("/api/v1/artworks/" + id + "/photos?view=TOP")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("view"));
    }

    private static ValidatableResponse photograph(String id, byte[] picture, String query) {
        return As.bureau("IT")
                .contentType("image/jpeg")
                .body(picture)
                .post("/api/v1/artworks/" + id + "/photos" + query)
                .then()
                .statusCode(201);
    }
}
