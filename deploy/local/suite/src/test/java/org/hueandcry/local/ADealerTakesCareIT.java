package org.hueandcry.local;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

/** A painting is stolen, a dealer is offered it, and its owner's bureau hears. */
@ExtendWith(RunningSuite.class)
class ADealerTakesCareIT {

    private static final String ARTWORKS = "/api/v1/artworks";
    private static final String CERTIFICATES = "/api/v1/certificates";

    @Test
    void a_dealer_is_warned_the_owner_is_told_and_anybody_verifies(Suite suite) {
        String maker = letters();
        Caller italy = new Caller(suite, "ncb-it");
        String work = italy.post(ARTWORKS, """
                        {"objectType": "oil painting", "title": "Veduta di %1$s", "makers": [{"name": "Ada %1$s"}], "measurementsText": "61 x 50 cm",
                         "theft": {"date": "2026-02", "country": "IT", "policeReference": "TO-9"}, "dueDiligence": true, "shownToPublic": true}""".formatted(maker))
                .statusCode(201)
                .extract()
                .path("id");
        Caller dealer = new Caller(suite, "dealer");
        String example = """
                {"work": {"title": "Vedutta di %1$s", "makers": ["%1$s, A."], "measurementsText": "19 3/4 x 24 in"}, "reference": "lot 7"}""".formatted(maker);
        String id = dealer.post(CERTIFICATES, example)
                .statusCode(201)
                .body("certificate.result", is("POSSIBLE_MATCH"))
                .body("certificate.matches[0].artworkId", is(work))
                .body("certificate.matches[0].owner", is("IT"))
                .body("verification", containsString("/verification"))
                .extract()
                .path("certificate.id");
        dealer.get(CERTIFICATES + "/" + id + "/document").statusCode(200).contentType("application/pdf");
        dealer.get(ARTWORKS + "/" + work).statusCode(403);
        dealer.get("/api/v1/persons").statusCode(403);
        dealer.get("/api/v1/notices").statusCode(403);

        open(suite, "/certificates/" + id + "/verification")
                .statusCode(200)
                .body("valid", is(true))
                .body("certificate.work.makers[0]", containsString(maker));
        open(suite, "/certificates/" + id + "/verification?sha256=" + "0".repeat(64))
                .statusCode(200)
                .body("valid", is(false));
        open(suite, "/certificates/keys").statusCode(200).body("keys[0].crv", is("P-256"));
        open(suite, "/artworks/v1/works/" + work)
                .statusCode(200)
                .body("stolenIn", is("IT"))
                .body(not(containsString("TO-9")));

        italy.get(ARTWORKS + "/inquiries?artworkId=" + work).statusCode(200).body("items.certificateId", hasItem(id));
        new Caller(suite, "ncb-fr")
                .get(ARTWORKS + "/inquiries?artworkId=" + work)
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void an_import_is_followed_through_the_gateway(Suite suite) {
        Caller italy = new Caller(suite, "ncb-it");
        String source = letters();
        String lines = """
                {"objectType": "painting", "title": "One", "source": "%1$s", "inventoryNumber": "1"}
                {"objectType": "painting", "title": "Two", "source": "%1$s", "inventoryNumber": "2"}
                {"title": "Three", "source": "%1$s", "inventoryNumber": "3"}
                """.formatted(source);
        String job = italy.post(ARTWORKS + "/imports", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8))
                .statusCode(202)
                .extract()
                .path("id");
        italy.get(ARTWORKS + "/imports/" + job + "/events")
                .statusCode(200)
                .contentType("text/event-stream")
                .body(containsString("\"status\":\"COMPLETED\""))
                .body(containsString("\"rejected\":1"));
    }

    private static ValidatableResponse open(Suite suite, String path) {
        RequestSpecification anybody = RestAssured.given().baseUri(suite.url("gateway"));
        return anybody.get(path).then();
    }

    private static String letters() {
        return new Random()
                .ints(12, 'a', 'z' + 1)
                .collect(() -> new StringBuilder("Q"), StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
