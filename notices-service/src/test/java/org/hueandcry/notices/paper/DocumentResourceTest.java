package org.hueandcry.notices.paper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.hueandcry.notices.content.Colour;
import org.hueandcry.notices.notice.Status;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Drafted.stolen;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.hueandcry.notices.testing.HeardWork.workOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
// a neighbour answers for as long as it is open; nobody talks to it here
@SuppressWarnings("try")
class DocumentResourceTest {

    private static final String PERSON = """
            {"id": "%s", "owner": "FR", "version": 3, "kind": "WANTED", "name": {"family": "Al-Masri", "given": "Khaled Yusuf"},
             "otherNames": [{"type": "ORIGINAL_SCRIPT", "full": "خالد يوسف المصري"},
                            {"type": "ALIAS", "family": "Иванов", "given": "Игорь", "dateOfBirth": "1977"}],
             "sex": "MALE", "dateOfBirth": "1975-03", "dateOfBirthCirca": true, "placeOfBirth": "Łódź", "countryOfBirth": "PL",
             "nationalities": ["SY", "FR"], "parents": {"father": {"given": "Yusuf"}},
             "documents": [{"type": "PASSPORT", "number": "N0012345", "issuingCountry": "SY", "issuedOn": "2019-01-02"}],
             "description": {"heightCm": 178, "eyes": "BROD", "hair": "BLA", "marks": "Scar on the left cheek"},
             "warnings": ["ARMED", "ESCAPE_RISK"], "dnaProfileReference": "secret-dna", "notices": []}""";

    // what stands on it

