package org.hueandcry.artworks.artwork;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hueandcry.artworks.testing.Stolen;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hueandcry.artworks.testing.Stolen.painting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How works are found. Each test's works share a word that no other test has. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "artworks"))
class SearchTest {

    private final String mine = word();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "landscape with horses|horse landscapes",
                "Paysage avec des chevaux|paysages avec cheval chevaux",
                "Die Häuser am Fluss|haus am fluss häuser",
                "Ritratti di bambini|ritratto bambino",
                "Retratos de niños|retrato niños",
                "Saint Jérôme écrivant|saint jerome ecrivant",
                "The Burning of the Houses|burn house",
                "Die Straße|strasse",
            })
    void words_are_found_in_other_forms_in_any_order_and_without_accents(String title, String q) {
        String id = titled(title);
        search(q).body("items.id", contains(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Portrait of a gentleman|portriat gentelman",
                "Weeping willow|weping",
                "Stormy sea|stromy",
                "The red mill|redd mil"
            })
    void typing_errors_are_forgiven(String title, String q) {
        String id = titled(title);
        search(q).body("items.id", contains(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Joseph Mallord William Turner|Turner, J. M. W.",
                "Joseph Mallord William Turner|j.m.w. turner",
                "J. M. W. Turner|Joseph Turner",
                "Giovanni Antonio Canal|Canal Giovanni",
                "Domenikos Theotokopoulos|Teotokopoulos",
            })
    void makers_are_found_by_variants_of_their_names(String maker, String q) {
        String id = painting()
                .titled(mine)
                .with("makers", List.of(Map.of("name", maker)))
                .by(As.bureau("IT"));
        titled("by somebody else");
        search(q).body("items.id", contains(id));
        search("", "maker", q).body("items.id", contains(id));
    }

    @Test
    void an_inventory_number_is_found_exactly_and_comes_first() {
        String number = mine + ".1987 a";
        String id = painting()
                .titled("Something")
                .with("source", "Museum")
                .with("inventoryNumber", number)
                .by(As.bureau("IT"));
        painting().titled(mine + " 1987 a").by(As.bureau("IT"));
        get("q", number).body("items[0].id", is(id)).body("items", hasSize(2));
        get("q", number.toUpperCase()).body("items[0].id", is(id));
        As.bureau("BR")
                .queryParam("q", number)
                .queryParam("maker", "Nobody")
                .get("/api/v1/artworks")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void who_asks_for_a_number_that_there_is_is_not_shown_what_is_spelled_like_it() {
        String name = Stolen.name();
        String id = painting()
                .with("source", mine)
                .with("inventoryNumber", name + "k")
                .by(As.bureau("IT"));
        String other = painting().titled(name + "m").by(As.bureau("IT"));
        get("q", name + "k").body("items.id", contains(id));
        get("q", name + "t").body("items.id", hasItem(other));
    }

    @Test
    void every_word_must_be_found_and_nothing_else_is_matched_by_wildcards() {
        titled("Mountains");
        search("mountains rivers").body("items", empty());
        get("q", "%").statusCode(400).body("errors.parameter", hasItem("q"));
        get("q", mine + " mount*").body("items", empty());
    }

    @Test
    void the_title_counts_for_more_than_the_description() {
        String described =
                painting().titled(mine).with("description", "near a windmill").by(As.bureau("IT"));
        String titled = painting().titled(mine + " windmill").by(As.bureau("IT"));
        search("windmill").body("items.id", contains(titled, described)).body("items[0].score", notNullValue());
    }

    @Test
    void what_was_found_is_marked() {
        painting().titled("<b>Windmills</b> " + mine).by(As.bureau("IT"));
        search("windmill")
                .body("items[0].highlights.title", is("&lt;b&gt;<em>Windmills</em>&lt;/b&gt; <em>" + mine + "</em>"));
    }

    @Test
    void works_are_narrowed_by_kind_maker_material_period_theft_and_size() {
        String bronze = painting()
                .titled(mine)
                .with("objectType", "bust")
                .with("materials", "bronze with green patina")
                .with("makers", List.of(Map.of("name", "Ada Forge")))
                .with("period", "early 18th century")
                .with("theft", Map.of("date", "1994-05", "country", "DE"))
                .with("measurements", null)
                .with("measurementsText", "h. 20 in.; 5 kg")
                .by(As.bureau("IT"));
        String canvas = painting()
                .titled(mine)
                .with("period", "1870")
                .with("measurements", null)
                .with("measurementsText", "support: 610 x 500 mm; frame: 80 x 70 cm")
                .by(As.bureau("IT"));
        search("", "category", "SCULPTURE").body("items.id", contains(bronze));
        search("", "type", "BUST").body("items.id", contains(bronze));
        search("", "type", "PAINTING").body("items.id", contains(canvas));
        search("", "material", "bronzes").body("items.id", contains(bronze));
        search("", "maker", "Forge").body("items.id", contains(bronze));
        search("", "period", "1700-1730").body("items.id", contains(bronze));
        search("", "period", "c.1872").body("items.id", contains(canvas));
        search("", "country", "DE").body("items.id", contains(bronze));
        search("", "stolenFrom", "1994-05-20", "stolenTo", "1995").body("items.id", contains(bronze));
        search("", "stolenTo", "1994-04").body("items", empty());
        search("", "measurements", "19 3/4 x 24 in").body("items.id", contains(canvas));
        search("", "measurements", "70 x 80 cm").body("items.id", contains(canvas));
        search("", "measurements", "50 x 65 cm").body("items", empty());
        search("", "measurements", "50 x 65 cm", "tolerance", "10").body("items.id", contains(canvas));
        search("", "measurements", "508 mm").body("items.id", containsInAnyOrder(bronze, canvas));
    }

    @Test
    void what_cannot_be_understood_is_named() {
        for (List<String> bad : List.of(
                List.of("measurements", "0 x 0"),
                List.of("measurements", "12 feet x 3 cubits"),
                List.of("measurements", "5 kg"),
                List.of("period", "whenever"),
                List.of("tolerance", "51"),
                List.of("facets", "colour"),
                List.of("category", "PAINTINGS"),
                List.of("stolenFrom", "1994-13"),
                List.of("q", "x".repeat(401)),
                List.of("colour", "red"))) {
            get(bad.get(0), bad.get(1)).statusCode(400).body("errors.parameter", hasItem(bad.get(0)));
        }
    }

    @Test
    void works_are_counted_by_kind_and_the_hidden_ones_nowhere() {
        titled("one");
        painting()
                .titled(mine)
                .with("objectType", "bust")
                .with("period", "1875")
                .by(As.bureau("IT"));
        painting().titled(mine).with("objectType", "bust").restrictedFrom("BR").by(As.bureau("IT"));
        As.bureau("BR")
                .queryParam("q", mine)
                .queryParam("facets", "category,decade,maker,country,status")
                .get("/api/v1/artworks")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("facets.category.values.find { it.value == 'SCULPTURE' }.works", is(1))
                .body("facets.category.atLeast", is(false))
                .body("facets.decade.values.find { it.value == '1870' }.works", is(1))
                .body("facets.maker.values[0].works", is(2))
                .body("facets.country.values.value", contains("IT"))
                .body("facets.status.values.value", contains("STOLEN"));
    }

    @Test
    void ranked_works_are_read_page_by_page_each_once() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            all.add(titled(i % 2 == 0 ? "boats" : "harbour with boats and men"));
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            var request = As.bureau("BR").queryParam("q", mine + " boat").queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/artworks")
                    .then()
                    .statusCode(200);
            List<String> ids = page.extract().path("items.id");
            read.addAll(ids);
            cursor = page.extract().path("next");
        } while (cursor != null);
        assertEquals(7, read.size());
        assertEquals(all, new HashSet<>(read));
    }

    @Test
    void a_changed_work_is_found_by_what_it_says_now_and_an_erased_one_not_at_all() {
        String id = titled("Sunflowers");
        As.bureau("IT")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Tulips " + mine + "\"}")
                .patch("/api/v1/artworks/" + id)
                .then()
                .statusCode(200);
        search("tulip").body("items.id", contains(id));
        search("sunflowers").body("items", empty());
        As.bureau("IT").delete("/api/v1/artworks/" + id).then().statusCode(204);
        search("tulip").body("items", empty());
    }

    @Test
    void a_misspelling_tells_nothing_of_words_that_only_hidden_works_have() {
        String hidden = word();
        painting().titled(hidden).restrictedFrom("BR").by(As.bureau("IT"));
        As.bureau("BR")
                .queryParam("q", hidden.substring(1))
                .get("/api/v1/artworks")
                .then()
                .body("items", empty());
    }

    @Test
    void a_search_reads_keys_and_not_every_work() throws SQLException {
        titled("planned");
        Database.run("""
                insert into artwork (id, owner, version, status, status_changed_at, particulars, visible_to, restricted_from,
                    confidentiality, blocked, good_photograph, identity_version, identity_changed_at, recorded_at, changed_at, status_history)
                select gen_random_uuid(), 'IT', 1, 'STOLEN', now(), '{"objectType": "print"}', null, '{}',
                    'OFFICIAL_USE_ONLY', false, false, 1, now(), now() - interval '1 day', now(), '[]' from generate_series(1, 20000);
                insert into artwork_key select id, array[hashtext(id::text)], '{}', '{}', '{}' from artwork on conflict do nothing;
                analyze artwork; analyze artwork_key""");
        long number = ((Number)
                        Database.rows("select title[1] as term from artwork_key where cardinality(title) = 2 limit 1")
                                .get(0)
                                .get("term"))
                .longValue();
        try (Connection connection = Database.asCaller("artworks", "BR")) {
            String plan = Database.plan(
                    connection,
                    "select a.id from artwork a join artwork_key k on k.artwork_id = a.id where k.terms && cast('{"
                            + number + "}' as bigint[]) order by a.id limit 21");
            assertTrue(plan.contains("artwork_key_terms"), plan);
            assertFalse(plan.contains("Seq Scan"), plan);
        }
    }

    private String titled(String title) {
        return painting().titled(title + " " + mine).by(As.bureau("IT"));
    }

    private ValidatableResponse search(String q, String... filters) {
        var request = As.bureau("BR").queryParam("q", q + " " + mine);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        return request.get("/api/v1/artworks").then().log().ifError().statusCode(200);
    }

    private static ValidatableResponse get(String parameter, String value) {
        return As.bureau("BR")
                .queryParam(parameter, value)
                .get("/api/v1/artworks")
                .then();
    }

    /** Of letters only, and far from any other. */
    private static String word() {
        return new Random()
                .ints(16, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
