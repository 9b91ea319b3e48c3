package org.hueandcry.notices.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds messages, and sends them. */
public final class Letter {

    private final Map<String, Object> body = new LinkedHashMap<>();

    private Letter() {
        body.put("subject", "Your request");
        body.put("text", "Is he still with you?");
    }

    public static Letter to(String... authorities) {
        return new Letter().with("addressees", List.of(authorities));
    }

    public static Letter answering(String message) {
        return new Letter().with("inReplyTo", message);
    }

    public Letter aboutNotice(String id) {
        return with("about", Map.of("noticeId", id));
    }

    public Letter aboutPerson(UUID id) {
        return with("about", Map.of("personId", id));
    }

    public Letter enclosing(String mediaType, byte[]... files) {
        return with(
                "attachments",
                Arrays.stream(files)
                        .map(file -> Map.of(
                                "title",
                                "Enclosed",
                                "mediaType",
                                mediaType,
                                "content",
                                Base64.getEncoder().encodeToString(file)))
                        .toList());
    }

    /** @param value null leaves the field out */
    public Letter with(String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return this;
    }

    public ValidatableResponse sentBy(RequestSpecification caller) {
        return caller.contentType("application/json")
                .body(body)
                .post("/api/v1/messages")
                .then();
    }

    /** @return the id */
    public String by(RequestSpecification caller) {
        return sentBy(caller).statusCode(201).extract().path("id");
    }
}
