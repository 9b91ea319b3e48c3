package org.hueandcry.artworks.match;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.hueandcry.artworks.Sha256;
import org.hueandcry.artworks.testing.Painted;
import org.hueandcry.artworks.testing.Stolen;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hueandcry.artworks.testing.Painted.cropped;
import static org.hueandcry.artworks.testing.Painted.encoded;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** How a photograph and a description find a work together. Each test has a picture of its own. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class MatchByPhotographTest {

    private static final String MATCH = "/api/v1/artworks/match";

    private final BufferedImage picture =
            Painted.picture(ThreadLocalRandom.current().nextLong());
    private final String name = Stolen.name();

    private static ValidatableResponse match(RequestSpecification caller, Map<String, Object> request) {
        return caller.contentType("application/json").body(request).post(MATCH).then();
    }

    private static Map<String, Object> photographs(byte[] photograph) {
        return Map.of("photographs", Map.of("lot", Base64.getEncoder().encodeToString(photograph)));
    }

    private Map<String, Object> both(Map<String, Object> example) {
        return Map.of(
                "queries",
                Map.of("lot", example),
                "photographs",
                Map.of("lot", Base64.getEncoder().encodeToString(encoded(cropped(picture, 0.75), "jpg"))));
    }

    @Test
    void a_photograph_is_enough() {
        String id = painting().by("IT", picture);
        match(As.bureau("DE"), photographs(encoded(picture, "jpg")))
                .statusCode(200)
                .body("responses.lot.results[0].artwork.id", is(id))
                .body("responses.lot.results[0].match", is(true))
                .body("responses.lot.results[0].explanation.field", is(List.of("photograph")));
    }

    @Test
    void of_two_works_with_one_picture_the_description_says_which() {
        String print = painting().titled("Plate " + name).by("IT", picture);
        String other = painting().titled("Plate " + Stolen.name()).by("IT", picture);
        match(As.bureau("DE"), both(Map.of("title", "Plate " + name)))
                .statusCode(200)
                .body("responses.lot.results.artwork.id", hasItems(print, other))
                .body("responses.lot.results[0].artwork.id", is(print))
                .body("responses.lot.results[0].explanation.field", hasItems("photograph", "title"));
    }

    @Test
    void a_work_that_is_described_is_found_though_its_photographs_show_another_side() {
        String id = painting()
                .titled("Harbour of " + name)
                .by("IT", Painted.picture(ThreadLocalRandom.current().nextLong()));
        match(As.bureau("DE"), both(Map.of("title", "Harbour of " + name, "makers", List.of("Élodie Marchand"))))
                .statusCode(200)
                .body("responses.lot.results.artwork.id", hasItem(id));
    }

    @Test
    void what_is_hidden_from_the_caller_does_not_show() {
        String id = painting().restrictedFrom("BR").by("IT", picture);
        match(As.bureau("DE"), photographs(encoded(picture, "jpg")))
                .body("responses.lot.results.artwork.id", hasItem(id));
        match(As.bureau("BR"), photographs(encoded(picture, "jpg")))
                .statusCode(200)
                .body("responses.lot.results.artwork.id", not(hasItem(id)));
    }

    @Test
    void a_photograph_that_cannot_be_used_is_refused_under_its_name() {
        match(As.bureau("DE"), photographs("no picture".getBytes()))
                .statusCode(400)
                .body("errors[0].pointer", is("/photographs/lot"))
                .body("errors[0].detail", containsString("no JPEG and no PNG"));
        match(As.bureau("DE"), Map.of("photographs", Map.of("lot", "!")))
                .statusCode(400)
                .body("errors.pointer", hasItem("/photographs/lot"));
    }

    @Test
    void the_trail_has_the_hash_and_not_the_picture() {
        byte[] photograph = encoded(picture, "jpg");
        match(As.bureau("DE"), photographs(photograph)).statusCode(200);
        assertEquals(
                1,
                Database.count(
                        "audit where path = ? and status = 200 and asked like ? and length(asked) < 500",
                        MATCH,
                        "%" + Sha256.of(photograph) + "%"));
    }
}
