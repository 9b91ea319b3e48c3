package org.hueandcry.notices.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;

/** Builds notices that meet every condition, unless told otherwise, and sends them. */
public final class Drafted {

    private final Map<String, Object> body = new LinkedHashMap<>();

    private Drafted(String colour, Map<String, ?> subject) {
        body.put("colour", colour);
        if (subject != null) {
            body.put("subject", subject);
        }
    }

    public static Drafted red(UUID person) {
        return new Drafted("RED", Map.of("personId", person))
                .with("caseTypes", List.of("FRAUD"))
                .with("warrants", List.of(warrant()))
                .with("facts", facts("Sold what was not his."))
                .with("extraditionWillBeSought", true);
    }

    public static Drafted yellow(UUID person) {
        return new Drafted("YELLOW", Map.of("personId", person))
                .with("situation", "MISSING")
                .with("policeReport", Map.of("reference", "PJ-77", "recordedOn", "2026-05-02", "authority", "PJ Lyon"))
                .with("circumstances", Map.of("summary", "Did not come home.", "date", "2026-05-01", "place", "Lyon"))
                .with("subjectIsMinor", true);
    }

    public static Drafted stolen(UUID artwork) {
        return new Drafted("STOLEN_ART", Map.of("artworkId", artwork))
                .with(
                        "circumstances",
                        Map.of("summary", "Cut from its frame.", "date", "2026-05", "place", "Turin", "country", "IT"));
    }

    /** On a person who is identified. */
    public static Drafted blue(UUID person) {
        return new Drafted("BLUE", Map.of("personId", person))
                .with("involvement", "SUSPECT")
                .with("identified", true)
                .with("informationSought", List.of("LOCATION", "CRIMINAL_ACTIVITIES"))
                .with("request", "Where does he stay, and with whom?")
                .with("caseTypes", List.of("FRAUD"))
                .with("facts", facts("Seen with those who sold it."));
    }

    public static Drafted green(UUID person) {
        return new Drafted("GREEN", Map.of("personId", person))
                .with("ground", "CONVICTION")
                .with("assessedBy", "Direction nationale de la police judiciaire")
                .with("assessedOn", "2026-03-01")
                .with("assessment", "Travels to offend again.")
                .with("caseTypes", List.of("SEXUAL_OFFENCES"))
                .with("facts", facts("Convicted twice."));
    }

    /** On a body: a person whose record has fingerprints, say. */
    public static Drafted black(UUID body) {
        return new Drafted("BLACK", Map.of("personId", body))
                .with("policeReport", Map.of("reference", "PJ-91", "recordedOn", "2026-05-03"))
                .with("identityUnknown", true)
                .with(
                        "discovery",
                        Map.of("summary", "In the river.", "date", "2026-05-02", "place", "Lyon", "country", "FR"))
                .with("findings", "A watch, no papers.");
    }

    /** On a method. */
    public static Drafted purple() {
        return new Drafted("PURPLE", null)
                .with(
                        "modusOperandi",
                        Map.of("title", "Relay attack on keyless cars", "description", "Two devices carry the signal."))
                .with("caseTypes", List.of("THEFT_AND_ROBBERY"));
    }

    /** On an object. */
    public static Drafted purpleOnObject() {
        return new Drafted(
                        "PURPLE",
                        Map.of("object", Map.of("type", "hiding place", "description", "A hollow in a fuel tank.")))
                .with("caseTypes", List.of("DRUG_TRAFFICKING"));
    }

    /** On an event. */
    public static Drafted orange() {
        return orange(
                Map.of("event", Map.of("title", "Adulterated spirits on sale", "description", "Methanol in brandy.")));
    }

    public static Drafted orange(Map<String, ?> subject) {
        return new Drafted("ORANGE", subject)
                .with("threat", Map.of("description", "Whoever drinks it may go blind.", "seriousAndImminent", true))
                .with("advice", "Seize it, and warn the sellers.");
    }

    /** On a person; entered by the United Nations. */
    public static Drafted unSpecial(UUID person) {
        return unSpecial(Map.of("personId", person));
    }

    /** On an entity; entered by the United Nations. */
    public static Drafted unSpecialOnEntity() {
        return unSpecial(Map.of("entity", Map.of("name", "Example Trading Company")));
    }

    private static Drafted unSpecial(Map<String, ?> subject) {
        return new Drafted("UN_SPECIAL", subject)
                .with("unReference", "QDe.999")
                .with("unReferenceDate", "2026-01-15")
                .with("unResolution", "1267 (1999)")
                .with("measures", List.of("ASSETS_FREEZE"))
                .with("summary", "Financed what is on the list.");
    }

    /** For DE alone. */
    public static Drafted silver() {
        return new Drafted(
                        "SILVER",
                        Map.of(
                                "asset",
                                Map.of(
                                        "type",
                                        "VESSEL",
                                        "description",
                                        "Motor yacht, 42 m",
                                        "identifier",
                                        "IMO 9074729")))
                .with("caseTypes", List.of("CORRUPTION"))
                .with(
                        "proceedings",
                        Map.of("reference", "PNF-2026-4", "authority", "Parquet national financier", "country", "FR"))
                .with("informationSought", List.of("LOCATION", "OWNERSHIP"))
                .with("facts", facts("Bought with bribes."))
                .with("visibility", Map.of("visibleTo", List.of("DE")));
    }

