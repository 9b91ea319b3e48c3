package org.hueandcry.persons.document;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds invented documents, with a number that no other test has, and records them. */
final class Registered {

    private static final String CLEAR = "3479ACEFHJKLMNPRTUVWXY";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Object> body = new LinkedHashMap<>();

    private Registered(String number) {
        body.put("type", "PASSPORT");
        body.put("number", number);
        body.put("issuingCountry", "FR");
        body.put("status", "STOLEN");
        body.put("dateOfLoss", "2026-05");
        body.put("countryOfLoss", "BE");
        body.put("circumstances", "from a car in Ghent");
    }

    static Registered document() {
        return new Registered(number());
    }

    static Registered document(String number) {
        return new Registered(number);
    }

    /** Nine characters that no other document has, none of which is taken for another. */
    static String number() {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            number.append(CLEAR.charAt(RANDOM.nextInt(CLEAR.length())));
        }
        return number.toString();
    }

    Registered with(String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return this;
    }

    Registered restrictedFrom(String... countries) {
        return with("visibility", Map.of("restrictedFrom", List.of(countries)));
    }

    Map<String, Object> body() {
        return body;
    }

    ValidatableResponse sentBy(RequestSpecification caller) {
        return caller.contentType("application/json")
                .body(body)
                .post("/api/v1/documents")
                .then();
    }

    /** @return the id */
    String by(RequestSpecification caller) {
        return sentBy(caller).statusCode(201).extract().path("id");
    }
}
