package org.hueandcry.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
