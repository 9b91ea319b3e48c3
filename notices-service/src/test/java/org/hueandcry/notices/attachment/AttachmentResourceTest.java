package org.hueandcry.notices.attachment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.hueandcry.notices.testing.Pdfs;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.publication;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class AttachmentResourceTest {

    private static final String PDF = "application/pdf";

    // taking in

    @Test
    void a_pdf_is_kept_as_it_was_sent() {
        String notice = draft();
        byte[] warrant = Pdfs.plain();
        String attachment = attach(As.officer("FR"), notice, PDF, warrant)
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/notices/" + notice + "/attachments/[0-9a-f-]{36}"))
                .body("title", is("Copy of the warrant"))
                .body("mediaType", is(PDF))
                .body("size", is(warrant.length))
                .body("sha256", matchesPattern("[0-9a-f]{64}"))
                .body("addedBy", is("ncb-fr-officer"))
                .body("released", is(false))
                .extract()
                .path("id");
        byte[] kept = As.officer("FR")
                .get(path(notice, attachment))
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + attachment + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        assertArrayEquals(warrant, kept);
    }

    @Test
    void a_picture_is_kept_without_what_the_camera_wrote() throws IOException {
        String notice = draft();
        byte[] picture = Pictures.jpegWithExif(300, 200, 1, "taken at 48.85 N");
        String attachment = attach(As.officer("FR"), notice, "image/jpeg", picture)
                .statusCode(201)
                .extract()
                .path("id");
        byte[] kept = As.officer("FR")
                .get(path(notice, attachment))
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(".jpg"))
                .extract()
                .asByteArray();
        assertEquals(300, ImageIO.read(new ByteArrayInputStream(kept)).getWidth());
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("48.85"));
        attach(As.officer("FR"), notice, "image/png", Pictures.png(300, 200))
                .statusCode(201)
                .body("mediaType", is("image/jpeg"));
    }

    @Test
    void the_same_file_is_kept_once() {
        String notice = draft();
        byte[] warrant = Pdfs.plain();
        String first = attach(As.officer("FR"), notice, PDF, warrant)
                .statusCode(201)
                .extract()
                .path("id");
        attach(As.officer("FR"), notice, PDF, warrant).statusCode(201).body("id", is(first));
        As.officer("FR")
                .contentType(PDF)
                .queryParam("title", "Another title")
                .body(warrant)
                .post(path(notice))
                .then()
                .statusCode(200)
                .body("id", is(first))
                .body("title", is("Copy of the warrant"));
        assertEquals(1, Database.count("attachment where notice_id = ?", UUID.fromString(notice)));
    }

    @Test
    void a_file_sent_again_with_its_key_is_attached_once_and_another_is_refused() {
        String notice = draft();
        String key = UUID.randomUUID().toString();
        byte[] warrant = Pdfs.plain();
        String first = attach(As.officer("FR").header("Idempotency-Key", key), notice, PDF, warrant)
                .statusCode(201)
                .extract()
                .path("id");
        attach(As.officer("FR").header("Idempotency-Key", key), notice, PDF, warrant)
                .statusCode(201)
                .body("id", is(first));
        attach(As.officer("FR").header("Idempotency-Key", key), notice, PDF, Pdfs.plain())
                .statusCode(422)
                .body("type", is("/problems/idempotency-key-reused"));
        As.officer("FR")
                .header("Idempotency-Key", key)
                .contentType(PDF)
                .queryParam("title", "Another title")
                .body(warrant)
                .post(path(notice))
                .then()
                .statusCode(422);
        As.officer("FR").get(path(notice)).then().body("items.id", contains(first));
    }

    @Test
    void what_is_attached_raises_the_version_stands_in_the_history_and_is_announced() {
        String notice = red(personOf("FR").heard().id()).submitted();
        String read = tag(notice);
        String attachment = attached(notice);
        assertNotEquals(read, tag(notice));
        publication(As.reviewer().header("If-Match", read), notice, Map.of()).statusCode(412);
        String released = release(notice, attachment).extract().header("ETag");
        assertEquals(released, tag(notice));
        release(notice, attachment).header("ETag", released);
        As.bureau("FR")
                .post(path(notice, attachment) + "/recall")
                .then()
                .statusCode(200)
                .header("ETag", tag(notice));
        step(As.reviewer(), notice, "return", "INCOMPLETE").statusCode(200);
        As.officer("FR").delete(path(notice, attachment)).then().statusCode(204);
        As.officer("FR")
                .get("/api/v1/notices/" + notice + "/history")
                .then()
                .body(
                        "items.event",
                        contains(
                                "drafted",
                                "submission",
                                "attached",
                                "attachment-released",
                                "attachment-recalled",
                                "return",
                                "detached"));
        assertEquals(1, Database.count("outbox where key = ? and version = 7", UUID.fromString(notice)));
    }

    private static String tag(String notice) {
        return As.reviewer().get("/api/v1/notices/" + notice).then().extract().header("ETag");
    }

    @Test
    void a_title_is_needed() {
        String notice = draft();
        As.officer("FR")
                .contentType(PDF)
                .body(Pdfs.plain())
                .post(path(notice))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("title"));
        As.officer("FR")
                .contentType(PDF)
                .queryParam("title", "x".repeat(201))
                .body(Pdfs.plain())
                .post(path(notice))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("title"));
    }

    @Test
    void a_file_is_what_it_is_said_to_be() {
        String notice = draft();
        attach(As.officer("FR"), notice, "text/html", "<script>".getBytes(StandardCharsets.US_ASCII))
                .statusCode(415);
        attach(As.officer("FR"), notice, PDF, Pictures.png(20, 20)).statusCode(415);
        attach(As.officer("FR"), notice, "image/png", Pdfs.plain()).statusCode(415);
        attach(As.officer("FR"), notice, "image/png", Pictures.jpeg(20, 20)).statusCode(415);
    }

    @Test
    void a_file_that_is_too_large_broken_or_dangerous_is_refused_with_the_reason() {
        String notice = draft();
        byte[] large = Arrays.copyOf(Pdfs.plain(), (2 << 20) + 1);
        attach(As.officer("FR"), notice, PDF, large).statusCode(413);
        for (byte[] file : List.of(Pdfs.withScript(true), Pdfs.withAFileInIt(), Pdfs.encrypted(), Pdfs.bomb(200))) {
            attach(As.officer("FR"), notice, PDF, file).statusCode(400).body("errors.pointer", contains(""));
        }
        attach(As.officer("FR"), notice, PDF, Pdfs.withScript(true))
                .body("errors[0].detail", containsString("JavaScript"));
        attach(As.officer("FR"), notice, PDF, Pdfs.ofPages(101))
                .statusCode(400)
                .body("errors[0].detail", containsString("100 pages"));
        attach(As.officer("FR"), notice, "image/png", Pictures.bomb(30_000, 30_000))
                .statusCode(400);
        attach(As.officer("FR"), notice, "image/png", Arrays.copyOf(Pictures.png(20, 20), 40))
                .statusCode(400);
        attach(As.officer("FR"), notice, "image/png", Pictures.withoutPalette())
                .statusCode(400)
                .body("errors.pointer", contains(""));
        attach(As.officer("FR"), notice, "image/png", Pictures.bomb(4_001, 3_000))
                .statusCode(400)
                .body("errors[0].detail", containsString("12 megapixels"));
        assertEquals(0, Database.count("attachment where notice_id = ?", UUID.fromString(notice)));
    }

    @Test
    void a_notice_has_twenty_attachments_at_most() {
        String notice = draft();
        Database.run("""
                insert into attachment (id, notice_id, title, media_type, size, sha256, added_at, added_by, content)
                select gen_random_uuid(), '%s', 'x', 'application/pdf', 1, decode(lpad(to_hex(n), 8, '0'), 'hex'), now(), 'x', 'x'
                from generate_series(1, 20) n""".formatted(notice));
        attach(As.officer("FR"), notice, PDF, Pdfs.plain()).statusCode(409).body("type", is("/problems/conflict"));
    }

    // who may

    @Test
    void only_the_owner_attaches_and_only_to_what_it_may_see() {
        String notice = published();
        attach(As.bureau("DE"), notice, PDF, Pdfs.plain()).statusCode(403);
        attach(As.bureau("DE"), draft(), PDF, Pdfs.plain()).statusCode(404);
        attach(As.reviewer(), notice, PDF, Pdfs.plain()).statusCode(403);
        attach(As.nobody(), notice, PDF, Pdfs.plain()).statusCode(401);
        attach(As.officer("FR"), UUID.randomUUID().toString(), PDF, Pdfs.plain())
                .statusCode(404);
    }

    @Test
    void a_file_is_added_until_the_end_and_taken_away_only_while_the_notice_is_open_to_change() {
        String notice = draft();
        String first = attached(notice);
        As.bureau("DE").delete(path(notice, first)).then().statusCode(404);
        As.officer("FR").delete(path(notice, first)).then().statusCode(204);
        As.officer("FR").delete(path(notice, first)).then().statusCode(404);
        String second = attached(notice);
        step(As.bureau("FR"), notice, "submission").statusCode(200);
        attached(notice);
        As.officer("FR").delete(path(notice, second)).then().statusCode(409).body("nextSteps", empty());
        step(As.bureau("FR"), notice, "abandonment").statusCode(200);
        attach(As.officer("FR"), notice, PDF, Pdfs.plain()).statusCode(409).body("nextSteps", empty());
        As.bureau("FR").post(path(notice, second) + "/release").then().statusCode(409);
    }

    // who sees

    @Test
    void until_it_is_released_only_owner_and_organisation_see_an_attachment() {
        String notice = published();
        String attachment = attached(notice);
        for (RequestSpecification entitled : List.of(As.officer("FR"), As.reviewer(), As.fileControl())) {
            entitled.get(path(notice)).then().statusCode(200).body("items.id", contains(attachment));
        }
        As.bureau("DE").get(path(notice)).then().statusCode(200).body("items", empty());
        As.bureau("DE").get(path(notice, attachment)).then().statusCode(404);

        As.officer("FR").post(path(notice, attachment) + "/release").then().statusCode(403);
        As.bureau("DE").post(path(notice, attachment) + "/release").then().statusCode(404);
        release(notice, attachment).statusCode(200).body("released", is(true));
        release(notice, attachment).statusCode(200).body("released", is(true));
        As.bureau("DE")
                .get(path(notice))
                .then()
                .body("items.id", contains(attachment))
                .body("items[0].addedBy", nullValue());
        As.bureau("DE").get(path(notice, attachment)).then().statusCode(200);
        As.bureau("DE").post(path(notice, attachment) + "/release").then().statusCode(403);
        As.bureau("DE").post(path(notice, attachment) + "/recall").then().statusCode(403);

        As.bureau("FR")
                .post(path(notice, attachment) + "/recall")
                .then()
                .statusCode(200)
                .body("released", is(false));
        As.bureau("DE").get(path(notice, attachment)).then().statusCode(404);
    }

    @Test
    void what_is_released_is_seen_only_by_those_who_see_what_the_notice_says() {
        String notice = red(personOf("FR").restrictedFrom("BR").heard().id()).submitted();
        String attachment = attached(notice);
        release(notice, attachment).statusCode(200);
        As.bureau("DE").get(path(notice)).then().statusCode(200).body("items", empty());
        As.bureau("DE").get(path(notice, attachment)).then().statusCode(404);
        As.bureau("BR").get(path(notice)).then().statusCode(404);
        As.bureau("BR").get(path(notice, attachment)).then().statusCode(404);
    }

    @Test
    void an_attachment_is_read_at_its_own_notice_only() {
        String attachment = attached(draft());
        As.officer("FR").get(path(draft(), attachment)).then().statusCode(404);
    }

    @Test
    void a_diffusion_has_attachments_as_a_notice_has() {
        String diffusion = red(personOf("FR").heard().id()).dispatched("DE");
        String path = "/api/v1/diffusions/" + diffusion + "/attachments";
        String attachment = As.officer("FR")
                .contentType(PDF)
                .queryParam("title", "Copy of the warrant")
                .body(Pdfs.plain())
                .post(path)
                .then()
                .statusCode(201)
                .header("Location", containsString(path))
                .extract()
                .path("id");
        As.bureau("FR").post(path + "/" + attachment + "/release").then().statusCode(200);
        As.bureau("DE").get(path).then().body("items.id", contains(attachment));
        As.bureau("BR").get(path).then().statusCode(404);
        As.bureau("FR").get(path(diffusion)).then().statusCode(404);
    }

    // what is left behind

    @Test
    void every_reading_is_in_the_audit_trail_and_among_the_consultations() {
        String notice = published();
        String attachment = attached(notice);
        release(notice, attachment).statusCode(200);
        As.bureau("DE").get(path(notice, attachment)).then().statusCode(200);
        As.bureau("FR")
                .get("/api/v1/notices/" + notice + "/consultations")
                .then()
                .body("items[0].authority", is("DE"))
                .body("items[0].operation", is("GET /api/v1/notices/{id}/attachments/{attachmentId}"));
        attach(As.bureau("DE"), notice, PDF, Pdfs.plain()).statusCode(403);
        assertEquals(
                1,
                Database.count(
                        "audit where path = ? and method = 'POST' and status = 403 and authority = 'DE'",
                        path(notice)));
    }

    @Test
    void erasure_takes_every_attachment_of_the_notice_and_no_other() throws SQLException {
        String erased = published();
        String other = published();
        attached(erased);
        attached(erased);
        attached(other);
        try (Connection connection = Database.as("notices_system")) {
            Attachments.erase(connection, UUID.fromString(erased));
        }
        As.officer("FR").get(path(erased)).then().statusCode(200).body("items", empty());
        As.officer("FR").get(path(other)).then().body("items", hasSize(equalTo(1)));
    }

    @Test
    void the_database_holds_back_what_the_service_does() throws SQLException {
        String notice = published();
        String attachment = attached(notice);
        DatabaseRules.nothingIsReadWithoutACaller("notices", List.of("attachment"));
        try (Connection connection = Database.asCaller("notices", "DE")) {
            assertEquals(0, changed(connection, "update attachment set released_at = now()"));
            assertEquals(0, changed(connection, "delete from attachment where id = '" + attachment + "'"));
            DatabaseRules.isRefused(
                    connection,
                    "insert into attachment select gen_random_uuid(), '" + notice
                            + "', 'x', 'x', 1, 'x', now(), 'x', null, 'x'");
        }
        try (Connection connection = Database.asCaller("notices", "FR")) {
            assertEquals(0, changed(connection, "delete from attachment where id = '" + attachment + "'"));
            DatabaseRules.isRefused(connection, "update attachment set content = 'x'");
        }
        try (Connection connection = Database.as("notices_system")) {
            DatabaseRules.isRefused(connection, "select content from attachment");
        }
    }

    private static int changed(Connection connection, String statement) throws SQLException {
        return connection.createStatement().executeUpdate(statement);
    }

    private static String draft() {
        return red(personOf("FR").heard().id()).by(As.officer("FR"));
    }

    private static String published() {
        return red(personOf("FR").heard().id()).published();
    }

    private static String attached(String notice) {
        return attach(As.officer("FR"), notice, PDF, Pdfs.plain())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse attach(RequestSpecification caller, String notice, String type, byte[] file) {
        return caller.contentType(type)
                .queryParam("title", "Copy of the warrant")
                .body(file)
                .post(path(notice))
                .then();
    }

    private static ValidatableResponse release(String notice, String attachment) {
        return As.bureau("FR").post(path(notice, attachment) + "/release").then();
    }

    private static String path(String notice) {
        return "/api/v1/notices/" + notice + "/attachments";
    }

    private static String path(String notice, String attachment) {
        return path(notice) + "/" + attachment;
    }
}
