package org.hueandcry.local;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A notice of every kind: drafted with something missing, told so, completed, published, read by another country, and withdrawn. */
@ExtendWith(RunningSuite.class)
class EveryKindGoesItsWayIT {

    private static final String NOTICES = "/api/v1/notices";
    private static final String FACTS =
            "\"facts\": {\"summary\": \"Sold what was not theirs.\", \"date\": \"2025-11\", \"place\": \"Lyon\"}";

    /** What is sent for each kind: whole, and what completes it when that is left out at first. */
    enum Kind {
        RED("ncb-fr", Subject.PERSON, """
                "caseTypes": ["FRAUD"], %s,
                "warrants": [{"reference": "T-1", "issuedOn": "2026-02-01", "authority": "Tribunal de Metz", "country": "FR",
                              "charge": "Fraud", "law": "313-1", "maximumPenaltyMonths": 84}]""".formatted(FACTS), """
                "extraditionWillBeSought": true"""),
        BLUE("ncb-fr", Subject.PERSON, """
                "involvement": "SUSPECT", "identified": true, "caseTypes": ["FRAUD"], %s""".formatted(FACTS), """
                "informationSought": ["LOCATION"], "request": "Where does he stay?\""""),
        GREEN("ncb-fr", Subject.PERSON, """
                "ground": "CONVICTION", "assessedBy": "Police judiciaire", "assessedOn": "2026-03-01", "caseTypes": ["FRAUD"], %s""".formatted(FACTS), """
                "assessment": "Travels to offend again.\""""),
        YELLOW("ncb-fr", Subject.PERSON, """
                "situation": "MISSING", "subjectIsMinor": true,
                "circumstances": {"summary": "Did not come home.", "date": "2026-05-01", "place": "Lyon"}""", """
                "policeReport": {"reference": "PJ-77", "recordedOn": "2026-05-02"}"""),
        BLACK("ncb-fr", Subject.BODY, """
                "policeReport": {"reference": "PJ-91", "recordedOn": "2026-05-03"},
                "discovery": {"summary": "In the river.", "date": "2026-05-02", "place": "Lyon", "country": "FR"}""", """
                "identityUnknown": true"""),
        PURPLE("ncb-fr", Subject.NONE, """
                "modusOperandi": {"title": "Relay attack", "description": "Two devices carry the signal."}""", """
                "caseTypes": ["THEFT_AND_ROBBERY"]"""),
        ORANGE("ncb-fr", Subject.EVENT, """
                "threat": {"description": "Whoever drinks it may go blind.", "seriousAndImminent": true}""", """
                "advice": "Seize it.\""""),
        STOLEN_ART("ncb-fr", Subject.ARTWORK, """
                "circumstances": {"summary": "Cut from its frame.", "date": "2026-05"}""", null),
        UN_SPECIAL("un", Subject.ENTITY, """
                "unReference": "QDe.999", "unResolution": "1267 (1999)", "summary": "Financed what is on the list.\"""", """
                "measures": ["ASSETS_FREEZE"]"""),
        SILVER("ncb-fr", Subject.ASSET, """
                "caseTypes": ["CORRUPTION"], "informationSought": ["OWNERSHIP"], "visibility": {"visibleTo": ["DE"]}, %s""".formatted(FACTS), """
                "proceedings": {"reference": "PNF-4", "authority": "Parquet national financier", "country": "FR"}""");

        private final String source;
        private final Subject subject;
        private final String content;
        private final String rest;

        /** @param rest null where nothing of the notice itself can be missing */
        Kind(String source, Subject subject, String content, String rest) {
            this.source = source;
            this.subject = subject;
            this.content = content;
            this.rest = rest;
        }
    }

