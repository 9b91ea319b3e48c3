package org.hueandcry.notices.code;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class CodeResourceTest {

    @Test
    void every_list_that_is_named_is_given_out_with_its_labels() {
        List<String> lists = As.officer("FR")
                .get("/api/v1/codes")
                .then()
                .statusCode(200)
                .body("lists", hasItems("colours", "case-types", "statuses", "steps", "step-reasons", "countries"))
                .extract()
                .path("lists");
        for (String list : lists) {
            As.officer("FR")
                    .get("/api/v1/codes/" + list)
                    .then()
                    .statusCode(200)
                    .body("list", is(list))
                    .body(
                            "codes.findAll { !it.labels.ar || !it.labels.en || !it.labels.fr || !it.labels.es }.size()",
                            is(0));
        }
    }

    @Test
    void a_list_has_every_code_with_a_label_in_each_language() {
        As.officer("FR")
                .get("/api/v1/codes/confidentiality")
                .then()
                .statusCode(200)
                .body("codes.code", contains("OFFICIAL_USE_ONLY", "RESTRICTED", "CONFIDENTIAL"))
                .body("codes[2].labels.ar", is("سري"))
                .body("codes[2].labels.en", is("Confidential"))
                .body("codes[2].labels.fr", is("Confidentiel"))
                .body("codes[2].labels.es", is("Confidencial"));
        As.officer("FR")
                .get("/api/v1/codes/countries")
                .then()
                .statusCode(200)
                .body("codes.code", hasItems("FR", "UNK", "914"))
                .body("codes.find { it.code == 'DE' }.labels.es", is("Alemania"))
                .body("codes.find { it.code == 'DE' }.labels.ar", is("ألمانيا"));
    }

    @Test
    void authorities_are_countries_and_who_else_asks() {
        As.officer("FR")
                .get("/api/v1/codes/authorities")
                .then()
                .statusCode(200)
                .body("codes.code", hasItems("FR", "UNK", "914", "CCF", "UN"))
                .body("codes.findAll { it.code == 'GS' }.labels.en", contains("General Secretariat"))
                .body("codes.find { it.code == 'DE' }.labels.fr", is("Allemagne"));
    }

    @Test
    void a_reason_names_the_steps_that_take_it() {
        As.officer("FR")
                .get("/api/v1/codes/step-reasons")
                .then()
                .body("codes.find { it.code == 'ARRESTED' }.steps", contains("withdrawal"))
                .body("codes.find { it.code == 'NO_LONGER_SOUGHT' }.steps", contains("withdrawal", "abandonment"));
    }

    @Test
    void codes_are_those_that_bodies_carry() {
        As.officer("FR")
                .get("/api/v1/codes/steps")
                .then()
                .body("codes.code", hasItems("submission", "publication"))
                .body("codes.find { it.code == 'submission' }.labels.fr", is("Soumission"));
        As.officer("FR").get("/api/v1/codes/colours").then().body("codes.code", hasItems("RED", "UN_SPECIAL"));
    }

    @Test
    void whoever_works_with_notices_reads_them_and_nobody_else() {
        for (String path : List.of("/api/v1/codes", "/api/v1/codes/colours")) {
            for (var caller :
                    List.of(As.officer("FR"), As.bureau("FR"), As.reviewer(), As.border("DE"), As.fileControl())) {
                caller.get(path).then().statusCode(200);
            }
            As.operator().get(path).then().statusCode(403);
            As.with("DE", "dealer", "due-diligence").get(path).then().statusCode(403);
            As.nobody().get(path).then().statusCode(401);
        }
    }

    @Test
    void a_list_that_there_is_not_is_not_found_and_a_question_too_much_is_named() {
        As.officer("FR").get("/api/v1/codes/COLOURS").then().statusCode(404).body("type", is("/problems/not-found"));
        As.officer("FR")
                .queryParam("language", "fr")
                .get("/api/v1/codes/colours")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("language"));
    }

    @Test
    void reading_them_leaves_an_audit_row() {
        String somebody = "reader-" + UUID.randomUUID();
        As.officer("FR")
                .header("On-Behalf-Of", somebody)
                .get("/api/v1/codes/colours")
                .then()
                .statusCode(200);
        assertEquals(1, Database.count("audit where on_behalf_of = ? and status = 200", somebody));
    }
}
