package org.hueandcry.artworks.code;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Codes;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.is;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class CodeResourceTest {

    @Test
    void every_code_has_a_label_in_each_language_and_no_label_is_left_over() {
        Codes.allHaveLabels(CodeList.values());
    }

    @Test
    void every_list_that_is_named_is_given_out_with_its_labels() {
        Codes.areGivenOut(CodeList.values());
        As.officer("FR")
                .get("/api/v1/codes/artwork-statuses")
                .then()
                .body("codes.find { it.code == 'STOLEN' }.labels.fr", is("Volée"));
    }

    @Test
    void a_list_of_another_service_is_not_found_here() {
        As.officer("FR").get("/api/v1/codes/case-types").then().statusCode(404);
        As.operator().get("/api/v1/codes").then().statusCode(403);
        As.nobody().get("/api/v1/codes").then().statusCode(401);
    }
}
