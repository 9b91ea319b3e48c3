package org.hueandcry.artworks.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hueandcry.artworks.testing.Stolen;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What somebody who takes due care is told and given. Each test's makers have a name that no other test's have. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class CertificateResourceTest {

    private static final String CERTIFICATES = "/api/v1/certificates";

    private final String maker = Stolen.name();

    private Stolen harvest() {
        return painting()
                .titled("Veduta di " + maker)
                .with("makers", List.of(Map.of("name", "Ada " + maker)))
                .with("measurements", null)
                .with("measurementsText", "61 x 50 cm");
    }

    private Map<String, Object> example() {
        return Map.of(
                "title",
                "Veduta di " + maker,
                "makers",
                List.of("A. " + maker),
                "measurementsText",
                "24 x 19 3/4 in",
                "objectType",
                "tableau");
    }

    private static ValidatableResponse certify(RequestSpecification caller, Map<String, Object> work) {
        return caller.contentType("application/json")
                .body(Map.of("work", work, "reference", "Sale 7, lot 12"))
                .post(CERTIFICATES)
                .then();
    }

    @Test
    void a_work_that_its_owner_discloses_is_found_and_shown_without_what_is_for_police() {
        String id = harvest()
                .with("dueDiligence", true)
                .with("contact", Map.of("bureau", "Carabinieri TPC", "email", "tpc@ncb.example"))
                .by(As.bureau("IT"));
        certify(As.dealer(), example())
                .statusCode(201)
                .header("Location", containsString(CERTIFICATES))
                .body("certificate.result", is("POSSIBLE_MATCH"))
                .body("certificate.matches[0].artworkId", is(id))
                .body("certificate.matches[0].owner", is("IT"))
                .body("certificate.matches[0].status", is("STOLEN"))
                .body("certificate.matches[0].contact.bureau", is("Carabinieri TPC"))
                .body("certificate.matches[0]", not(hasKey("theft")))
                .body("certificate.issuedTo.client", is("dealer"))
                .body("certificate.reference", is("Sale 7, lot 12"))
                .body("certificate.work.title", is("Veduta di " + maker))
                .body("certificate.recordsSearched", greaterThan(0))
                .body("certificate.disclaimer", containsString("records exist that are not disclosed"));
    }

    @Test
    void what_is_not_disclosed_or_restricted_from_anybody_is_neither_found_nor_counted() {
        harvest().by(As.bureau("IT"));
        harvest().with("dueDiligence", false).by(As.bureau("IT"));
        int before = certify(As.dealer(), example())
                .statusCode(201)
                .body("certificate.result", is("NOTHING_FOUND"))
                .body("certificate.matches", empty())
                .extract()
                .path("certificate.recordsSearched");
        harvest().with("dueDiligence", true).restrictedFrom("BR").by(As.bureau("IT"));
        harvest()
                .with("dueDiligence", true)
                .with("visibility", Map.of("confidentiality", "RESTRICTED"))
                .by(As.bureau("IT"));
        certify(As.dealer(), example())
                .body("certificate.result", is("NOTHING_FOUND"))
                .body("certificate.recordsSearched", is(before));
        String recovered = harvest().with("dueDiligence", true).by(As.bureau("IT"));
        certify(As.dealer(), example()).body("certificate.recordsSearched", is(before + 1));
        As.bureau("IT")
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("status", "RECOVERED"))
                .post("/api/v1/artworks/" + recovered + "/status")
                .then()
                .statusCode(200);
        certify(As.dealer(), example())
                .body("certificate.result", is("NOTHING_FOUND"))
                .body("certificate.recordsSearched", is(before));
    }

    @Test
    void the_database_itself_shows_a_dealer_nothing_else() throws Exception {
        String hidden = harvest().by(As.bureau("IT"));
        String disclosed = harvest().with("dueDiligence", true).by(As.bureau("IT"));
        try (var connection = Database.as("artworks_app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('app.caller', 'DEALER', true), set_config('app.clearance', '-1', true)");
            var rows = statement.executeQuery(
                    "select array_agg(id::text) from artwork where id in ('" + hidden + "', '" + disclosed + "')");
            rows.next();
            assertEquals("{" + disclosed + "}", rows.getString(1));
            rows = statement.executeQuery("select count(*) from inquiry");
            rows.next();
            assertEquals(0, rows.getLong(1));
        }
    }

    @Test
    void the_owner_is_told_who_asked_and_nobody_else() {
        String id = harvest().with("dueDiligence", true).by(As.bureau("IT"));
        String certificate = certify(As.dealer().header("On-Behalf-Of", "Galerie Nord"), example())
                .statusCode(201)
                .extract()
                .path("certificate.id");
        String inquiry = inquiries(As.officer("IT"), id)
                .body("items[0].certificateId", is(certificate))
                .body("items[0].askedBy.client", is("dealer"))
                .body("items[0].askedBy.onBehalfOf", is("Galerie Nord"))
                .body("items[0].asked.title", is("Veduta di " + maker))
                .extract()
                .path("items[0].id");
        inquiries(As.bureau("DE"), id).body("items", empty());
        As.bureau("DE")
                .post("/api/v1/artworks/inquiries/" + inquiry + "/acknowledgement")
                .then()
                .statusCode(404);
        As.officer("IT")
                .post("/api/v1/artworks/inquiries/" + inquiry + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("acknowledgedAt", notNullValue());
        As.officer("IT")
                .queryParam("artworkId", id)
                .queryParam("open", true)
                .get("/api/v1/artworks/inquiries")
                .then()
                .statusCode(200)
                .body("items", empty());
        As.bureau("IT").get("/api/v1/artworks/" + id + "/consultations").then().body("items.client", hasItem("dealer"));
    }

    private static ValidatableResponse inquiries(RequestSpecification caller, String artwork) {
        return caller.queryParam("artworkId", artwork)
                .get("/api/v1/artworks/inquiries")
                .then()
                .statusCode(200);
    }

    @Test
    void the_signature_holds_with_the_published_key_and_not_when_anything_is_changed() throws Exception {
        String jws = certify(As.dealer(), example()).statusCode(201).extract().path("jws");
        String keys = RestAssured.get("/certificates/keys")
                .then()
                .statusCode(200)
                .body("keys", everyItem(not(hasKey("d"))))
                .extract()
                .asString();
        assertTrue(holds(jws, keys));
        String[] parts = jws.split("\\.");
        String changed = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("Veduta di", "Vista di");
        String tampered = parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
        assertEquals(false, holds(tampered, keys));
    }

    private static boolean holds(String jws, String keys) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        signature.setKey(new VerificationJwkSelector()
                .select(signature, new JsonWebKeySet(keys).getJsonWebKeys())
                .getKey());
        return signature.verifySignature();
    }

    @Test
    void anybody_verifies_it_by_its_number_and_hears_when_what_they_hold_was_changed() throws Exception {
        var issued = certify(As.dealer(), example()).statusCode(201).extract();
        String id = issued.path("certificate.id");
        String jws = issued.path("jws");
        verify(id, null)
                .statusCode(200)
                .body("valid", is(true))
                .body("certificate.work.title", is("Veduta di " + maker))
                .body("jws", is(jws));
        verify(id, sha256(jws)).body("valid", is(true));
        verify(id, sha256(jws + "x")).body("valid", is(false)).body("reason", containsString("has been changed"));
        verify(id, "abc").statusCode(400).body("errors.parameter", hasItem("sha256"));
        verify("00000000-0000-4000-8000-000000000000", null).statusCode(404);
    }

    private static ValidatableResponse verify(String id, String sha256) {
        RequestSpecification request = RestAssured.given();
        return (sha256 == null ? request : request.queryParam("sha256", sha256))
                .get("/certificates/" + id + "/verification")
                .then();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_paper_says_the_same_and_its_code_leads_to_the_verification() throws Exception {
        harvest().with("dueDiligence", true).by(As.bureau("IT"));
        var issued = certify(As.dealer(), example()).statusCode(201).extract();
        String id = issued.path("certificate.id");
        byte[] pdf = As.dealer()
                .get(CERTIFICATES + "/" + id + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            for (String said : List.of(id, "A possible match was found", "Veduta di", "A. " + maker)) {
                assertTrue(text.contains(said), said + " in " + text);
            }
            BufferedImage code = null;
            var resources = paper.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                if (resources.getXObject(name) instanceof PDImageXObject image) {
                    code = image.getImage();
                }
            }
            assertEquals(
                    issued.path("verification"),
                    new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(luminance(code))))
                            .getText());
        }
    }

    private static RGBLuminanceSource luminance(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    }

    @Test
    void a_certificate_is_its_holders_alone_and_issued_once_for_a_key() {
        String key = Stolen.fresh();
        String id = certify(As.dealer().header("Idempotency-Key", key), example())
                .statusCode(201)
                .extract()
                .path("certificate.id");
        certify(As.dealer().header("Idempotency-Key", key), example())
                .statusCode(201)
                .body("certificate.id", is(id));
        As.dealer().get(CERTIFICATES).then().statusCode(200).body("items.certificate.id", hasItem(id));
        As.dealer().get(CERTIFICATES + "/" + id).then().statusCode(200);
        RequestSpecification other = As.with("DEALER", "other-dealer", "due-diligence");
        other.get(CERTIFICATES + "/" + id).then().statusCode(404);
        As.with("DEALER", "other-dealer", "due-diligence")
                .get(CERTIFICATES)
                .then()
                .body("items", empty());
    }

    @Test
    void dealers_reach_nothing_else_and_others_no_certificates() {
        String id = harvest().with("dueDiligence", true).by(As.bureau("IT"));
        for (String path : List.of("", "/" + id, "/" + id + "/photos", "/inquiries", "/" + id + "/versions")) {
            As.dealer().get("/api/v1/artworks" + path).then().statusCode(403);
        }
        certify(As.bureau("IT"), example()).statusCode(403);
        certify(As.dealer(), Map.of("objectType", "painting")).statusCode(400).body("errors.pointer", hasItem("/work"));
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("work", example()))
                .post(CERTIFICATES)
                .then()
                .statusCode(401);
        certify(As.dealer(), example()).statusCode(201);
        assertEquals(
                1,
                Database.count(
                        "audit where route = ? and status = 201 and asked like ?", CERTIFICATES, "%" + maker + "%"));
    }
}
