package org.hueandcry.notices.message;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.hueandcry.notices.testing.Letter;
import org.hueandcry.notices.testing.Pdfs;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.hueandcry.notices.testing.HeardWork.workOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class MessageResourceTest {

    private static final String MESSAGES = "/api/v1/messages";

    // sending

    @Test
    void a_message_is_answered_with_its_address_and_seen_by_sender_and_addressees_alone() {
        String id = Letter.to("DE", "IT")
                .sentBy(As.officer("FR"))
                .statusCode(201)
                .header("Location", matchesPattern(".*/api/v1/messages/[0-9a-f-]{36}"))
                .body("sender", is("FR"))
                .body("addressees", contains("DE", "IT"))
                .body("urgency", is("ROUTINE"))
                .body("confidentiality", is("OFFICIAL_USE_ONLY"))
                .body("inReplyTo", nullValue())
                .body("about", nullValue())
                .body("receipts", empty())
                .body("read", is(true))
                .body("erased", is(false))
                .extract()
                .path("id");
        for (RequestSpecification entitled : List.of(As.officer("FR"), As.officer("DE"), As.bureau("IT"))) {
            entitled.get(path(id))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("threadId", is(id))
                    .body("text", is("Is he still with you?"));
        }
        for (RequestSpecification other : List.of(As.bureau("BR"), As.reviewer(), As.fileControl())) {
            other.get(path(id)).then().statusCode(404);
        }
        for (String below : List.of("/thread", "/attachments/" + UUID.randomUUID())) {
            As.bureau("BR").get(path(id) + below).then().statusCode(404);
        }
        As.bureau("BR").post(path(id) + "/receipt").then().statusCode(404);
    }

    @Test
    void secretariat_file_control_and_the_united_nations_have_a_mailbox_too() {
        String id = Letter.to("GS", "CCF", "UN", "914").by(As.officer("FR"));
        for (RequestSpecification entitled : List.of(As.reviewer(), As.fileControl(), As.bureau("UN"))) {
            entitled.get(path(id)).then().statusCode(200).body("read", is(false));
        }
        String answer = Letter.answering(id).by(As.fileControl());
        As.officer("FR").get(path(answer)).then().statusCode(200).body("addressees", contains("FR"));
    }

    @Test
    void every_fault_of_a_message_is_named() {
        Letter.to("DE", "XX", "FR")
                .with("subject", null)
                .with("text", "x".repeat(20_001))
                .with("urgency", "NOW")
                .with("about", Map.of("noticeId", UUID.randomUUID(), "personId", UUID.randomUUID()))
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/addressees/1", "/subject", "/text", "/urgency", "/about"));
        Letter.to("DE", "FR", "DE")
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/addressees/1", "/addressees/2"));
        Letter.to().sentBy(As.officer("FR")).statusCode(400).body("errors.pointer", contains("/addressees"));
        Letter.to("DE")
                .with("addressees", null)
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/addressees"));
    }

    @Test
    void whoever_reads_is_cleared_for_it_and_nobody_sends_above_his_own_clearance() {
        Letter.to("DE")
                .with("confidentiality", "CONFIDENTIAL")
                .sentBy(As.officer("FR"))
                .statusCode(403);
        String id = Letter.to("DE").with("confidentiality", "CONFIDENTIAL").by(As.bureau("FR"));
        As.bureau("DE").get(path(id)).then().statusCode(200);
        As.officer("DE").get(path(id)).then().statusCode(404);
        As.officer("FR").get(path(id)).then().statusCode(404);
        String answer = Letter.answering(id).by(As.bureau("DE"));
        As.bureau("FR").get(path(answer)).then().body("confidentiality", is("CONFIDENTIAL"));
        As.officer("FR").get(path(answer)).then().statusCode(404);
    }

    @Test
    void a_message_sent_again_with_its_key_is_sent_once() {
        String country = mailboxOfItsOwn(0);
        String key = UUID.randomUUID().toString();
        String first = Letter.to(country).by(As.officer("FR").header("Idempotency-Key", key));
        assertEquals(first, Letter.to(country).by(As.officer("FR").header("Idempotency-Key", key)));
        As.officer(country).get(MESSAGES).then().body("items.id", contains(first));
        Letter.to(country)
                .with("text", "another")
                .sentBy(As.officer("FR").header("Idempotency-Key", key))
                .statusCode(422)
                .body("type", is("/problems/idempotency-key-reused"));
    }

    @Test
    void border_operators_and_strangers_send_and_read_nothing() {
        for (RequestSpecification caller : List.of(As.border("FR"), As.operator())) {
            Letter.to("DE").sentBy(caller).statusCode(403);
        }
        As.border("FR").get(MESSAGES).then().statusCode(403);
        Letter.to("DE").sentBy(As.nobody()).statusCode(401);
        As.officer("FR").get(path(UUID.randomUUID().toString())).then().statusCode(404);
    }

    // attachments

    @Test
    void what_is_enclosed_is_inspected_and_given_out_as_a_file() {
        byte[] pdf = Pdfs.plain();
        String id = Letter.to("DE").enclosing("application/pdf", pdf).by(As.officer("FR"));
        String attachment = As.officer("DE")
                .get(path(id))
                .then()
                .body("attachments.title", contains("Enclosed"))
                .body("attachments[0].size", is(pdf.length))
                .extract()
                .path("attachments[0].id");
        byte[] given = As.officer("DE")
                .get(path(id) + "/attachments/" + attachment)
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
        assertArrayEquals(pdf, given);
        String other = Letter.to("DE").by(As.officer("FR"));
        As.officer("DE").get(path(other) + "/attachments/" + attachment).then().statusCode(404);
        Letter.to("DE")
                .enclosing("image/png", Pictures.png(40, 30))
                .sentBy(As.officer("FR"))
                .statusCode(201)
                .body("attachments[0].mediaType", is("image/jpeg"));
    }

    @Test
    void the_right_to_send_is_judged_before_a_file_is_read() {
        String hidden = red(personOf("FR").heard().id()).by(As.officer("FR"));
        Letter.to("FR")
                .aboutNotice(hidden)
                .enclosing("application/pdf", Pdfs.withScript(true))
                .sentBy(As.officer("DE"))
                .statusCode(404);
        Letter.answering(UUID.randomUUID().toString())
                .enclosing("application/pdf", Pdfs.withScript(true))
                .sentBy(As.officer("DE"))
                .statusCode(404);
    }

    @Test
    void an_enclosure_that_cannot_be_kept_is_named() {
        Letter.to("DE")
                .enclosing("application/pdf", Pdfs.plain(), Pdfs.withScript(true))
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/attachments/1/content"));
        Letter.to("DE")
                .enclosing("image/png", Pdfs.plain())
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/attachments/0/content"));
        Letter.to("DE")
                .with(
                        "attachments",
                        List.of(Map.of("title", "x", "mediaType", "application/pdf", "content", "no base64!")))
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/attachments/0/content"));
        Letter.to("DE")
                .with("attachments", List.of(Map.of("title", "x", "mediaType", "text/html", "content", "AAAA")))
                .sentBy(As.officer("FR"))
                .statusCode(400)
                .body("errors.pointer", contains("/attachments/0/mediaType"));
        Letter.to("DE")
                .enclosing("application/pdf", new byte[700_001])
                .sentBy(As.officer("FR"))
                .statusCode(413);
        Letter.to("DE")
                .enclosing("application/pdf", new byte[2_000_000])
                .sentBy(As.officer("FR"))
                .statusCode(413);
    }

    // what it is about

    @Test
    void a_message_is_about_a_record_that_the_sender_may_see() {
        String notice = red(personOf("FR").restrictedFrom("BR").heard().id()).published();
        Letter.to("DE")
                .aboutNotice(notice)
                .sentBy(As.officer("FR"))
                .statusCode(201)
                .body("about.noticeId", is(notice));
        for (Letter letter : List.of(
                Letter.to("FR").aboutNotice(notice),
                Letter.to("FR").aboutNotice(UUID.randomUUID().toString()),
                Letter.to("FR")
                        .aboutPerson(personOf("FR").restrictedFrom("BR").heard().id()),
                Letter.to("FR").aboutPerson(personOf("FR").erased().heard().id()),
                Letter.to("FR").aboutPerson(workOf("FR").heard().id()),
                Letter.to("FR")
                        .with(
                                "about",
                                Map.of("artworkId", personOf("FR").heard().id())))) {
            letter.sentBy(As.bureau("BR"))
                    .statusCode(404)
                    .body("type", is("/problems/not-found"))
                    .body("errors.pointer", contains("/about"));
        }
        UUID work = workOf("IT").heard().id();
        Letter.to("DE")
                .with("about", Map.of("artworkId", work))
                .sentBy(As.officer("IT"))
                .statusCode(201);
    }

    @Test
    void the_owner_is_told_who_may_not_see_what_the_message_is_about() {
        String notice = red(personOf("FR").restrictedFrom("BR").heard().id()).published();
        Letter.to("DE", "BR")
                .aboutNotice(notice)
                .sentBy(As.officer("FR"))
                .statusCode(422)
                .body("type", is("/problems/undeliverable"))
                .body("errors.pointer", contains("/addressees/1"));
        Letter.to("BR").aboutNotice(notice).sentBy(As.reviewer()).statusCode(422);
        String draft = red(personOf("FR").heard().id()).by(As.officer("FR"));
        Letter.to("GS", "DE")
                .aboutNotice(draft)
                .sentBy(As.officer("FR"))
                .statusCode(422)
                .body("errors.pointer", contains("/addressees/1"));
        Letter.to("GS").aboutNotice(draft).sentBy(As.officer("FR")).statusCode(201);
        UUID person = personOf("FR").restrictedFrom("BR").heard().id();
        Letter.to("BR").aboutPerson(person).sentBy(As.officer("FR")).statusCode(422);
        Letter.to("DE").aboutPerson(person).sentBy(As.officer("FR")).statusCode(201);
    }

    @Test
    void others_write_about_a_record_to_its_owner_and_the_secretariat_and_learn_of_nobody_else() {
        String restricted =
                red(personOf("FR").restrictedFrom("BR").heard().id()).published();
        String open = red(personOf("FR").heard().id()).published();
        for (String notice : List.of(restricted, open)) {
            Letter.to("FR", "GS").aboutNotice(notice).sentBy(As.officer("DE")).statusCode(201);
            // the same answer, whether Brazil may see it or not
            Letter.to("FR", "BR")
                    .aboutNotice(notice)
                    .sentBy(As.officer("DE"))
                    .statusCode(422)
                    .body("errors.pointer", contains("/addressees/1"))
                    .body("errors[0].detail", is("is neither the owner of the record nor the General Secretariat"));
        }
    }

    @Test
    void after_the_question_who_may_see_a_record_the_sender_is_who_he_was() {
        String notice = red(personOf("FR").heard().id()).published();
        Letter.to("DE", "IT")
                .aboutNotice(notice)
                .sentBy(As.bureau("FR"))
                .statusCode(201)
                .body("sender", is("FR"));
        As.bureau("FR").get(MESSAGES + "?box=SENT").then().body("items.sender", everyItem(is("FR")));
    }

    @Test
    void a_message_about_a_confidential_record_is_not_for_those_who_are_not_cleared_for_the_record() {
        String notice = red(personOf("FR").heard().id())
                .with("visibility", Map.of("confidentiality", "CONFIDENTIAL"))
                .by(As.bureau("FR"));
        String id = Letter.to("GS").aboutNotice(notice).by(As.bureau("FR"));
        As.officer("FR").get(path(id)).then().statusCode(404);
        As.bureau("FR").get(path(id)).then().statusCode(200).body("confidentiality", is("OFFICIAL_USE_ONLY"));
    }

    @Test
    void nothing_is_written_about_a_notice_that_has_been_erased() {
        String notice = red(personOf("FR").heard().id()).published();
        Database.run(
                "update notice set status = 'EXPIRED', content = null, erased_at = now() where id = '" + notice + "'");
        Letter.to("DE")
                .aboutNotice(notice)
                .sentBy(As.officer("FR"))
                .statusCode(409)
                .body("type", is("/problems/conflict"));
    }

    // threads

    @Test
    void a_reply_stays_in_its_thread_and_goes_to_the_sender_unless_it_names_others_of_it() {
        String notice = red(personOf("FR").heard().id()).published();
        String first = Letter.to("DE", "IT").aboutNotice(notice).by(As.officer("FR"));
        String answer = Letter.answering(first)
                .sentBy(As.officer("DE"))
                .statusCode(201)
                .body("threadId", is(first))
                .body("inReplyTo", is(first))
                .body("addressees", contains("FR"))
                .body("about.noticeId", is(notice))
                .extract()
                .path("id");
        // whether Italy still sees the notice is not for Germany to know
        Letter.answering(first)
                .with("addressees", List.of("FR", "IT"))
                .sentBy(As.officer("DE"))
                .statusCode(422)
                .body("errors.pointer", contains("/addressees/1"));
        String toAll = Letter.answering(first).by(As.officer("FR"));
        String more = Letter.answering(answer).by(As.officer("FR"));
        As.officer("FR")
                .get(path(answer) + "/thread")
                .then()
                .statusCode(200)
                .body("items.id", contains(first, answer, toAll, more))
                .body("next", nullValue());
        As.officer("IT").get(path(first) + "/thread").then().body("items.id", contains(first, toAll));
        As.officer("IT").get(path(answer) + "/thread").then().statusCode(404);
        String cursor = As.officer("FR")
                .get(path(first) + "/thread?limit=3")
                .then()
                .body("items.id", contains(first, answer, toAll))
                .extract()
                .path("next");
        As.officer("FR")
                .queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .get(path(first) + "/thread")
                .then()
                .body("items.id", contains(more));
        // who adds to what one has said oneself says it to the same
        Letter.answering(first).sentBy(As.officer("FR")).body("addressees", contains("DE", "IT"));
    }

    @Test
    void nobody_is_brought_into_a_thread_later_and_only_its_messages_are_answered() {
        String first = Letter.to("DE").by(As.officer("FR"));
        Letter.answering(first)
                .with("addressees", List.of("FR", "BR"))
                .sentBy(As.officer("DE"))
                .statusCode(422)
                .body("errors.pointer", contains("/addressees/1"));
        Letter.answering(first).sentBy(As.officer("BR")).statusCode(404).body("errors.pointer", contains("/inReplyTo"));
        Letter.answering(first)
                .aboutPerson(personOf("DE").heard().id())
                .sentBy(As.officer("DE"))
                .statusCode(400)
                .body("errors.pointer", contains("/about"));
    }

    @Test
    void the_owner_does_not_go_on_telling_those_from_whom_the_record_is_restricted_now() {
        var person = personOf("FR").heard();
        String first = Letter.to("DE", "IT").aboutPerson(person.id()).by(As.officer("FR"));
        person.restrictedFrom("DE").changed().heard();
        Letter.answering(first)
                .sentBy(As.officer("FR"))
                .statusCode(422)
                .body("errors.pointer", contains("/addressees/0"));
        Letter.answering(first)
                .with("addressees", List.of("IT"))
                .sentBy(As.officer("FR"))
                .statusCode(201);
        // what was said was said, and may be answered
        Letter.answering(first).sentBy(As.officer("DE")).statusCode(201);
        Letter.answering(first)
                .with("addressees", List.of("FR", "DE"))
                .sentBy(As.officer("IT"))
                .statusCode(422)
                .body("errors.pointer", contains("/addressees/1"));
    }

    @Test
    void a_reply_takes_the_clearance_that_the_record_has_now() {
        var person = personOf("FR").heard();
        String first = Letter.to("DE").aboutPerson(person.id()).by(As.bureau("FR"));
        person.confidential("CONFIDENTIAL").changed().heard();
        Letter.answering(first).sentBy(As.officer("DE")).statusCode(403);
        String reply = Letter.answering(first).by(As.bureau("DE"));
        As.officer("FR").get(path(reply)).then().statusCode(404);
        As.bureau("FR").get(path(reply)).then().statusCode(200);
    }

    // mailboxes

    @Test
    void an_inbox_is_paged_newest_first_and_counts_what_is_unread() {
        String country = mailboxOfItsOwn(1);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(0, Letter.to(country, "DE").by(As.officer("FR")));
        }
        String cursor = As.officer(country)
                .get(MESSAGES + "?limit=3")
                .then()
                .statusCode(200)
                .body("items.id", is(sent.subList(0, 3)))
                .body("items.read", everyItem(is(false)))
                .body("items.text", everyItem(nullValue()))
                .body("unread", is(5))
                .extract()
                .path("next");
        As.officer(country)
                .queryParam("limit", 3)
                .queryParam("cursor", cursor)
                .get(MESSAGES)
                .then()
                .body("items.id", is(sent.subList(3, 5)))
                .body("next", nullValue());
        As.officer(country)
                .queryParam("urgency", "URGENT")
                .queryParam("cursor", cursor)
                .get(MESSAGES)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
        receipt(As.officer(country), sent.get(1)).statusCode(200);
        As.officer(country)
                .get(MESSAGES + "?unread=true")
                .then()
                .body("items.id", is(List.of(sent.get(0), sent.get(2), sent.get(3), sent.get(4))))
                .body("unread", is(4));
        As.officer(country)
                .get(MESSAGES + "?unread=false")
                .then()
                .body("items.id", contains(sent.get(1)))
                .body("items.read", contains(true));
        As.officer(country)
                .get(MESSAGES + "?box=SENT")
                .then()
                .body("items", empty())
                .body("unread", is(4));
        As.officer("FR").get(MESSAGES + "?box=SENT&limit=200").then().body("items.id", hasItem(sent.get(0)));
        As.officer("FR").get(MESSAGES + "?limit=200").then().body("items.id", not(hasItem(sent.get(0))));
    }

    @Test
    void a_mailbox_is_narrowed_by_thread_record_and_urgency() {
        String country = mailboxOfItsOwn(2);
        String notice = red(personOf("FR").heard().id()).published();
        String about = Letter.to(country).aboutNotice(notice).by(As.officer("FR"));
        String urgent = Letter.to(country).with("urgency", "URGENT").by(As.officer("FR"));
        String answer = Letter.answering(urgent).by(As.officer(country));
        String again = Letter.answering(answer).by(As.officer("FR"));
        RequestSpecification[] callers = {As.officer(country), As.officer(country), As.officer(country)};
        callers[0].get(MESSAGES + "?about=" + notice).then().body("items.id", contains(about));
        callers[1].get(MESSAGES + "?thread=" + urgent).then().body("items.id", contains(again, urgent));
        callers[2].get(MESSAGES + "?urgency=URGENT").then().body("items.id", contains(urgent));
        As.officer(country).get(MESSAGES + "?box=SENT&thread=" + urgent).then().body("items.id", contains(answer));
        As.officer(country)
                .get(MESSAGES + "?box=SENT&unread=true")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("unread"));
        As.officer(country)
                .get(MESSAGES + "?unread=perhaps&box=ALL&from=FR")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("unread", "box", "from"));
    }

    @Test
    void what_a_role_is_not_cleared_for_is_neither_listed_nor_counted_for_it() {
        String country = mailboxOfItsOwn(3);
        Letter.to(country).with("confidentiality", "CONFIDENTIAL").by(As.bureau("FR"));
        As.officer(country).get(MESSAGES).then().body("items", empty()).body("unread", is(0));
        As.bureau(country).get(MESSAGES).then().body("unread", is(1));
    }

    // receipts

    @Test
    void a_receipt_is_given_once_and_seen_by_sender_and_addressees() {
        String id = Letter.to("DE", "IT").by(As.officer("FR"));
        As.officer("DE").get(path(id)).then().body("read", is(false));
        As.officer("FR").get(path(id)).then().body("receipts", empty());
        String readAt = receipt(As.officer("DE"), id)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("read", is(true))
                .body("receipts.authority", contains("DE"))
                .body("receipts[0].readBy", is("ncb-de-officer"))
                .body("receipts[0].readAt", notNullValue())
                .extract()
                .path("receipts[0].readAt");
        receipt(As.bureau("DE"), id)
                .statusCode(200)
                .body("receipts[0].readAt", is(readAt))
                .body("receipts[0].readBy", is("ncb-de-officer"));
        As.officer("FR").get(path(id)).then().body("receipts.authority", contains("DE"));
        As.officer("IT")
                .get(path(id))
                .then()
                .body("receipts.authority", contains("DE"))
                .body("read", is(false));
        receipt(As.officer("FR"), id).statusCode(403);
        receipt(As.nobody(), id).statusCode(401);
    }

    // what is left behind

    @Test
    void every_request_is_in_the_audit_trail_and_names_the_message() {
        String id = Letter.to("DE").by(As.officer("FR"));
        As.officer("DE").get(path(id)).then().statusCode(200);
        As.officer("BR").get(path(id)).then().statusCode(404);
        assertEquals(
                List.of("200 DE 1", "404 BR 0"),
                Database.rows(
                                "select status || ' ' || authority || ' ' || cardinality(records) as line from audit"
                                        + " where path = ? order by id",
                                path(id))
                        .stream()
                        .map(row -> row.get("line"))
                        .toList());
        assertEquals(
                1,
                Database.count(
                        "audit where path = '/api/v1/messages' and method = 'POST' and status = 201 and records = array[?]::uuid[]",
                        UUID.fromString(id)));
    }

    private static ValidatableResponse receipt(RequestSpecification caller, String id) {
        return caller.post(path(id) + "/receipt").then();
    }

    /** Of a country that no other test writes to, so that what is in its mailbox is known. */
    private static String mailboxOfItsOwn(int number) {
        return List.of("TV", "NR", "PW", "MH").get(number);
    }

    private static String path(String id) {
        return MESSAGES + "/" + id;
    }
}
