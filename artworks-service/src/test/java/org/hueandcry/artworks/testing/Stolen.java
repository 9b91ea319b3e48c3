package org.hueandcry.artworks.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;

import static org.awaitility.Awaitility.await;

/** Builds invented works, with a word in their title that no other test has, and records them. */
public final class Stolen {

    private final Map<String, Object> body = new LinkedHashMap<>();

    private Stolen() {
        body.put("objectType", "painting");
        body.put("title", "Still life with apples " + fresh());
        body.put("makers", List.of(Map.of("name", "Élodie Marchand")));
        body.put("materials", "oil on canvas");
        body.put("measurements", List.of(Map.of("dimension", "HEIGHT", "value", 61, "unit", "cm")));
        body.put("period", "c. 1870");
        body.put("description", "A bowl of apples and a knife on a white cloth");
        body.put("theft", Map.of("date", "2026-01", "place", "Turin", "country", "IT", "policeReference", "TO-2026-4"));
    }

    public static Stolen painting() {
        return new Stolen();
    }

    public static String fresh() {
        return "x" + UUID.randomUUID().toString().replace("-", "");
    }

    /** A surname that no other test has: letters only, and far from others in spelling. */
    public static String name() {
        StringBuilder letters = new StringBuilder("M");
        fresh().chars().skip(1).limit(14).forEach(one -> letters.append((char) ('a' + one % 26)));
        return letters.toString();
    }

    /** Found, and nobody knows whose it is. */
    public Stolen found() {
        body.remove("theft");
        return with("find", Map.of("date", "2026-02-01", "place", "Chiasso", "country", "CH", "placeKind", "BORDER"));
    }

    public Stolen titled(String title) {
        return with("title", title);
    }

    public Stolen restrictedFrom(String... countries) {
        return with("visibility", Map.of("restrictedFrom", List.of(countries)));
    }

    /** @param value null leaves the field out */
    public Stolen with(String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return this;
    }

    public Map<String, Object> body() {
        return body;
    }

    public ValidatableResponse sentBy(RequestSpecification caller) {
        return caller.contentType("application/json")
                .body(body)
                .post("/api/v1/artworks")
                .then();
    }

    /** @return the id */
    public String by(RequestSpecification caller) {
        return sentBy(caller).statusCode(201).extract().path("id");
    }

    /** Records it with a photograph by which it is found. @return the id */
    public String by(String country, BufferedImage photograph) {
        String id = by(As.bureau(country));
        photograph(country, id, photograph);
        await().until(() -> As.bureau(country).get("/api/v1/artworks/" + id).path("searchableByImageSince") != null);
        return id;
    }

    public static void photograph(String country, String id, BufferedImage photograph) {
        As.bureau(country)
                .contentType("image/jpeg")
                .body(Painted.encoded(photograph, "jpg"))
                .post("/api/v1/artworks/" + id + "/photos")
                .then()
                .statusCode(201);
    }
}