    @Test
    void a_red_notice_is_printed_with_band_reference_subject_and_the_sentence_that_it_is_no_arrest_warrant()
            throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = red(person).published();
        String reference = As.bureau("DE").get("/api/v1/notices/" + id).path("reference");
        UUID photo = UUID.randomUUID();
        try (Neighbour persons = persons(person, PERSON.formatted(person), photo);
                PDDocument pdf = printed(As.bureau("DE"), id)) {
            String text = text(pdf);
            for (String expected : List.of(
                    "Red notice",
                    reference,
                    "it is no arrest warrant",
                    "Al-Masri, Khaled Yusuf",
                    "خالد يوسف المصري",
                    "Иванов, Игорь (1977)",
                    "1975-03",
                    "Łódź",
                    "Syria",
                    "Passport",
                    "N0012345",
                    "Dark brown",
                    "WARNING: armed · risk of escape",
                    "Scar on the left cheek",
                    "Fraud",
                    "TJ-2026-17",
                    "Tribunal judiciaire de Lyon",
                    "Sold what was not his.",
                    "For official use only",
                    "Requested by France (FR)",
                    "Printed for Germany (DE), 20",
                    "1 / ")) {
                assertTrue(text.contains(expected), expected + " in " + text);
            }
            assertFalse(text.contains("not in force"), text);
            assertFalse(text.contains("secret-dna"), text);
            assertEquals(1, pictures(pdf));
        }
    }

    @Test
    void each_page_is_marked_with_its_confidentiality_and_number() throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = red(person)
                .with("visibility", Map.of("confidentiality", "RESTRICTED"))
                .with("facts", Map.of("summary", "A long story. ".repeat(700), "date", "2025", "place", "Lyon"))
                .published();
        try (Neighbour persons = persons(person, PERSON.formatted(person));
                PDDocument pdf = printed(As.bureau("DE"), id)) {
            assertTrue(pdf.getNumberOfPages() > 1);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf);
                assertTrue(text.split("Restricted", -1).length > 2, text);
                assertTrue(text.contains(page + " / " + pdf.getNumberOfPages()), text);
            }
        }
    }

    @Test
    void it_is_as_confidential_as_the_record_of_its_subject() throws IOException {
        UUID person = personOf("FR").confidential("RESTRICTED").heard().id();
        String id = red(person).by(As.officer("FR"));
        try (Neighbour persons = persons(person, PERSON.formatted(person));
                PDDocument pdf = printed(As.officer("FR"), id)) {
            assertTrue(text(pdf).contains("Restricted"));
            assertFalse(text(pdf).contains("For official use only"));
        }
    }

    @Test
    void in_arabic_the_words_are_arabic_joined_and_set_from_right_to_left_with_embedded_fonts() throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = red(person)
                .with("facts", Map.of("summary", "باع ما لا يملك في ليون.", "date", "2025", "place", "Lyon"))
                .published();
        String reference = As.bureau("DE").get("/api/v1/notices/" + id).path("reference");
        try (Neighbour persons = persons(person, PERSON.formatted(person));
                PDDocument pdf = printed(As.bureau("DE").header("Accept-Language", "ko, ar-EG;q=0.8, en;q=0.1"), id)) {
            String text = text(pdf);
            for (String expected : List.of(
                    "نشرة حمراء",
                    "وليست أمرا بالقبض",
                    "خالد يوسف المصري",
                    "باع ما لا يملك في ليون.",
                    "الاحتيال",
                    "سوريا",
                    "للاستخدام الرسمي فقط",
                    "Al-Masri, Khaled Yusuf",
                    reference)) {
                assertTrue(text.contains(expected), expected + " in " + text);
            }
            assertTrue(
                    glyphs(pdf).chars().anyMatch(glyph -> glyph >= 0xFE80 && glyph <= 0xFEFC),
                    "no letter is in a joined form");
            assertTrue(isRightmost(pdf, "الجنس"), "labels do not stand on the right");
            List<PDFont> fonts = fonts(pdf);
            assertTrue(fonts.stream().allMatch(PDFont::isEmbedded), fonts::toString);
            assertTrue(fonts.stream().anyMatch(font -> font.getName().contains("NotoNaskhArabic")), fonts::toString);
        }
    }

    @Test
    void the_language_that_is_asked_for_by_name_comes_first_and_a_language_is_only_a_file() throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = red(person).published();
        Map<String, String> titles =
                Map.of("en", "Red notice", "FR", "Notice rouge", "es", "Notificación roja", "eo", "Ruĝa avizo");
        try (Neighbour persons = persons(person, PERSON.formatted(person))) {
            for (Map.Entry<String, String> title : titles.entrySet()) {
                byte[] pdf = document(
                                As.bureau("DE")
                                        .queryParam("language", title.getKey())
                                        .header("Accept-Language", "ar"),
                                id)
                        .then()
                        .statusCode(200)
                        .header("Content-Language", title.getKey().toLowerCase(Locale.ROOT))
                        .extract()
                        .asByteArray();
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertTrue(text(document).contains(title.getValue()), title.getKey());
                }
            }
        }
        for (String language : List.of("xx", "../texts_en", "AR EG")) {
            document(As.bureau("DE").queryParam("language", language), id)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("language"));
        }
    }

    @Test
    void a_stolen_work_is_printed_from_its_record() throws IOException {
        UUID work = workOf("IT").heard().id();
        String id = stolen(work).publishedFor("IT");
        String json = """
                {"id": "%s", "owner": "IT", "status": "STOLEN", "objectType": "painting", "title": "Madonna del Fiume",
                 "makers": [{"name": "Carlo Bianchi"}], "materials": "oil on canvas", "description": "A river.",
                 "measurements": [{"dimension": "HEIGHT", "value": 52.50, "unit": "cm"}],
                 "theft": {"date": "2026-05", "place": "Turin", "country": "IT", "policeReference": "CC-9"}}""".formatted(work);
        try (Neighbour artworks = Neighbour.answering(Map.of(
                        "/api/v1/artworks/" + work, json, "/api/v1/artworks/" + work + "/photos", "{\"items\": []}"));
                PDDocument pdf = printed(As.bureau("DE"), id)) {
            String text = text(pdf);
            for (String expected : List.of(
                    "Notice on a stolen work of art",
                    "Madonna del Fiume",
                    "Carlo Bianchi",
                    "Height 52.50 cm",
                    "CC-9",
                    "Italy")) {
                assertTrue(text.contains(expected), expected + " in " + text);
            }
        }
    }

    @Test
    void every_kind_is_printed_in_every_language_with_its_own_parts() throws IOException {
        UUID person = personOf("FR").heard().id();
        Map<String, String> kinds = new LinkedHashMap<>();
        String ofPerson = "\"subject\": {\"personId\": \"" + person + "\"}";
        kinds.put(
                "BLUE",
                ofPerson
                        + ", \"involvement\": \"SUSPECT\", \"informationSought\": [\"LOCATION\"], \"request\": \"where-is-he\"");
        kinds.put("GREEN", ofPerson + ", \"ground\": \"CONVICTION\", \"assessment\": \"likely-again\"");
        kinds.put("YELLOW", ofPerson + ", \"situation\": \"MISSING\", \"circumstances\": {\"summary\": \"left-home\"}");
        kinds.put("BLACK", ofPerson + ", \"discovery\": {\"summary\": \"in-the-river\"}, \"findings\": \"grey coat\"");
        kinds.put("PURPLE", "\"modusOperandi\": {\"title\": \"relay-attack\", \"devices\": \"antenna\"}");
        kinds.put(
                "ORANGE",
                "\"subject\": {\"event\": {\"title\": \"bad-spirits\"}}, \"threat\": {\"countries\": [\"DE\"]}");
        kinds.put(
                "SILVER",
                "\"subject\": {\"asset\": {\"type\": \"VESSEL\", \"identifier\": \"IMO-9074729\", \"estimatedValue\": 1000000}}");
        try (Neighbour persons = persons(person, PERSON.formatted(person))) {
            for (Map.Entry<String, String> kind : kinds.entrySet()) {
                String id = As.officer("FR")
                        .contentType("application/json")
                        .body("{\"colour\": \"" + kind.getKey() + "\", " + kind.getValue() + "}")
                        .post("/api/v1/notices")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                for (String language : List.of("en", "ar", "fr", "es")) {
                    try (PDDocument pdf = printed(As.officer("FR").queryParam("language", language), id)) {
                        String text = text(pdf);
                        assertTrue(
                                text.matches(
                                        "(?s).*(where-is-he|likely-again|left-home|in-the-river|relay-attack|bad-spirits|IMO-9074729).*"),
                                text);
                        Texts texts = Texts.in(language).orElseThrow();
                        assertTrue(text.contains(texts.of(Colour.valueOf(kind.getKey()))), text);
                        assertTrue(text.contains(texts.of(Status.DRAFT)), text);
                    }
                }
            }
        }
    }

    @Test
    void a_translation_into_its_language_and_what_was_added_since_are_printed() throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = red(person).published();
        As.reviewer()
                .contentType("application/json")
                .body(Map.of(
                        "texts",
                        Map.of("/facts/summary", "Vendió lo que no era suyo.", "/warrants/0/charge", "Estafa")))
                .put("/api/v1/notices/" + id + "/translations/es")
                .then()
                .statusCode(200);
        As.officer("FR")
                .contentType("application/json")
                .body(Map.of("date", "2026-06-01", "text", "Seen in Porto."))
                .post("/api/v1/notices/" + id + "/addenda")
                .then()
                .statusCode(201);
        try (Neighbour persons = persons(person, PERSON.formatted(person));
                PDDocument spanish = printed(As.bureau("DE").queryParam("language", "es"), id);
                PDDocument english = printed(As.bureau("DE"), id)) {
            assertTrue(text(spanish).contains("Vendió lo que no era suyo."), text(spanish));
            assertTrue(text(spanish).contains("Calificación del delito Estafa"), text(spanish));
            assertTrue(text(spanish).contains("2026-06-01, Francia Seen in Porto."), text(spanish));
            assertTrue(text(english).contains("Sold what was not his."), text(english));
        }
    }

    @Test
    void more_than_a_paper_holds_is_left_out_and_the_paper_says_so() throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = red(person).published();
        Database.run("""
                insert into notice_addendum (notice_id, number, date, text, added_at, added_by)
                select '%s', n, '2026-06-01', 'Addendum ' || n || ' ' || repeat('seen here and there ', 245), now(), 'FR'
                from generate_series(1, 60) n""".formatted(id));
        try (Neighbour persons = persons(person, PERSON.formatted(person));
                PDDocument pdf = printed(As.bureau("DE"), id)) {
            String text = text(pdf);
            assertTrue(text.contains("Addendum 30 "), "thirty of them fit");
            assertFalse(text.contains("Addendum 60 "), "sixty of them do not");
            assertTrue(text.contains("The paper ends here"), "and that is said");
        }
    }

    @Test
    void a_diffusion_is_printed_as_one_at_its_own_address() throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = As.officer("FR")
                .contentType("application/json")
                .body(red(person).body())
                .post("/api/v1/diffusions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try (Neighbour persons = persons(person, PERSON.formatted(person))) {
            byte[] pdf = As.officer("FR")
                    .get("/api/v1/diffusions/" + id + "/document")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertTrue(text(document).contains("Diffusion"), text(document));
            }
        }
        document(As.officer("FR"), id).then().statusCode(404);
    }

    // hostile content

    @Test
    void markup_in_texts_is_text() throws IOException {
        UUID person = personOf("FR").heard().id();
        String hostile =
                "</td></table><script>alert(1)</script><img src='http://127.0.0.1:1/x'/>&lt;&amp; {title} ]]> <!-- \\u202E";
        String id = red(person)
                .with("facts", Map.of("summary", hostile, "date", "2025", "place", "{#include x /}{config:x}"))
                .published();
        String json = PERSON.formatted(person).replace("Al-Masri", "<b>Al&Masri</b>\\u0007");
        try (Neighbour persons = persons(person, json);
                PDDocument pdf = printed(As.bureau("DE"), id)) {
            String text = text(pdf).replaceAll("\\s+", "");
            assertTrue(text.contains("<script>alert(1)</script>"), text);
            assertTrue(text.contains("<b>Al&Masri</b>,Khaled"), text);
            assertTrue(text.contains("&lt;&amp;{title}]]><!--"), text);
            assertTrue(text.contains("{#includex/}{config:x}"), text);
            assertEquals(0, pictures(pdf));
        }
    }

    @Test
    void a_picture_that_cannot_be_decoded_is_left_out() throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = red(person).by(As.officer("FR"));
        UUID photo = UUID.randomUUID();
        try (Neighbour persons = persons(person, PERSON.formatted(person), photo)
                        .showing("/api/v1/persons/" + person + "/photos/" + photo, new byte[] {1, 2, 3});
                PDDocument pdf = printed(As.officer("FR"), id)) {
            assertEquals(0, pictures(pdf));
        }
    }

    // who may have it, and when

    @Test
    void the_subject_is_asked_for_with_the_callers_own_token_and_purpose() throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = red(person).published();
        try (Neighbour persons = persons(person, PERSON.formatted(person));
                PDDocument pdf = printed(As.bureau("DE").header("On-Behalf-Of", "inspector-7"), id)) {
            assertTrue(pdf.getNumberOfPages() > 0);
            assertEquals("inspector-7", persons.lastHeader("On-Behalf-Of"));
            assertTrue(persons.lastHeader("Authorization").startsWith("Bearer "));
            assertEquals(2, persons.asked());
        }
    }

    @Test
    void without_a_token_or_a_role_there_is_no_document() {
        String id = red(personOf("FR").heard().id()).published();
        document(As.nobody(), id).then().statusCode(401);
        document(As.border("DE"), id).then().statusCode(403);
        document(As.operator(), id).then().statusCode(403);
    }

    @Test
    void a_hidden_and_an_absent_notice_are_the_same_not_found() {
        String hidden = red(personOf("FR").heard().id())
                .with("visibility", Map.of("restrictedFrom", List.of("BR")))
                .published();
        for (String id : List.of(hidden, UUID.randomUUID().toString())) {
            document(As.bureau("BR"), id).then().statusCode(404).body("type", is("/problems/not-found"));
        }
    }

    @Test
    void while_others_may_not_see_its_content_they_get_no_document_of_it_and_its_source_gets_one_that_says_so()
            throws IOException {
        UUID person = personOf("FR").heard().id();
        String submitted = red(person).submitted();
        String suspended = red(person).published();
        step(As.reviewer(), suspended, "suspension", "UNDER_REVIEW").statusCode(200);
        try (Neighbour persons = persons(person, PERSON.formatted(person))) {
            for (String id : List.of(submitted, suspended)) {
                document(As.bureau("DE"), id)
                        .then()
                        .statusCode(409)
                        .body("type", is("/problems/conflict"))
                        .body("detail", containsString(id.equals(submitted) ? "SUBMITTED" : "SUSPENDED"))
                        .body("nextSteps", empty());
            }
            assertEquals(0, persons.asked());
            for (RequestSpecification caller : List.of(As.officer("FR"), As.reviewer(), As.fileControl())) {
                try (PDDocument pdf = printed(caller, suspended)) {
                    assertTrue(text(pdf).contains("Suspended – not in force"), text(pdf));
                }
            }
        }
    }

    @Test
    void a_subject_that_is_gone_is_a_404_and_a_service_that_is_away_a_503() {
        String id = red(personOf("FR").heard().id()).published();
        document(As.bureau("DE"), id).then().statusCode(503).body("type", is("/problems/unavailable"));
        try (Neighbour nobody = Neighbour.answering(Map.of())) {
            document(As.bureau("DE"), id).then().statusCode(404);
            assertEquals(1, nobody.asked());
        }
    }

    @Test
    void a_language_that_there_is_none_of_gives_english_and_a_header_that_names_none_a_400() throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = red(person).by(As.officer("FR"));
        try (Neighbour persons = persons(person, PERSON.formatted(person))) {
            try (PDDocument pdf = printed(As.officer("FR").header("Accept-Language", "ko, *;q=0.5"), id)) {
                assertTrue(text(pdf).contains("Red notice"));
            }
        }
        for (String header : List.of("x-klingon;;q=zz,,", "../texts_en")) {
            document(As.officer("FR").header("Accept-Language", header), id)
                    .then()
                    .statusCode(400)
                    .body("errors.header", contains("Accept-Language"));
        }
    }

    @Test
    void unknown_parameters_and_ids_that_are_none_are_refused() {
        String id = red(personOf("FR").heard().id()).published();
        document(As.bureau("DE").queryParam("lang", "ar"), id).then().statusCode(400);
        document(As.bureau("DE"), "x").then().statusCode(404);
    }

    @Test
    void what_was_printed_for_whom_is_on_the_audit_trail() throws IOException {
        UUID person = personOf("FR").heard().id();
        String id = red(person).published();
        try (Neighbour persons = persons(person, PERSON.formatted(person));
                PDDocument pdf = printed(As.bureau("DE"), id)) {
            assertTrue(pdf.getNumberOfPages() > 0);
        }
        As.bureau("FR")
                .get("/api/v1/notices/" + id + "/consultations")
                .then()
                .statusCode(200)
                .body("items.findAll { it.authority == 'DE' }.size()", is(1));
    }

    private static Neighbour persons(UUID person, String json, UUID... photos) {
        String path = "/api/v1/persons/" + person;
        String list = String.join(
                ",",
                List.of(photos).stream()
                        .map(photo -> "{\"id\": \"" + photo + "\", \"width\": 2400}")
                        .toList());
        Neighbour persons = Neighbour.answering(
                Map.of(path, json, path + "/photos", "{\"items\": [" + list + "], \"next\": null}"));
        for (UUID photo : photos) {
            persons.showing(path + "/photos/" + photo, Pictures.jpeg(2400, 3000));
        }
        return persons;
    }

    private static Response document(RequestSpecification caller, String id) {
        return caller.get("/api/v1/notices/" + id + "/document");
    }

    private static PDDocument printed(RequestSpecification caller, String id) throws IOException {
        return Loader.loadPDF(document(caller, id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());
    }

    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf);
    }

    /** The text as the glyphs stand for it, not normalised. */
    private static String glyphs(PDDocument pdf) throws IOException {
        StringBuilder glyphs = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                glyphs.append(position.getUnicode());
            }
        }.getText(pdf);
        return glyphs.toString();
    }

    /** Whether the text ends, or begins, at the right edge of the paper. */
    private static boolean isRightmost(PDDocument pdf, String text) throws IOException {
        float[] right = {0, 0};
        new PDFTextStripper() {
            @Override
            protected void writeString(String written, List<TextPosition> positions) {
                for (TextPosition position : positions) {
                    right[1] = Math.max(right[1], position.getEndX());
                }
                if (written.contains(text)) {
                    right[0] = Math.max(
                            right[0], positions.get(positions.size() - 1).getEndX());
                }
            }
        }.getText(pdf);
        return right[0] > right[1] - 30;
    }

    private static int pictures(PDDocument pdf) throws IOException {
        int pictures = 0;
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                    assertTrue(picture.getWidth() <= 900 && picture.getHeight() <= 900);
                    pictures++;
                }
            }
        }
        return pictures;
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
