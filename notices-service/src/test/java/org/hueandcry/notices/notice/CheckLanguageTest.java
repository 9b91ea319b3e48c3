package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.is;
import static org.hueandcry.notices.testing.Drafted.purple;
import static org.hueandcry.notices.testing.Drafted.step;

/** In which language conditions are told. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class CheckLanguageTest {

    private static final Map<String, String> AT_LEAST_ONE_TYPE_OF_CRIME = Map.of(
            "en", "At least one type of crime is named.",
            "fr", "Au moins un type d'infraction est indiqué.",
            "es", "Se indica al menos un tipo de delito.",
            "ar", "أن يُذكر نوع واحد على الأقل من أنواع الجرائم.");

    private static final String TEXT = "conditions.find { it.id == 'PURPLE_CASE_TYPE' }.text";

    @Test
    void a_check_speaks_the_language_that_is_asked_for_first_among_those_it_has() {
        String id = purple().without("/caseTypes").by(As.officer("FR"));
        Map<String, String> answered = Map.ofEntries(
                Map.entry("en", "en"),
                Map.entry("fr", "fr"),
                Map.entry("es", "es"),
                Map.entry("ar", "ar"),
                Map.entry("ar-EG, en;q=0.3", "ar"),
                Map.entry("FR-ca", "fr"),
                Map.entry("es;q=0.2, fr;q=0.8", "fr"),
                Map.entry("de, es;q=0.1", "es"),
                Map.entry("de", "en"),
                Map.entry("*", "en"),
                Map.entry("fr;q=0", "en"),
                Map.entry("fr;q=much", "en"),
                Map.entry("-- ,;", "en"));
        answered.forEach((asked, language) -> As.officer("FR")
                .header("Accept-Language", asked)
                .get("/api/v1/notices/" + id + "/check")
                .then()
                .statusCode(200)
                .header("Content-Language", is(language))
                .header("Vary", is("Accept-Language"))
                .body(TEXT, is(AT_LEAST_ONE_TYPE_OF_CRIME.get(language))));
    }

    @Test
    void without_a_wish_a_check_speaks_english() {
        String id = purple().without("/caseTypes").by(As.officer("FR"));
        As.officer("FR")
                .get("/api/v1/notices/" + id + "/check")
                .then()
                .header("Content-Language", is("en"))
                .body(TEXT, is(AT_LEAST_ONE_TYPE_OF_CRIME.get("en")));
    }

    @Test
    void a_submission_that_is_refused_lists_the_conditions_in_the_language_asked_for() {
        String id = purple().without("/caseTypes").by(As.officer("FR"));
        AT_LEAST_ONE_TYPE_OF_CRIME.forEach(
                (language, text) -> step(As.bureau("FR").header("Accept-Language", language), id, "submission")
                        .statusCode(422)
                        .contentType("application/problem+json")
                        .header("Vary", is("Accept-Language"))
                        .body("type", is("/problems/not-publishable"))
                        .body(TEXT, is(text)));
    }
}
