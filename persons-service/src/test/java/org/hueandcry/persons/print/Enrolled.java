package org.hueandcry.persons.print;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Sends prints. */
public final class Enrolled {

    private Enrolled() {}

    public static ValidatableResponse add(RequestSpecification caller, String person, int position, byte[] print) {
        return caller.contentType("image/png")
                .queryParam("position", position)
                .body(print)
                .post(prints(person))
                .then();
    }

    public static ValidatableResponse identify(RequestSpecification caller, byte[] print) {
        return caller.contentType("application/octet-stream")
                .body(print)
                .post("/api/v1/persons/identify")
                .then();
    }

    public static String prints(String person) {
        return "/api/v1/persons/" + person + "/fingerprints";
    }
}