    /** What a notice is about. */
    private enum Subject {
        PERSON,
        BODY,
        ARTWORK,
        ENTITY,
        EVENT,
        ASSET,
        NONE
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_notice_of_every_kind_is_created_checked_published_and_withdrawn(Kind kind, Suite suite) throws IOException {
        Caller source = new Caller(suite, kind.source);
        Caller germany = new Caller(suite, "ncb-de");
        Caller brazil = new Caller(suite, "ncb-br");
        Caller secretariat = new Caller(suite, "gs");

        String id = source.post(
                        NOTICES,
                        "{\"colour\": \"%s\", %s %s}".formatted(kind, subject(kind, source, suite), kind.content))
                .statusCode(201)
                .body("colour", is(kind.name()))
                .extract()
                .path("id");
        int version = 1;
        if (kind.rest != null) {
            List<String> missing = unmet(source, id);
            assertEquals(1, missing.size(), kind + " misses " + missing);
            assertTrue(missing.get(0).startsWith(kind.name()), missing.get(0));
            source.post(NOTICES + "/" + id + "/submission").statusCode(422);
            source.patch(NOTICES + "/" + id, version, "{" + kind.rest + "}").statusCode(200);
            version++;
        }
        await().untilAsserted(() -> assertEquals(List.of(), unmet(source, id)));
        source.post(NOTICES + "/" + id + "/submission").statusCode(200).body("status", is("SUBMITTED"));
        secretariat.review(NOTICES + "/" + id + "/publication", version + 1).statusCode(200);
        germany.get(NOTICES + "/" + id)
                .statusCode(200)
                .body("status", is("PUBLISHED"))
                .body("colour", is(kind.name()));
        brazil.get(NOTICES + "/" + id).statusCode(kind == Kind.SILVER ? 404 : 200);
        source.post(NOTICES + "/" + id + "/withdrawal", "{\"reason\": \"NO_LONGER_SOUGHT\"}")
                .statusCode(200);
        germany.get(NOTICES + "/" + id).statusCode(200).body("colour", nullValue());
    }

    private static List<String> unmet(Caller source, String id) {
        return source.get(NOTICES + "/" + id + "/check")
                .statusCode(200)
                .extract()
                .path("conditions.findAll { !it.met }.id");
    }

    private static String subject(Kind kind, Caller source, Suite suite) throws IOException {
        return switch (kind.subject) {
            case PERSON -> "\"subject\": {\"personId\": \"%s\"},".formatted(person(source, "WANTED", suite));
            case BODY -> "\"subject\": {\"personId\": \"%s\"},".formatted(person(source, "UNIDENTIFIED_BODY", suite));
            case ARTWORK -> "\"subject\": {\"artworkId\": \"%s\"},".formatted(painting(source));
            case ENTITY -> "\"subject\": {\"entity\": {\"name\": \"Example Trading Company\"}},";
            case EVENT ->
                "\"subject\": {\"event\": {\"title\": \"Adulterated spirits\", \"description\": \"Methanol.\"}},";
            case ASSET ->
                "\"subject\": {\"asset\": {\"type\": \"VESSEL\", \"description\": \"Motor yacht\", \"identifier\": \"IMO 9074729\"}},";
            case NONE -> "";
        };
    }

    private static String person(Caller source, String kind, Suite suite) throws IOException {
        String id = source.post("/api/v1/persons", """
                        {"kind": "%s", "name": {"family": "Weiss", "given": "Anna"}, "sex": "FEMALE", "dateOfBirth": "1980-05-02",
                         "nationalities": ["FR"], "description": {"heightCm": 182}}""".formatted(kind))
                .statusCode(201)
                .extract()
                .path("id");
        source.post("/api/v1/persons/" + id + "/photos", "image/png", picture()).statusCode(201);
        // a notice submitted before this is heard of would have to be reviewed on what came later
        await().until(() -> !Rows.of(
                        suite, "notices", "select 1 from subject where version = 2 and subject_id = '" + id + "'")
                .isEmpty());
        return id;
    }

    private static String painting(Caller source) {
        return source.post("/api/v1/artworks", """
                        {"objectType": "painting", "title": "Still life", "makers": [{"name": "Élodie Marchand"}],
                         "materials": "oil on canvas", "measurements": [{"dimension": "HEIGHT", "value": 61, "unit": "cm"}],
                         "theft": {"date": "2026-01", "place": "Lyon", "country": "FR", "policeReference": "LY-1"}}""").statusCode(201).extract().path("id");
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
