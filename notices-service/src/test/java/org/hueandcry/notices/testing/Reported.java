package org.hueandcry.notices.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Builds hits, and sends them. */
public final class Reported {

    public static final String HITS = "/api/v1/hits";

    private final Map<String, Object> body = new LinkedHashMap<>();

    private Reported(String kind, Object record) {
        body.put("record", Map.of(kind, record));
        body.put("place", Map.of("country", "DE", "description", "Frankfurt airport, arrivals"));
        body.put("occurredAt", "2026-01-01T10:15:00Z");
        body.put("circumstances", "Came from Oslo with a suitcase.");
        body.put("identification", "By passport.");
    }

    public static Reported onNotice(String id) {
        return new Reported("noticeId", id);
    }

    public static Reported onPerson(UUID id) {
        return new Reported("personId", id);
    }

    public static Reported onArtwork(UUID id) {
        return new Reported("artworkId", id);
    }

    /** @param value null leaves the field out */
    public Reported with(String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return this;
    }

    public ValidatableResponse sentBy(RequestSpecification caller) {
        return caller.contentType("application/json").body(body).post(HITS).then();
    }

    /** @return the id */
    public String by(RequestSpecification caller) {
        return sentBy(caller).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse step(RequestSpecification caller, String id, String step) {
        return caller.post(HITS + "/" + id + "/" + step).then();
    }

    public static ValidatableResponse step(RequestSpecification caller, String id, String step, Map<String, ?> body) {
        return caller.contentType("application/json")
                .body(body)
                .post(HITS + "/" + id + "/" + step)
                .then();
    }

    public static ValidatableResponse rejection(RequestSpecification caller, String id) {
        return step(caller, id, "rejection", Map.of("reason", "DIFFERENT_PERSON", "text", "He is at home."));
    }

    public static ValidatableResponse action(RequestSpecification caller, String id, String action) {
        return step(caller, id, "action", Map.of("action", action, "text", "At the gate."));
    }
}
