package org.hueandcry.persons.print;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.hueandcry.persons.print.format.FingerPosition;
import org.hueandcry.persons.print.format.Impression;
import org.hueandcry.persons.print.format.PrintFormat;
import org.hueandcry.persons.print.format.PrintToWrite;
import org.hueandcry.persons.print.format.TransactionHeader;
import org.hueandcry.persons.print.format.TransactionWriter;
import org.hueandcry.persons.print.format.UnusablePrint;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hueandcry.persons.print.Enrolled.add;
import static org.hueandcry.persons.print.Enrolled.identify;
import static org.hueandcry.persons.print.Enrolled.prints;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class FingerprintResourceTest {

    @Test
    void a_print_is_added_listed_given_back_as_it_came_and_removed() {
        String id = person().by(As.officer("FR"));
        byte[] image = DrawnFinger.fresh().png();
        String print = add(As.officer("FR"), id, 2, image)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("version", is(2))
                .body("prints", hasSize(1))
                .body("prints[0].position", is(2))
                .body("prints[0].finger", is("RIGHT_INDEX"))
                .body("prints[0].format", is("PNG"))
                .body("prints[0].dpi", is(500))
                .body("prints[0].width", is(300))
                .body("prints[0].quality", notNullValue())
                .extract()
                .path("prints[0].id");
        As.bureau("DE").get(prints(id)).then().statusCode(200).body("items.id", contains(print));
        byte[] given = As.bureau("DE")
                .get(prints(id) + "/" + print)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .extract()
                .asByteArray();
        assertArrayEquals(image, given);
        As.officer("FR").delete(prints(id) + "/" + print).then().statusCode(204);
        As.officer("FR").get(prints(id)).then().body("items", empty());
        As.officer("FR").get(prints(id) + "/" + print).then().statusCode(404);
        As.officer("FR").delete(prints(id) + "/" + print).then().statusCode(404);
    }

    @Test
    void the_address_of_a_single_print_is_told() {
        String id = person().by(As.officer("FR"));
        String address = add(As.officer("FR"), id, 2, DrawnFinger.fresh().png())
                .statusCode(201)
                .extract()
                .header("Location");
        As.officer("FR").get(address).then().statusCode(200).contentType("image/png");
    }

    @Test
    void a_form_holds_several_files_each_named_after_its_position() {
        String id = person().by(As.officer("FR"));
        As.officer("FR")
                .multiPart("1", "thumb.png", DrawnFinger.fresh().png(), "image/png")
                .multiPart("2", "index.png", DrawnFinger.fresh().png(), "image/png")
                .multiPart("print", "other.png", DrawnFinger.fresh().png(), "image/png")
                .post(prints(id))
                .then()
                .statusCode(201)
                .header("Location", endsWith(prints(id)))
                .body("version", is(2))
                .body("prints.position", containsInAnyOrder(1, 2, 0));
        As.officer("FR").get(prints(id)).then().body("items.position", contains(0, 1, 2));
    }

    @Test
    void of_a_form_all_is_taken_in_or_nothing() {
        String id = person().by(As.officer("FR"));
        As.officer("FR")
                .multiPart("1", "thumb.png", DrawnFinger.fresh().png(), "image/png")
                .multiPart("2", "index.png", "no print".getBytes(), "image/png")
                .post(prints(id))
                .then()
                .statusCode(400)
                .body("errors[0].detail", startsWith("File 2: "))
                .body("reason", is("UNKNOWN_FORMAT"));
        As.officer("FR").get(prints(id)).then().body("items", empty());
        As.officer("FR").get("/api/v1/persons/" + id).then().header("ETag", "\"1\"");
        assertEquals(0, Database.count("fingerprint where person_id = ?", UUID.fromString(id)));
        assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(id)));
    }

    @Test
    void the_same_print_is_kept_once() {
        String id = person().by(As.officer("FR"));
        byte[] image = DrawnFinger.fresh().png();
        String first = add(As.officer("FR"), id, 2, image).extract().path("prints[0].id");
        add(As.officer("FR"), id, 2, image)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("prints[0].id", is(first));
        As.officer("FR").get(prints(id)).then().body("items", hasSize(1));
        assertEquals(2, Database.count("outbox where key = ?", UUID.fromString(id)));
    }

    @Test
    void every_addition_and_removal_is_a_version_and_announced_with_its_flag() {
        String id = person().by(As.officer("FR"));
        String one = add(As.officer("FR"), id, 1, DrawnFinger.fresh().png())
                .extract()
                .path("prints[0].id");
        String two = add(As.officer("FR"), id, 2, DrawnFinger.fresh().png())
                .extract()
                .path("prints[0].id");
        As.officer("FR").delete(prints(id) + "/" + one).then().statusCode(204);
        As.officer("FR").delete(prints(id) + "/" + two).then().statusCode(204);
        As.officer("FR").get("/api/v1/persons/" + id).then().header("ETag", "\"5\"");
        assertEquals(
                Arrays.asList("false", "true", "true", "true", "false"),
                Database.rows(
                                "select state -> 'identifyingData' ->> 'fingerprints' as any from outbox where key = ? order by seq",
                                UUID.fromString(id))
                        .stream()
                        .map(row -> row.get("any"))
                        .toList());
        assertEquals(5, Database.count("record_version where record_id = ?", UUID.fromString(id)));
    }

    @Test
    void prints_that_come_from_several_sides_at_once_are_all_taken_in() {
        String id = person().by(As.officer("FR"));
        List<byte[]> images = List.of(
                DrawnFinger.fresh().png(),
                DrawnFinger.fresh().png(),
                DrawnFinger.fresh().png(),
                DrawnFinger.fresh().png());
        images.parallelStream()
                .forEach(image -> add(As.officer("FR"), id, 3, image).statusCode(201));
        As.officer("FR").get(prints(id)).then().body("items", hasSize(4));
        As.officer("FR").get("/api/v1/persons/" + id).then().header("ETag", "\"5\"");
    }

    @Test
    void prints_whose_taking_in_is_rolled_back_are_neither_kept_nor_announced_nor_found() {
        String id = person().by(As.officer("FR"));
        DrawnFinger finger = DrawnFinger.fresh();
        Database.run("""
                create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$;
                create trigger refuse before insert on outbox for each row when (new.key = '%s') execute function refuse()""".formatted(id));
        try {
            add(As.officer("FR"), id, 2, finger.png()).statusCode(500);
        } finally {
            Database.run("drop trigger refuse on outbox; drop function refuse");
        }
        assertEquals(0, Database.count("fingerprint where person_id = ?", UUID.fromString(id)));
        assertEquals(1, Database.count("outbox where key = ?", UUID.fromString(id)));
        assertEquals(1, Database.count("record_version where record_id = ?", UUID.fromString(id)));
        identify(As.officer("FR"), finger.png(1)).statusCode(200).body("results.findAll { it.match }", empty());
    }

    // transactions

    @Test
    void the_prints_of_a_person_are_exported_as_a_transaction_that_can_be_taken_in_elsewhere() {
        DrawnFinger thumb = DrawnFinger.fresh();
        DrawnFinger index = DrawnFinger.fresh();
        String id = person().by(As.officer("FR"));
        add(As.officer("FR"), id, 1, thumb.png()).statusCode(201);
        add(As.officer("FR"), id, 2, index.png()).statusCode(201);
        byte[] transaction = As.bureau("DE")
                .get(prints(id) + "/transaction")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Disposition", containsString(id + ".an2"))
                .extract()
                .asByteArray();
        String other = person().by(As.officer("DE"));
        As.officer("DE")
                .contentType("application/octet-stream")
                .body(transaction)
                .post(prints(other))
                .then()
                .statusCode(201)
                .body("prints.position", contains(1, 2))
                .body("refused", empty());
        As.bureau("FR")
                .get("/api/v1/persons/" + id + "/consultations")
                .then()
                .body("items.operation", hasItem("GET /api/v1/persons/{id}/fingerprints/transaction"));
        List<String> found = identify(As.officer("IT"), transaction).extract().path("results.person.id");
        assertTrue(found.containsAll(List.of(id, other)), found.toString());
    }

    @Test
    void there_is_no_transaction_of_nothing_or_of_what_is_hidden() {
        String without = person().by(As.officer("FR"));
        As.officer("FR").get(prints(without) + "/transaction").then().statusCode(404);
        String hidden = person().restrictedFrom("BR").by(As.officer("FR"));
        add(As.officer("FR"), hidden, 2, DrawnFinger.fresh().png()).statusCode(201);
        As.officer("BR").get(prints(hidden) + "/transaction").then().statusCode(404);
        As.border("FR").get(prints(hidden) + "/transaction").then().statusCode(403);
        As.nobody().get(prints(hidden) + "/transaction").then().statusCode(401);
    }

    @Test
    void of_a_card_the_fingers_that_cannot_be_used_are_named_and_the_others_taken_in() throws UnusablePrint {
        String id = person().by(As.officer("FR"));
        byte[] card = card(DrawnFinger.fresh().png(), Pictures.png(300, 300));
        As.officer("FR")
                .contentType("application/octet-stream")
                .body(card)
                .post(prints(id))
                .then()
                .statusCode(201)
                .body("prints.position", contains(1))
                .body("refused", hasSize(1))
                .body("refused[0].reason", notNullValue())
                .body("refused[0].detail", notNullValue())
                .body("refused[0].where", notNullValue());
        As.officer("FR")
                .contentType("application/octet-stream")
                .body(card(Pictures.png(300, 300)))
                .post(prints(id))
                .then()
                .statusCode(400)
                .body("reason", notNullValue());
        As.officer("FR")
                .contentType("application/octet-stream")
                .body(Arrays.copyOf(card, card.length - 1_000))
                .post(prints(id))
                .then()
                .statusCode(400)
                .body("reason", is("BROKEN"));
    }

    private static byte[] card(byte[]... images) throws UnusablePrint {
        List<PrintToWrite> prints = new ArrayList<>();
        for (byte[] image : images) {
            prints.add(new PrintToWrite(
                    FingerPosition.of(prints.size() + 1),
                    Impression.LIVE_ROLLED,
                    PrintFormat.PNG,
                    image,
                    300,
                    image.length > 0 && prints.isEmpty() && images.length > 1 ? 360 : 300,
                    500,
                    LocalDate.of(2026, 5, 2)));
        }
        return TransactionWriter.write(
                new TransactionHeader("PRINTS", "FR", "FR", "1", Instant.parse("2026-05-02T10:15:00Z")), prints);
    }

    // who may

    @Test
    void prints_are_as_hidden_as_the_person() {
        String id = person().restrictedFrom("BR").by(As.officer("FR"));
        String print = add(As.officer("FR"), id, 2, DrawnFinger.fresh().png())
                .extract()
                .path("prints[0].id");
        As.bureau("BR").get(prints(id)).then().statusCode(404);
        As.bureau("BR").get(prints(id) + "/" + print).then().statusCode(404);
        As.bureau("BR").delete(prints(id) + "/" + print).then().statusCode(404);
        add(As.bureau("BR"), id, 2, DrawnFinger.fresh().png()).statusCode(404);
        String another = person().by(As.officer("FR"));
        As.officer("FR").get(prints(another) + "/" + print).then().statusCode(404);
        As.officer("FR").delete(prints(another) + "/" + print).then().statusCode(404);
    }

    @Test
    void only_the_owner_adds_and_removes() {
        String id = person().by(As.officer("FR"));
        byte[] image = DrawnFinger.fresh().png();
        String print = add(As.officer("FR"), id, 2, image).extract().path("prints[0].id");
        add(As.nobody(), id, 2, image).statusCode(401);
        add(As.border("FR"), id, 2, image).statusCode(403);
        add(As.fileControl(), id, 2, image).statusCode(403);
        add(As.bureau("DE"), id, 2, image).statusCode(403);
        add(As.reviewer(), id, 2, image).statusCode(403);
        As.bureau("DE").delete(prints(id) + "/" + print).then().statusCode(403);
        add(As.officer("FR"), UUID.randomUUID().toString(), 2, image).statusCode(404);
    }

    @Test
    void what_is_no_print_or_too_large_is_refused_with_a_reason() {
        String id = person().by(As.officer("FR"));
        add(As.officer("FR"), id, 2, "no print".getBytes())
                .statusCode(400)
                .body("errors[0].pointer", is(""))
                .body("errors[0].detail", notNullValue())
                .body("reason", is("UNKNOWN_FORMAT"));
        add(As.officer("FR"), id, 2, new byte[0]).statusCode(400);
        add(As.officer("FR"), id, 2, Pictures.bomb(60_000, 60_000)).statusCode(400);
        byte[] image = DrawnFinger.fresh().png();
        for (int length = 1; length < image.length; length += 1 + image.length / 20) {
            add(As.officer("FR"), id, 2, Arrays.copyOf(image, length)).statusCode(400);
        }
        add(As.officer("FR"), id, 2, new byte[(20 << 20) + 1]).statusCode(413);
        add(As.officer("FR"), id, 16, image).statusCode(400).body("errors[0].parameter", is("position"));
        As.officer("FR")
                .contentType("image/png")
                .queryParam("dpi", 10)
                .body(image)
                .post(prints(id))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("dpi"));
        As.officer("FR")
                .contentType("application/json")
                .body("{}")
                .post(prints(id))
                .then()
                .statusCode(415);
        As.officer("FR").get(prints(id)).then().body("items", empty());
    }

    @Test
    void who_adds_and_who_looks_is_on_the_persons_trail() {
        String id = person().by(As.officer("FR"));
        String print = add(As.officer("FR"), id, 2, DrawnFinger.fresh().png())
                .extract()
                .path("prints[0].id");
        As.bureau("DE").get(prints(id) + "/" + print).then().statusCode(200);
        As.bureau("FR")
                .get("/api/v1/persons/" + id + "/consultations")
                .then()
                .body("items.operation", hasItem("GET /api/v1/persons/{id}/fingerprints/{printId}"));
        assertEquals(
                1,
                Database.count(
                        "audit where route = '/api/v1/persons/{id}/fingerprints' and status = 201 and records @> array[?]::uuid[]",
                        UUID.fromString(id)));
    }

    @Test
    void the_record_of_a_body_is_kept_for_as_long_as_its_prints() {
        String body = person().with("kind", "UNIDENTIFIED_BODY").by(As.officer("FR"));
        String known = person().by(As.officer("FR"));
        add(As.officer("FR"), body, 2, DrawnFinger.fresh().png()).statusCode(201);
        add(As.officer("FR"), known, 2, DrawnFinger.fresh().png()).statusCode(201);
        assertEquals(
                1,
                Database.count(
                        "person where id = ? and expires_at > now() + interval '14 years 11 months'",
                        UUID.fromString(body)));
        assertEquals(
                1,
                Database.count(
                        "person where id = ? and expires_at < now() + interval '5 years 1 month'",
                        UUID.fromString(known)));
    }
}
