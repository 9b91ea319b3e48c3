package org.hueandcry.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whom a name does not find, a finger does: the fingers are drawn by a program, two impressions of each. */
@ExtendWith(RunningSuite.class)
class AFingerFindsThePersonIT {

    private static final String PERSONS = "/api/v1/persons";
    private static final String PNG = "image/png";

    @Test
    void a_finger_finds_the_person_for_those_who_may_see_them_and_goes_out_as_a_transaction(Suite suite)
            throws IOException {
        Caller france = new Caller(suite, "ncb-fr");
        String person = france.post(PERSONS, """
                        {"kind": "WANTED", "name": {"family": "%s", "given": "Zorana"}, "visibility": {"restrictedFrom": ["BR"]}}""".formatted(letters()))
                .statusCode(201)
                .extract()
                .path("id");
        france.post(PERSONS + "/" + person + "/fingerprints?position=2", PNG, finger("forefinger-1.png"))
                .statusCode(201)
                .body("prints.position", contains(2));

        new Caller(suite, "ncb-de")
                .post(PERSONS + "/identify", PNG, finger("forefinger-2.png"))
                .statusCode(200)
                .body("results[0].person.id", is(person))
                .body("results[0].match", is(true))
                .body("results[0].fingers", hasSize(1))
                .body("advice", containsString("examiner"));
        new Caller(suite, "ncb-de")
                .post(PERSONS + "/" + person + "/verify", PNG, finger("forefinger-2.png"))
                .statusCode(200)
                .body("match", is(true))
                .body("score", greaterThan(40f));
        new Caller(suite, "ncb-br")
                .post(PERSONS + "/identify", PNG, finger("forefinger-2.png"))
                .statusCode(200)
                .body("results", empty());
        new Caller(suite, "border-de")
                .post(PERSONS + "/identify", PNG, finger("forefinger-2.png"))
                .statusCode(403);

        byte[] transaction = france.get(PERSONS + "/" + person + "/fingerprints/transaction")
                .statusCode(200)
                .extract()
                .asByteArray();
        assertTrue(new String(transaction, StandardCharsets.ISO_8859_1).startsWith("1.001:"));
        String italian = new Caller(suite, "ncb-it")
                .post(PERSONS, "{\"kind\": \"MISSING\", \"name\": {\"family\": \"%s\"}}".formatted(letters()))
                .statusCode(201)
                .extract()
                .path("id");
        new Caller(suite, "ncb-it")
                .post(PERSONS + "/" + italian + "/fingerprints", "application/octet-stream", transaction)
                .statusCode(201)
                .body("prints.position", contains(2));
    }

    @Test
    void a_body_with_the_finger_of_a_missing_person_is_proposed_to_both_owners_and_linked(Suite suite)
            throws IOException {
        Caller france = new Caller(suite, "ncb-fr");
        Caller germany = new Caller(suite, "ncb-de");
        String missing = france.post(
                        PERSONS,
                        "{\"kind\": \"MISSING\", \"name\": {\"family\": \"%s\"}, \"sex\": \"MALE\"}"
                                .formatted(letters()))
                .statusCode(201)
                .extract()
                .path("id");
        String body = germany.post(PERSONS, "{\"kind\": \"UNIDENTIFIED_BODY\", \"sex\": \"MALE\"}")
                .statusCode(201)
                .extract()
                .path("id");
        france.post(PERSONS + "/" + missing + "/fingerprints?position=1", PNG, finger("thumb-1.png"))
                .statusCode(201);
        germany.post(PERSONS + "/" + body + "/fingerprints?position=1", PNG, finger("thumb-2.png"))
                .statusCode(201);

        String ofMissing = PERSONS + "/" + missing + "/reconciliations";
        await().untilAsserted(() -> france.get(ofMissing).statusCode(200).body("items.person.id", contains(body)));
        String proposal = france.get(ofMissing).extract().path("items[0].id");
        int version = france.get(ofMissing).extract().path("items[0].version");
        france.post(ofMissing + "/" + proposal + "/confirmation", version)
                .statusCode(200)
                .body("awaits", contains("DE"));
        germany.post(PERSONS + "/" + body + "/reconciliations/" + proposal + "/confirmation", version + 1)
                .statusCode(200)
                .body("state", is("CONFIRMED"));
        new Caller(suite, "ncb-it").get(PERSONS + "/" + missing).body("linkedRecords.id", contains(body));
    }

    private static byte[] finger(String file) throws IOException {
        try (InputStream png = AFingerFindsThePersonIT.class.getResourceAsStream(file)) {
            return png.readAllBytes();
        }
    }

    private static String letters() {
        return new Random()
                .ints(14, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