    /** Of a listing that is told in full. */
    public static Drafted unPerson(UUID person) {
        return listed(unSpecial(person)).with("profession", "Trader");
    }

    public static Drafted unEntity(String name) {
        return listed(unSpecial(Map.of("entity", Map.of("name", name))));
    }

    private static Drafted listed(Drafted notice) {
        return notice.with("unReference", "QDi.999")
                .with("unReferenceDate", "2026-02-17")
                .with("summary", "Finances what is forbidden.")
                .with("purposes", "To freeze assets.");
    }

    private static Map<String, Object> facts(String summary) {
        return Map.of("summary", summary, "date", "2025-11", "place", "Lyon");
    }

    public static Map<String, Object> warrant() {
        Map<String, Object> warrant = new LinkedHashMap<>();
        warrant.put("reference", "TJ-2026-17");
        warrant.put("issuedOn", "2026-02-01");
        warrant.put("authority", "Tribunal judiciaire de Lyon");
        warrant.put("country", "FR");
        warrant.put("charge", "Fraud");
        warrant.put("law", "Code penal 313-1");
        warrant.put("maximumPenaltyMonths", 84);
        return warrant;
    }

    /** Agrees to show the public all that its shape holds. */
    public Drafted forThePublic() {
        return with("publicExtract", Map.of());
    }

    /** @param value null leaves the field out */
    public Drafted with(String field, Object value) {
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return this;
    }

    /** Leaves out what a JSON pointer points at. */
    public Drafted without(String pointer) {
        String[] steps = pointer.substring(1).split("/");
        Map<String, Object> within = body;
        for (int i = 0; i < steps.length - 1; i++) {
            Map<String, Object> open = new LinkedHashMap<>();
            ((Map<?, ?>) within.get(steps[i])).forEach((name, value) -> open.put((String) name, value));
            within.put(steps[i], open);
            within = open;
        }
        within.remove(steps[steps.length - 1]);
        return this;
    }

    public Map<String, Object> body() {
        return body;
    }

    public ValidatableResponse sentBy(RequestSpecification caller) {
        return sentBy(caller, "notices");
    }

    /** @param collection {@code notices} or {@code diffusions} */
    public ValidatableResponse sentBy(RequestSpecification caller, String collection) {
        return caller.contentType("application/json")
                .body(body)
                .post("/api/v1/" + collection)
                .then();
    }

    /** @return the id of the diffusion, sent by the bureau FR to some countries, or to all */
    public String dispatched(String... to) {
        if (to.length > 0) {
            with("visibility", Map.of("visibleTo", List.of(to)));
        }
        String id =
                sentBy(As.officer("FR"), "diffusions").statusCode(201).extract().path("id");
        diffusionStep(As.bureau("FR"), id, "dispatch", Map.of()).statusCode(200);
        return id;
    }

    public static ValidatableResponse diffusionStep(
            RequestSpecification caller, String id, String step, Map<String, Object> why) {
        return caller.contentType("application/json")
                .body(why)
                .post("/api/v1/diffusions/" + id + "/" + step)
                .then();
    }

    /** @return the id */
    public String by(RequestSpecification caller) {
        return sentBy(caller).statusCode(201).extract().path("id");
    }

    /** @return the id of the notice, submitted by the bureau FR */
    public String submitted() {
        return submittedBy("FR");
    }

    /** @return the id of the notice */
    public String submittedBy(String country) {
        String id = by(As.officer(country));
        step(As.bureau(country), id, "submission").statusCode(200);
        return id;
    }

    /** @return the id of the notice, submitted by the bureau FR and published by a reviewer */
    public String published() {
        return publishedFor("FR");
    }

    /** @return the id of the notice, submitted by the bureau of a country and published by a reviewer */
    public String publishedFor(String country) {
        String id = submittedBy(country);
        publication(As.reviewer(), id).statusCode(200);
        return id;
    }

    public static ValidatableResponse step(RequestSpecification caller, String id, String step) {
        return caller.post("/api/v1/notices/" + id + "/" + step).then();
    }

    public static ValidatableResponse step(RequestSpecification caller, String id, String step, String reason) {
        return caller.contentType("application/json")
                .body(Map.of("reason", reason, "text", "because"))
                .post("/api/v1/notices/" + id + "/" + step)
                .then();
    }

    /** Publication of the version that stands. */
    public static ValidatableResponse publication(RequestSpecification caller, String id) {
        String tag = As.reviewer().get("/api/v1/notices/" + id).then().extract().header("ETag");
        return publication(caller.header("If-Match", tag), id, Map.of());
    }

    /** Publication of the version that the caller names. */
    public static ValidatableResponse publication(RequestSpecification caller, String id, Map<String, Object> more) {
        Map<String, Object> why = new LinkedHashMap<>(Map.of("articleThree", "An ordinary case."));
        why.putAll(more);
        return caller.contentType("application/json")
                .body(why)
                .post("/api/v1/notices/" + id + "/publication")
                .then();
    }
}
