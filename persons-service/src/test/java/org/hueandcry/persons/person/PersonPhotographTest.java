package org.hueandcry.persons.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class PersonPhotographTest {

    @Test
    void a_photograph_is_added_listed_shown_and_removed() {
        String id = person().by(As.officer("FR"));
        String photo = add(As.officer("FR"), id, Pictures.jpeg(400, 300))
                .statusCode(201)
                .header("Location", containsString("/api/v1/persons/" + id + "/photos/"))
                .body("width", is(400))
                .body("pictureId", notNullValue())
                .extract()
                .path("id");
        As.bureau("DE").get(photos(id)).then().statusCode(200).body("items.id", contains(photo));
        for (String picture : new String[] {photos(id) + "/" + photo, photos(id) + "/" + photo + "/thumbnail"}) {
            byte[] bytes = As.bureau("DE")
                    .get(picture)
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .extract()
                    .asByteArray();
            assertEquals((byte) 0xD8, bytes[1]);
        }
        As.officer("FR").delete(photos(id) + "/" + photo).then().statusCode(204);
        As.officer("FR").get(photos(id)).then().body("items", empty());
        As.officer("FR").get(photos(id) + "/" + photo).then().statusCode(404);
        As.officer("FR").delete(photos(id) + "/" + photo).then().statusCode(404);
    }

    @Test
    void a_form_with_one_file_does_as_well() {
        String id = person().by(As.officer("FR"));
        As.officer("FR")
                .multiPart("photo", "wanted.png", Pictures.png(300, 300), "image/png")
                .post(photos(id))
                .then()
                .statusCode(201)
                .body("height", is(300));
        As.officer("FR")
                .multiPart("one", "a.png", Pictures.png(30, 30), "image/png")
                .multiPart("two", "b.png", Pictures.png(30, 30), "image/png")
                .post(photos(id))
                .then()
                .statusCode(400);
    }

    @Test
    void the_same_picture_is_kept_once() {
        String id = person().by(As.officer("FR"));
        byte[] picture = Pictures.png(200, 200);
        String first = add(As.officer("FR"), id, picture).extract().path("id");
        add(As.officer("FR"), id, picture).statusCode(201).body("id", is(first));
        As.officer("FR").get(photos(id)).then().body("items", hasSize(1));
        assertEquals(2, Database.count("outbox where key = ?", UUID.fromString(id)));
    }

    @Test
    void every_addition_and_removal_is_a_version_and_announced_with_its_flag() {
        String id = person().by(As.officer("FR"));
        String photo =
                add(As.officer("FR"), id, Pictures.jpeg(400, 300)).extract().path("id");
        As.officer("FR").get("/api/v1/persons/" + id).then().header("ETag", "\"2\"");
        As.officer("FR").delete(photos(id) + "/" + photo).then().statusCode(204);
        assertEquals(
                Arrays.asList("false", "true", "false"),
                Database.rows(
                                "select state -> 'identifyingData' ->> 'goodPhotograph' as good from outbox where key = ? order by seq",
                                UUID.fromString(id))
                        .stream()
                        .map(row -> row.get("good"))
                        .toList());
    }

    @Test
    void the_first_photograph_is_the_main_one_until_another_is_chosen() {
        String id = person().by(As.officer("FR"));
        As.officer("FR").get("/api/v1/persons/" + id).then().body("mainPhotograph", nullValue());
        String first = add(As.officer("FR"), id, Pictures.jpeg(400, 300))
                .body("main", is(true))
                .extract()
                .path("id");
        String second = add(As.officer("FR"), id, Pictures.jpeg(300, 400))
                .body("main", is(false))
                .extract()
                .path("id");
        String thumbnail = As.officer("DE")
                .get("/api/v1/persons/" + id)
                .then()
                .body("mainPhotograph.id", is(first))
                .body("mainPhotograph.picture", is(photos(id) + "/" + first))
                .extract()
                .path("mainPhotograph.thumbnail");
        As.officer("DE").get(thumbnail).then().statusCode(200).contentType("image/jpeg");
        for (int said = 0; said < 2; said++) {
            As.officer("FR")
                    .post(photos(id) + "/" + second + "/main")
                    .then()
                    .statusCode(200)
                    .body("id", is(second))
                    .body("main", is(true));
        }
        As.officer("DE")
                .get("/api/v1/persons/" + id)
                .then()
                .header("ETag", "\"4\"")
                .body("mainPhotograph.id", is(second));
        assertEquals(4, Database.count("outbox where key = ?", UUID.fromString(id)));
        As.officer("FR").get(photos(id)).then().body("items.main", contains(false, true));
        As.officer("FR").delete(photos(id) + "/" + second).then().statusCode(204);
        As.officer("FR").get("/api/v1/persons/" + id).then().body("mainPhotograph.id", is(first));
    }

    @Test
    void only_the_owner_chooses_the_main_photograph() {
        String id = person().restrictedFrom("BR").by(As.officer("FR"));
        String photo =
                add(As.officer("FR"), id, Pictures.jpeg(400, 300)).extract().path("id");
        String main = photos(id) + "/" + photo + "/main";
        As.nobody().post(main).then().statusCode(401);
        As.bureau("DE").post(main).then().statusCode(403);
        As.bureau("BR").post(main).then().statusCode(404);
        As.officer("FR")
                .post(photos(id) + "/" + UUID.randomUUID() + "/main")
                .then()
                .statusCode(404);
        String another = person().by(As.officer("FR"));
        As.officer("FR").post(photos(another) + "/" + photo + "/main").then().statusCode(404);
    }

    @Test
    void a_photograph_is_as_hidden_as_the_person() {
        String id = person().restrictedFrom("BR").by(As.officer("FR"));
        String photo =
                add(As.officer("FR"), id, Pictures.jpeg(200, 200)).extract().path("id");
        for (String path : new String[] {"", "/" + photo, "/" + photo + "/thumbnail"}) {
            As.bureau("BR").get(photos(id) + path).then().statusCode(404);
        }
        add(As.bureau("BR"), id, Pictures.jpeg(200, 200)).statusCode(404);
        As.bureau("BR").delete(photos(id) + "/" + photo).then().statusCode(404);
    }

    @Test
    void only_the_owner_adds_and_removes() {
        String id = person().by(As.officer("FR"));
        String photo =
                add(As.officer("FR"), id, Pictures.jpeg(200, 200)).extract().path("id");
        add(As.bureau("DE"), id, Pictures.jpeg(200, 200)).statusCode(403);
        add(As.reviewer(), id, Pictures.jpeg(200, 200)).statusCode(403);
        As.bureau("DE").delete(photos(id) + "/" + photo).then().statusCode(403);
    }

    @Test
    void what_is_no_picture_too_large_or_a_bomb_is_refused_with_a_reason() {
        String id = person().by(As.officer("FR"));
        add(As.officer("FR"), id, "no picture".getBytes())
                .statusCode(400)
                .body("errors.detail", hasItem(containsString("JPEG")));
        add(As.officer("FR"), id, Pictures.bomb(60_000, 60_000))
                .statusCode(400)
                .body("errors.detail", hasItem(containsString("megapixels")));
        add(As.officer("FR"), id, Arrays.copyOf(Pictures.jpeg(50, 50), 10_500_000))
                .statusCode(413);
        As.officer("FR")
                .contentType("application/json")
                .body("{}")
                .post(photos(id))
                .then()
                .statusCode(415);
    }

    @Test
    void who_looks_at_a_photograph_is_on_the_persons_trail() {
        String id = person().by(As.officer("FR"));
        String photo =
                add(As.officer("FR"), id, Pictures.jpeg(200, 200)).extract().path("id");
        As.bureau("DE").get(photos(id) + "/" + photo).then().statusCode(200);
        As.bureau("FR")
                .get("/api/v1/persons/" + id + "/consultations")
                .then()
                .body("items.operation", hasItem("GET /api/v1/persons/{id}/photos/{photoId}"));
    }

    @Test
    void erasure_takes_the_photographs_too() {
        String id = person().by(As.bureau("FR"));
        add(As.bureau("FR"), id, Pictures.jpeg(200, 200)).statusCode(201);
        As.bureau("FR").delete("/api/v1/persons/" + id).then().statusCode(204);
        assertEquals(0, Database.count("photograph where record_id = ?", UUID.fromString(id)));
    }

    @Test
    void the_public_extract_is_for_notices_service_and_of_unrestricted_persons_only() {
        String open = person().with("languages", List.of("ARA", "FRE"))
                .with("occupation", "Accountant")
                .with("parents", Map.of("father", Map.of("given", "Yusuf")))
                .with("documents", List.of(Map.of("type", "PASSPORT", "number", "A1", "issuingCountry", "SY")))
                .by(As.officer("FR"));
        String photo =
                add(As.officer("FR"), open, Pictures.jpeg(200, 200)).extract().path("id");
        Map<String, Object> photograph = extract(open, photo)
                .statusCode(200)
                .body("name.given", is("Khaled Yusuf"))
                .body("dateOfBirth", is("1975-03"))
                .body("languages", contains("ARA", "FRE"))
                .body("occupation", is("Accountant"))
                .body("parents.father.given", is("Yusuf"))
                .body("documents[0].number", is("A1"))
                .body("", not(hasKey("warnings")))
                .extract()
                .path("photos[0]");
        assertEquals(photo, photograph.get("photoId"));
        assertTrue(photograph.get("jpeg").toString().startsWith("/9j/"));
        extract(open, UUID.randomUUID().toString()).statusCode(404);
        String restricted = person().restrictedFrom("BR").by(As.officer("FR"));
        extract(restricted, photo).statusCode(404);
        As.bureau("FR")
                .get("/internal/persons/" + open + "/public-extract")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse extract(String person, String photo) {
        return As.with("SUITE", "svc-notices", "service")
                .queryParam("photoId", photo)
                .get("/internal/persons/" + person + "/public-extract")
                .then();
    }

    private static ValidatableResponse add(RequestSpecification caller, String person, byte[] picture) {
        return caller.contentType("application/octet-stream")
                .body(picture)
                .post(photos(person))
                .then();
    }

    private static String photos(String person) {
        return "/api/v1/persons/" + person + "/photos";
    }
}
