package org.hueandcry.notices.publicapi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.publicextract.LatinName;
import org.hueandcry.notices.testing.Drafted;
import org.hueandcry.notices.testing.Placed;
import org.hueandcry.notices.testing.Shown;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Drafted.unEntity;
import static org.hueandcry.notices.testing.Drafted.unPerson;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the public reads of special notices for the United Nations. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class UnNoticeResourceTest {

    @Test
    void a_person_has_the_keys_that_clients_know() {
        UUID person = personOf("UN").heard().id();
        Shown shown = Shown.of(person).inAnotherScript("خالد", "المصري");
        Placed placed = Placed.in(2027)
                .shown(
                        unPerson(person)
                                .with("associates", List.of("Жан Поль"))
                                .with("addresses", List.of("1 Main Street, Aleppo"))
                                .with("photoIds", List.of(shown.photo())),
                        shown);
        String address = "/notices/v1/un/persons/" + placed.number();
        JsonPath notice = open(address).statusCode(200).extract().jsonPath();
        assertTrue(notice.getMap("")
                .keySet()
                .containsAll(Set.of(
                        "summary",
                        "profession",
                        "purposes",
                        "aliases",
                        "father_name",
                        "un_reference",
                        "un_reference_date",
                        "un_resolution",
                        "identity_documents",
                        "name_at_birth",
                        "name_in_original_script",
                        "forename_in_original_script",
                        "associates",
                        "adresses",
                        "weight",
                        "entity_id",
                        "_embedded",
                        "_links")));
        open(address)
                .body("name", is(shown.name()))
                .body("entity_id", is(placed.reference()))
                .body("summary", is("Finances what is forbidden."))
                .body("profession", is("Trader"))
                .body("purposes", contains("To freeze assets."))
                .body("un_reference", is("QDi.999"))
                .body("un_reference_date", is("2026/02/17"))
                .body("un_resolution", is(1267))
                .body("name_at_birth", is("WEISS"))
                .body("name_in_original_script", is("المصري"))
                .body("forename_in_original_script", is("خالد"))
                .body("father_name", is("YUSUF"))
                .body("aliases[0].name", is("ABU YUSUF"))
                .body("aliases[0].name_in_original_script", is("Абу Юсуф"))
                .body("aliases[0].date_of_birth", is("1974"))
                .body("identity_documents[0].nr", is("N1"))
                .body("identity_documents[0].issuing_country_id", is("SY"))
                .body("identity_documents[0].issued_on", is("2020/01/02"))
                .body("associates.name", contains("ZHAN POL"))
                .body("adresses", contains("1 Main Street, Aleppo"))
                .body("", not(hasKey("arrest_warrants")))
                .body("_links.self.href", endsWith(address))
                .body("_links.thumbnail.href", endsWith(address + "/images/" + shown.picture()));
        String picture = open(address + "/images").extract().path("_embedded.images[0]._links.self.href");
        assertArrayEquals(
                shown.jpeg(),
                As.nobody().get(picture).then().statusCode(200).extract().asByteArray());
    }

    @Test
    void an_entity_is_shown_from_the_notice_alone() {
        String name = "Общество " + UUID.randomUUID();
        Drafted notice = unEntity(name)
                .with("associates", List.of("Jean Paul"))
                .with("additionalInformation", "Also known to the customs.")
                .with(
                        "subject",
                        Map.of(
                                "entity",
                                Map.of(
                                        "name",
                                        name,
                                        "nameInOriginalScript",
                                        name,
                                        "alsoKnownAs",
                                        List.of("Alpha", "Бета"),
                                        "formerlyKnownAs",
                                        List.of("Gamma"),
                                        "legalForm",
                                        "company",
                                        "mainActivity",
                                        "transport",
                                        "registrationNumber",
                                        "R-7",
                                        "administrators",
                                        List.of("A. Person"),
                                        "addresses",
                                        List.of("2 Port Road"))));
        Placed placed = Placed.in(2027).shown(notice, null);
        String address = "/notices/v1/un/entities/" + placed.number();
        open(address)
                .statusCode(200)
                .body("name", is(LatinName.of(name)))
                .body("name_in_original_script", is(name))
                .body("main_activity", is("transport"))
                .body("legal_form", is("company"))
                .body("administrators", is("A. PERSON"))
                .body("additional_information", is("Also known to the customs."))
                .body("registration_number", is("R-7"))
                .body("formerly_known_as", is("GAMMA"))
                .body("also_known_as", is("ALPHA; BETA"))
                .body("addresses", contains("2 Port Road"))
                .body("adresses", contains("2 Port Road"))
                .body("associates.name", contains("JEAN PAUL"))
                .body("un_reference", is("QDi.999"))
                .body("_links", not(hasKey("thumbnail")));
        open(address + "/images").statusCode(200).body("_embedded.images", empty());
        open("/notices/v1/un/persons/" + placed.number()).statusCode(404);
        open("/notices/v1/red/" + placed.number()).statusCode(404);
        search("un/entities", "name", "общество " + name.substring(9), "freeText", "beta customs")
                .body("total", is(1))
                .body("_embedded.notices[0].forename", nullValue())
                .body("_embedded.notices[0].entity_id", is(placed.reference()));
    }

    @Test
    void publication_shows_it_without_an_agreement_and_withdrawal_takes_it_away() {
        String id = unEntity("Company " + UUID.randomUUID()).publishedFor("UN");
        String reference =
                As.reviewer().get("/api/v1/notices/" + id).then().extract().path("reference");
        String address = "/notices/v1/un/entities/" + reference.replace('/', '-');
        open(address).statusCode(200).body("un_reference", is("QDi.999"));
        step(As.bureau("UN"), id, "withdrawal", "OTHER").statusCode(200);
        open(address).statusCode(404);
    }

    @Test
    void a_person_is_asked_for_at_publication() {
        UUID person = personOf("UN").heard().id();
        Shown shown = Shown.of(person);
        try (Neighbour persons = shown.given()) {
            unPerson(person).publishedFor("UN");
            assertEquals(1, persons.asked());
        }
        search("un/persons", "name", shown.name()).body("total", is(1));
    }

    @Test
    void a_list_holds_persons_entities_or_both() {
        UUID person = personOf("UN").heard().id();
        Shown shown = Shown.of(person);
        Placed onPerson = Placed.in(2027).shown(unPerson(person), shown);
        Placed onEntity = Placed.in(2027).shown(unEntity(shown.name()), null);
        search("un/persons", "name", shown.name())
                .body("_embedded.notices.entity_id", contains(onPerson.reference()))
                .body(
                        "_links.self.href",
                        endsWith("/notices/v1/un/persons?name=" + shown.name() + "&page=1&resultPerPage=20"));
        search("un/entities", "name", shown.name())
                .body("_embedded.notices.entity_id", contains(onEntity.reference()))
                .body("_embedded.notices[0]._links.self.href", endsWith("/un/entities/" + onEntity.number()));
        search("un", "name", shown.name(), "resultPerPage", "1")
                .body("total", is(2))
                .body("_embedded.notices.entity_id", contains(onEntity.reference()))
                .body("_links.next.href", endsWith("page=2&resultPerPage=1"));
        search("un/", "name", shown.name()).body("total", is(2));
        search("red", "name", shown.name()).body("total", is(0));
    }

    @Test
    void reference_and_resolution_of_the_sanctions_list_are_searched_and_no_warrants() {
        UUID person = personOf("UN").heard().id();
        Shown shown = Shown.of(person);
        Placed.in(2027)
                .shown(unPerson(person).with("unReference", "KPi.042").with("unResolution", "1718 (2006)"), shown);
        for (List<String> found : List.of(
                List.of("unReference", "042"),
                List.of("unReference", "kpi"),
                List.of("unResolution", "1718"),
                List.of("unResolution", "1718 (2006)"),
                List.of("unResolution", ""),
                List.of("arrestWarrantCountryId", "FR"),
                List.of("freeText", "trader"))) {
            search("un/persons", "name", shown.name(), found.get(0), found.get(1))
                    .body("total", is(1));
        }
        for (List<String> missed : List.of(
                List.of("unReference", "QDi"),
                List.of("unResolution", "1267"),
                List.of("unResolution", "171"),
                List.of("unResolution", "2006"),
                List.of("unResolution", "(2006)"),
                List.of("unResolution", "none"),
                List.of("nationality", "BE"))) {
            search("un/persons", "name", shown.name(), missed.get(0), missed.get(1))
                    .body("total", is(0));
        }
        search("red", "unReference", "none").body("query", not(hasKey("unReference")));
    }

    @Test
    void what_is_removed_is_gone_with_the_next_request_and_the_id_may_hold_an_encoded_slash() {
        UUID person = personOf("UN").heard().id();
        Placed placed = Placed.in(2027).shown(unPerson(person), Shown.of(person));
        assertEquals(
                200,
                As.nobody()
                        .urlEncodingEnabled(false)
                        .get("/notices/v1/un/persons/" + placed.reference().replace("/", "%2F") + "/")
                        .statusCode());
        placed.removed();
        open("/notices/v1/un/persons/" + placed.number()).statusCode(404).header("Cache-Control", "no-store");
    }

    private static ValidatableResponse search(String list, String... parameters) {
        var request = As.nobody();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/notices/v1/" + list).then().statusCode(200);
    }

    private static ValidatableResponse open(String address) {
        return As.nobody().get(address).then();
    }
}
