package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Drafted;
import org.hueandcry.notices.testing.Known.Fact;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hueandcry.notices.testing.Drafted.black;
import static org.hueandcry.notices.testing.Drafted.blue;
import static org.hueandcry.notices.testing.Drafted.green;
import static org.hueandcry.notices.testing.Drafted.orange;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.silver;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Drafted.stolen;
import static org.hueandcry.notices.testing.Drafted.unSpecial;
import static org.hueandcry.notices.testing.Drafted.unSpecialOnEntity;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.hueandcry.notices.testing.Heard.bodyOf;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.hueandcry.notices.testing.HeardWork.workOf;

/** Each kind of notice: drafted, checked with each required part missing, submitted. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class NoticeKindsTest {

    @Test
    void a_red_notice_says_for_what_and_on_which_warrant_the_person_is_wanted() {
        UUID person = personOf("FR").heard().id();
        isSubmittedBy("FR", () -> red(person));
        misses("FR", () -> red(person), "RED_SERIOUS_CRIME", "/caseTypes");
        misses("FR", () -> red(person), "RED_FACTS", "/facts");
        misses("FR", () -> red(person), "RED_EXTRADITION", "/extraditionWillBeSought");
        finds(red(unknown()).by(As.officer("FR")), "FR", "RED_IDENTITY", "/subject");
    }

    @Test
    void a_blue_notice_says_what_is_to_be_found_out_of_whom_and_why() {
        UUID person = personOf("FR").heard().id();
        isSubmittedBy("FR", () -> blue(person));
        misses("FR", () -> blue(person), "BLUE_INVOLVEMENT", "/involvement");
        misses("FR", () -> blue(person), "BLUE_INFORMATION_SOUGHT", "/informationSought");
        misses("FR", () -> blue(person), "BLUE_IDENTITY", "/identified");
        misses("FR", () -> blue(person), "BLUE_CASE_TYPE", "/caseTypes");
        misses("FR", () -> blue(person), "BLUE_FACTS", "/facts");
        finds(blue(unknown()).by(As.officer("FR")), "FR", "BLUE_IDENTITY", "/subject");
    }

    @Test
    void a_blue_notice_may_be_about_somebody_unidentified_who_left_fingerprints() {
        UUID unidentified = personOf("FR").having(Fact.FINGERPRINTS).heard().id();
        isSubmittedBy("FR", () -> blue(unidentified).with("identified", false));
        finds(blue(unidentified).by(As.officer("FR")), "FR", "BLUE_IDENTITY", "/subject");
    }

    @Test
    void a_green_notice_says_who_holds_the_person_to_be_a_threat_and_on_what_ground() {
        UUID person = personOf("FR").heard().id();
        isSubmittedBy("FR", () -> green(person));
        misses("FR", () -> green(person), "GREEN_ASSESSED", "/assessedBy");
        misses("FR", () -> green(person), "GREEN_ASSESSED", "/assessedOn");
        misses("FR", () -> green(person), "GREEN_GROUND", "/ground");
        misses("FR", () -> green(person), "GREEN_ASSESSMENT", "/assessment");
        misses("FR", () -> green(person), "GREEN_CASE_TYPE", "/caseTypes");
        misses("FR", () -> green(person), "GREEN_FACTS", "/facts/summary");
        finds(green(unknown()).by(As.officer("FR")), "FR", "GREEN_IDENTITY", "/subject");
    }

    @Test
    void a_yellow_notice_says_what_is_unknown_and_who_recorded_it() {
        UUID person = personOf("FR").heard().id();
        isSubmittedBy("FR", () -> yellow(person));
        misses("FR", () -> yellow(person), "YELLOW_POLICE_REPORT", "/policeReport");
        misses("FR", () -> yellow(person), "YELLOW_UNKNOWN", "/situation");
        finds(
                yellow(person).without("/subjectIsMinor").by(As.officer("FR")),
                "FR",
                "YELLOW_PRIVACY",
                "/privacyLawPermits");
        finds(yellow(unknown()).by(As.officer("FR")), "FR", "YELLOW_IDENTITY", "/subject");
    }

    @Test
    void a_black_notice_says_where_and_when_the_body_was_discovered() {
        UUID body = bodyOf("FR").heard().id();
        isSubmittedBy("FR", () -> black(body));
        misses("FR", () -> black(body), "BLACK_POLICE_REPORT", "/policeReport");
        misses("FR", () -> black(body), "BLACK_NOT_IDENTIFIED", "/identityUnknown");
        misses("FR", () -> black(body), "BLACK_DISCOVERY", "/discovery");
        misses("FR", () -> black(body), "BLACK_DISCOVERY", "/discovery/country");
        finds(black(unknown()).by(As.officer("FR")), "FR", "BLACK_IDENTIFIERS", "/subject");
    }

    @Test
    void a_purple_notice_is_about_a_method_or_an_object() {
        isSubmittedBy("FR", Drafted::purple);
        isSubmittedBy("FR", Drafted::purpleOnObject);
        misses("FR", Drafted::purple, "PURPLE_METHOD_OR_OBJECT", "/modusOperandi");
        misses("FR", Drafted::purple, "PURPLE_METHOD_OR_OBJECT", "/modusOperandi/title");
        misses("FR", Drafted::purpleOnObject, "PURPLE_METHOD_OR_OBJECT", "/subject/object/description");
        misses("FR", Drafted::purple, "PURPLE_CASE_TYPE", "/caseTypes");
    }

    @Test
    void an_orange_notice_says_what_threatens_and_what_to_do_about_it() {
        isSubmittedBy("FR", Drafted::orange);
        misses("FR", Drafted::orange, "ORANGE_THREAT", "/threat/description");
        misses("FR", Drafted::orange, "ORANGE_IMMINENT", "/threat/seriousAndImminent");
        misses("FR", Drafted::orange, "ORANGE_IDENTIFIED", "/subject/event/title");
        misses("FR", Drafted::orange, "ORANGE_ADVICE", "/advice");
        UUID person = personOf("FR").having(Fact.GOOD_PHOTOGRAPH).heard().id();
        isSubmittedBy("FR", () -> orange(Map.of("personId", person)));
        finds(orange(Map.of("personId", unknown())).by(As.officer("FR")), "FR", "ORANGE_IDENTIFIED", "/subject");
    }

    @Test
    void a_notice_on_a_stolen_work_needs_a_record_that_tells_it_from_others() {
        UUID work = workOf("FR").heard().id();
        isSubmittedBy("FR", () -> stolen(work));
        UUID unknown = workOf("FR").withoutIdentifyingData().heard().id();
        finds(stolen(unknown).by(As.officer("FR")), "FR", "STOLEN_ART_IDENTIFIABLE", "/subject");
    }

    @Test
    void a_special_notice_names_its_listing_and_its_measures_and_is_always_public() {
        UUID person = personOf("UN").having(Fact.GIVEN_NAME).heard().id();
        isSubmittedBy("UN", () -> unSpecial(person));
        isSubmittedBy("UN", Drafted::unSpecialOnEntity);
        misses("UN", Drafted::unSpecialOnEntity, "UN_SPECIAL_REFERENCE", "/unReference");
        misses("UN", Drafted::unSpecialOnEntity, "UN_SPECIAL_RESOLUTION", "/unResolution");
        misses("UN", Drafted::unSpecialOnEntity, "UN_SPECIAL_MEASURES", "/measures");
        misses("UN", Drafted::unSpecialOnEntity, "UN_SPECIAL_SUMMARY", "/summary");
        finds(
                unSpecialOnEntity()
                        .with("visibility", Map.of("restrictedFrom", List.of("BR")))
                        .by(As.officer("UN")),
                "UN",
                "UN_SPECIAL_PUBLIC",
                "/visibility");
        UUID nameless = personOf("UN").withoutIdentifyingData().heard().id();
        finds(unSpecial(nameless).by(As.officer("UN")), "UN", "UN_SPECIAL_IDENTIFIED", "/subject");
        UUID restricted = personOf("UN").restrictedFrom("BR").heard().id();
        finds(unSpecial(restricted).by(As.officer("UN")), "UN", "UN_SPECIAL_PUBLIC", "/visibility");
    }

    @Test
    void a_silver_notice_describes_the_asset_and_names_the_countries_that_may_see_it() {
        isSubmittedBy("FR", Drafted::silver);
        misses("FR", Drafted::silver, "SILVER_IDENTIFIABLE", "/subject/asset/type");
        misses("FR", Drafted::silver, "SILVER_IDENTIFIABLE", "/subject/asset/description");
        misses("FR", Drafted::silver, "SILVER_IDENTIFIABLE", "/subject/asset/identifier");
        misses("FR", Drafted::silver, "SILVER_PROCEEDINGS", "/proceedings");
        misses("FR", Drafted::silver, "SILVER_CASE_TYPE", "/caseTypes");
        misses("FR", Drafted::silver, "SILVER_INFORMATION_SOUGHT", "/informationSought");
        misses("FR", Drafted::silver, "SILVER_FACTS", "/facts");
        finds(silver().without("/visibility").by(As.officer("FR")), "FR", "SILVER_LIMITED", "/visibility/visibleTo");
    }

    private static UUID unknown() {
        return personOf("FR").withoutIdentifyingData().heard().id();
    }

    private static void isSubmittedBy(String authority, Supplier<Drafted> complete) {
        String id = complete.get().by(As.officer(authority));
        check(authority, id).body("publishable", is(true)).body("conditions.findAll { !it.met }", empty());
        step(As.bureau(authority), id, "submission")
                .statusCode(200)
                .body("status", is("SUBMITTED"))
                .body("reference", matchesPattern("\\d{4}/\\d+"));
    }

    /** Without what the pointer points at, this condition alone is not met, and points there. */
    private static void misses(String authority, Supplier<Drafted> complete, String condition, String pointer) {
        finds(complete.get().without(pointer).by(As.officer(authority)), authority, condition, pointer);
    }

    private static void finds(String id, String authority, String condition, String pointer) {
        check(authority, id)
                .body("publishable", is(false))
                .body("conditions.findAll { !it.met }.id", contains(condition))
                .body("conditions.find { !it.met }.pointer", is(pointer));
        step(As.bureau(authority), id, "submission")
                .statusCode(422)
                .body("conditions.findAll { !it.met }.id", contains(condition));
    }

    private static ValidatableResponse check(String authority, String id) {
        return As.officer(authority)
                .get("/api/v1/notices/" + id + "/check")
                .then()
                .statusCode(200);
    }
}
