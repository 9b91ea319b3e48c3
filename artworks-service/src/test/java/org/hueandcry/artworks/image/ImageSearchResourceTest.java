package org.hueandcry.artworks.image;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.util.concurrent.ThreadLocalRandom;
import org.hueandcry.artworks.Sha256;
import org.hueandcry.artworks.testing.Painted;
import org.hueandcry.artworks.testing.Stolen;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hueandcry.artworks.testing.Painted.cropped;
import static org.hueandcry.artworks.testing.Painted.encoded;
import static org.hueandcry.artworks.testing.Painted.turned;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** How works are found by photographs. Each test has a picture of its own. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class ImageSearchResourceTest {

    private static final String SEARCH = "/api/v1/artworks/search-by-image";
    private static final String JPEG = "image/jpeg";

    private final BufferedImage picture =
            Painted.picture(ThreadLocalRandom.current().nextLong());

    private static ValidatableResponse search(RequestSpecification caller, BufferedImage picture) {
        return caller.contentType(JPEG)
                .body(encoded(picture, "jpg"))
                .post(SEARCH)
                .then();
    }

    @Test
    void a_work_is_found_by_a_photograph_that_is_turned_cropped_or_small() {
        String id = painting().by("IT", picture);
        for (BufferedImage seen :
                new BufferedImage[] {picture, turned(picture, 33, 0.6), turned(picture, 90, 1), cropped(picture, 0.75)
                }) {
            search(As.bureau("DE"), seen)
                    .statusCode(200)
                    .body("results[0].artwork.id", is(id))
                    .body("results[0].match", is(true))
                    .body("results[0].explanation.stage", hasItem("GEOMETRY"))
                    .body("results[0].photoId", notNullValue());
        }
    }

    @Test
    void a_picture_that_is_not_there_matches_nothing() {
        painting().by("IT", picture);
        search(As.bureau("DE"), Painted.picture(-1)).statusCode(200).body("results.findAll { it.match }.size()", is(0));
    }

    @Test
    void what_is_hidden_from_the_caller_does_not_show() {
        String id = painting().restrictedFrom("BR").by("IT", picture);
        search(As.bureau("DE"), picture).body("results.artwork.id", hasItem(id));
        search(As.bureau("BR"), picture).statusCode(200).body("results.artwork.id", not(hasItem(id)));
    }

    @Test
    void words_sizes_and_kinds_narrow_it() {
        String word = Stolen.fresh();
        String id = painting().titled("Harbour " + word).by("IT", picture);
        search(As.bureau("DE").queryParam("q", word), picture).body("results.artwork.id", hasItem(id));
        search(As.bureau("DE").queryParam("q", Stolen.fresh()), picture)
                .statusCode(200)
                .body("results.artwork.id", not(hasItem(id)));
        search(As.bureau("DE").queryParam("category", "SCULPTURE"), picture)
                .statusCode(200)
                .body("results.artwork.id", not(hasItem(id)));
        search(As.bureau("DE").queryParam("colour", "red"), picture)
                .statusCode(400)
                .body("errors.parameter", hasItem("colour"));
        search(As.bureau("DE").queryParam("limit", "51"), picture)
                .statusCode(400)
                .body("errors.parameter", hasItem("limit"));
    }

    @Test
    void a_photograph_that_is_removed_is_found_no_more_and_one_that_an_older_release_has_indexed_is_indexed_anew() {
        String id = painting().by("IT", picture);
        Database.run("update photograph_index set vocabulary = 0, words = 0 where artwork_id = '" + id + "'");
        await().until(() ->
                Database.count("photograph_index where artwork_id = ?::uuid and vocabulary > 0 and words > 0", id)
                        == 1);
        search(As.bureau("DE"), picture).body("results.artwork.id", hasItem(id));
        String photo = As.bureau("IT").get("/api/v1/artworks/" + id + "/photos").path("items[0].id");
        As.bureau("IT")
                .delete("/api/v1/artworks/" + id + "/photos/" + photo)
                .then()
                .statusCode(204);
        search(As.bureau("DE"), picture).statusCode(200).body("results.artwork.id", not(hasItem(id)));
        assertEquals(0, Database.count("photograph_index where artwork_id = ?::uuid", id));
    }

    @Test
    void what_nothing_can_be_recognised_by_is_refused_and_says_why() {
        search(As.bureau("DE"), Painted.ofOneColour())
                .statusCode(400)
                .body("errors[0].detail", containsString("one colour"));
        search(As.bureau("DE"), new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR))
                .statusCode(400)
                .body("errors[0].detail", containsString("smaller than 32 pixels"));
        for (byte[] bad : new byte[][] {
            "no picture".getBytes(), encoded(picture, "gif"), Pictures.bomb(60_000, 60_000), new byte[0]
        }) {
            As.bureau("DE")
                    .contentType("application/octet-stream")
                    .body(bad)
                    .post(SEARCH)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void only_those_who_may_read_works_may_ask_and_the_picture_is_logged_by_its_hash() {
        search(As.border("DE"), picture).statusCode(403);
        search(As.dealer(), picture).statusCode(403);
        search(As.bureau("DE"), picture).statusCode(200);
        assertEquals(
                1,
                Database.count(
                        "audit where path = ? and status = 200 and asked like ?",
                        SEARCH,
                        "%" + Sha256.of(encoded(picture, "jpg")) + "%"));
    }
}
