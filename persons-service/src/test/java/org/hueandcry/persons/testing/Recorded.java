package org.hueandcry.persons.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds invented persons, with a family name that no other test has, and records them. */
public final class Recorded {

    private final Map<String, Object> body = new LinkedHashMap<>();

    private Recorded() {
        body.put("kind", "WANTED");
        body.put("name", Map.of("family", "Al-Masri " + fresh(), "given", "Khaled Yusuf"));
        body.put(
                "otherNames",
                List.of(
                        Map.of("type", "ORIGINAL_SCRIPT", "family", "المصري", "given", "خالد يوسف"),
                        Map.of("type", "ALIAS", "full", "Abu Yusuf")));
        body.put("sex", "MALE");
        body.put("dateOfBirth", "1975-03");
        body.put("placeOfBirth", "Aleppo");
        body.put("countryOfBirth", "SY");
        body.put("nationalities", List.of("SY"));
        body.put("description", Map.of("heightCm", 178, "eyes", "BRO", "hair", "BLA", "marks", "scar on left cheek"));
    }

    public static Recorded person() {
        return new Recorded();
    }

    /** A word of letters that no other record has. */
    public static String fresh() {
        StringBuilder word = new StringBuilder("x");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(c -> c != '-')
                .forEach(c -> word.append((char) (c <= '9' ? c - '0' + 'g' : c)));
        return word.toString();
    }

    public Recorded named(String family, String given) {
        return with("name", Map.of("family", family, "given", given));
    }

    public Recorded restrictedFrom(String... countries) {
        return with("visibility", Map.of("restrictedFrom", List.of(countries)));
    }

    /** @param value null leaves the field out */
    public Recorded with(String field, Object value) {
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
                .post("/api/v1/persons")
                .then();
    }

    /** @return the id */
    public String by(RequestSpecification caller) {
        return sentBy(caller).statusCode(201).extract().path("id");
    }
}
