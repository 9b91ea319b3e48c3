package org.hueandcry.notices.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hueandcry.kit.testing.As;

/** Builds requests to the CCF, with an applicant whose name nobody but the CCF may see, and takes them on in their life. */
public final class Asked {

    public static final String APPLICANT = "Anonyma Petentin";
    private static final String REQUESTS = "/api/v1/file-requests";

    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Map<String, Object>> about = new ArrayList<>();

    private Asked(String kind) {
        body.put("kind", kind);
        body.put("applicant", Map.of("name", APPLICANT, "contact", "c/o Counsel, Lyon", "nationality", "SY"));
        body.put("receivedOn", "2024-01-10");
        body.put("about", about);
        body.put("summary", "Is wrongly sought.");
    }

    public static Asked forAccess() {
        return new Asked("ACCESS");
    }

    public static Asked forCorrection() {
        return new Asked("CORRECTION");
    }

    public static Asked forDeletion() {
        return new Asked("DELETION");
    }

    /** @param kind {@code noticeId}, {@code personId} or {@code artworkId} */
    public Asked about(String kind, Object id) {
        about.add(Map.of(kind, id));
        return this;
    }

    /** @param value null leaves the field out */
    public Asked with(String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return this;
    }

    public ValidatableResponse sentBy(RequestSpecification caller) {
        return caller.contentType("application/json").body(body).post(REQUESTS).then();
    }

    /** @return the id */
    public String received() {
        return sentBy(As.fileControl()).statusCode(201).extract().path("id");
    }

    /** @return the id of the request, admissible from today on */
    public String admitted() {
        String id = received();
        step(As.fileControl(), id, "admission", Map.of()).statusCode(200);
        return id;
    }

    public static ValidatableResponse step(
            RequestSpecification caller, String id, String step, Map<String, Object> body) {
        return caller.contentType("application/json")
                .body(body)
                .post(REQUESTS + "/" + id + "/" + step)
                .then();
    }

    public static ValidatableResponse consult(String id, String authority) {
        return step(
                As.fileControl(),
                id,
                "consultation",
                Map.of(
                        "authority",
                        authority,
                        "question",
                        "Is the warrant still valid?",
                        "answerDue",
                        LocalDate.now().plusDays(30).toString()));
    }

    public static ValidatableResponse answer(RequestSpecification caller, String id, int number) {
        return step(
                caller,
                id,
                "consultations/" + number + "/answer",
                Map.of("text", "It is valid.", "consentsToDisclosure", true));
    }

    /** A decision that grants what is asked. */
    public static ValidatableResponse decide(String id, List<Map<String, Object>> effects) {
        return step(
                As.fileControl(),
                id,
                "decision",
                Map.of("outcome", "GRANTED", "reasons", "The warrant was revoked.", "effects", effects));
    }

    public static Map<String, Object> effect(String kind, Object id, String effect) {
        return Map.of("record", Map.of(kind, id), "effect", effect, "reason", "The data are no longer right.");
    }

    public static ValidatableResponse execution(RequestSpecification caller, String id, int number) {
        return step(caller, id, "effects/" + number + "/execution", Map.of("text", "done"));
    }
}
