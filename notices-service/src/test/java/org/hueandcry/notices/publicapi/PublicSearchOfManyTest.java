package org.hueandcry.notices.publicapi;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** That five thousand public notices are searched, whatever expression a stranger writes, and looked after by one row of an index. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicSearchOfManyTest {

    private static final int MANY = 5_000;

    @BeforeAll
    void fill() {
        Database.run("""
                insert into notice (id, owner, version, colour, status, reference, content, restricted_from, confidentiality, blocked,
                                    drafted_at, changed_at)
                select gen_random_uuid(), 'XX', 1, 'YELLOW', 'PUBLISHED', '2029/' || n,
                       '{"colour": "YELLOW", "subject": {"personId": "00000000-0000-0000-0000-000000000000"}}', '{}', 'OFFICIAL_USE_ONLY', false, now(), now()
                from generate_series(1, %d) n""".formatted(MANY));
        Database.run("""
                insert into public_extract (notice_id, kind, year, number, detail)
                select id, 'YELLOW', 2029, split_part(reference, '/', 2)::int,
                       jsonb_build_object('name', upper(md5(reference)), 'forename', 'MANY', 'sex', 'F', 'dateOfBirth', '1990/01/01')
                from notice where owner = 'XX'""");
        Database.run("analyze public_change; analyze public_extract");
    }

    @AfterAll
    void empty() {
        Database.run("delete from public_extract where year = 2029; delete from notice where owner = 'XX'");
    }

    @Test
    void an_expression_on_which_others_would_never_end_is_judged_on_all_of_them() {
        search(".", MANY);
        for (String expression :
                List.of("^A", "(.*.*.*.*.*)*Z", "[A-F]+$", "(A|B|C|D|E|F|.)*Q", "^.....$", "^.{32}$")) {
            int matching = (int) Database.rows(
                            "select name from (select detail ->> 'name' as name from public_extract where year = 2029) e")
                    .stream()
                    .filter(row -> java.util.regex.Pattern.compile(expression.contains(")*") ? "[ZQ]" : expression)
                            .matcher(row.get("name").toString())
                            .find())
                    .count();
            search(expression, matching);
        }
    }

    @Test
    void an_expression_that_would_cost_much_on_so_many_is_refused() {
        for (String expensive : List.of("^.{200}$", "(.?){90}0", "([a-z]*[a-z]*){40}0")) {
            As.nobody()
                    .queryParam("forename", "^MANY$")
                    .queryParam("name", expensive)
                    .get("/notices/v1/yellow")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("name"));
        }
    }

    private static void search(String expression, int total) {
        As.nobody()
                .queryParam("name", expression)
                .queryParam("forename", "^MANY$")
                .get("/notices/v1/yellow")
                .then()
                .statusCode(200)
                .body("total", is(total));
    }

    @Test
    void whether_something_has_changed_is_told_by_one_row_of_an_index() throws SQLException {
        try (Connection app = Database.as("notices_app")) {
            String plan = Database.plan(app, PublicNotices.NOW);
            assertTrue(plan.contains("Index Only Scan Backward using public_change_position_key"), plan);
            assertFalse(plan.contains("Seq Scan on public_change"), plan);
        }
    }
}
