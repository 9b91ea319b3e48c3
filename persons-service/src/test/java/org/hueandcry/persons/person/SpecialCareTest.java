package org.hueandcry.persons.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.persons.testing.Recorded.person;

/** Minors, victims, witnesses and the deceased. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class SpecialCareTest {

    @Inject
    Clock clock;

    private LocalDate yearsAgo(int years) {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusYears(years);
    }

    @Test
    void a_minor_is_seen_by_nobody_else_unless_the_owner_says_so() {
        String born = yearsAgo(17).toString();
        String id = person().with("dateOfBirth", born).by(As.officer("FR"));
        As.officer("FR")
                .get("/api/v1/persons/" + id)
                .then()
                .body("specialCare", contains("MINOR"))
                .body("visibility.visibleTo", empty());
        As.officer("DE").get("/api/v1/persons/" + id).then().statusCode(404);
        String shown = person().with("dateOfBirth", born)
                .with("visibility", Map.of("visibleTo", List.of("DE")))
                .by(As.officer("FR"));
        As.officer("DE").get("/api/v1/persons/" + shown).then().statusCode(200).body("specialCare", contains("MINOR"));
    }

    @Test
    void a_missing_child_is_to_be_found_by_all() {
        for (String kind : List.of("MISSING", "UNABLE_TO_IDENTIFY")) {
            String id = person().with("kind", kind)
                    .with("dateOfBirth", yearsAgo(9).toString())
                    .by(As.officer("FR"));
            As.officer("DE").get("/api/v1/persons/" + id).then().statusCode(200).body("specialCare", contains("MINOR"));
        }
    }

    @Test
    void who_may_be_a_minor_is_taken_for_one_and_who_came_of_age_is_none() {
        String maybe = person().with("dateOfBirth", String.valueOf(yearsAgo(18).getYear()))
                .by(As.officer("FR"));
        As.officer("DE").get("/api/v1/persons/" + maybe).then().statusCode(404);
        String today = person().with("dateOfBirth", yearsAgo(18).toString()).by(As.officer("FR"));
        As.officer("DE").get("/api/v1/persons/" + today).then().statusCode(200).body("specialCare", nullValue());
        String unknown = person().with("dateOfBirth", null).by(As.officer("FR"));
        As.officer("DE")
                .get("/api/v1/persons/" + unknown)
                .then()
                .statusCode(200)
                .body("specialCare", nullValue());
    }

    @Test
    void victims_witnesses_and_the_deceased_are_named_as_such() {
        for (String kind : List.of("VICTIM", "WITNESS", "DECEASED")) {
            String id = person().with("kind", kind).by(As.officer("FR"));
            As.officer("FR").get("/api/v1/persons/" + id).then().body("specialCare", contains(kind));
            As.officer("DE").get("/api/v1/persons/" + id).then().statusCode(404);
        }
        String child = person().with("kind", "VICTIM")
                .with("dateOfBirth", yearsAgo(9).toString())
                .by(As.officer("FR"));
        As.reviewer().get("/api/v1/persons/" + child).then().body("specialCare", contains("MINOR", "VICTIM"));
        As.officer("FR")
                .get("/api/v1/codes/special-care")
                .then()
                .statusCode(200)
                .body("codes.labels.fr", contains("Mineur", "Victime", "Témoin", "Décédé"));
    }

    @Test
    void without_a_visibility_of_its_own_a_record_gets_the_one_that_is_right_for_a_minor() {
        String id = person().restrictedFrom("BR")
                .with("dateOfBirth", yearsAgo(9).toString())
                .by(As.officer("FR"));
        As.officer("DE").get("/api/v1/persons/" + id).then().statusCode(200);
        As.officer("FR")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"visibility\": null}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(403)
                .body("detail", containsString("supervisor"));
        As.bureau("FR")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"visibility\": null}")
                .patch("/api/v1/persons/" + id)
                .then()
                .statusCode(200);
        As.officer("DE").get("/api/v1/persons/" + id).then().statusCode(404);
    }
}
