package org.hueandcry.notices.overview;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Reported;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.is;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class OverviewResourceTest {

    /** Authorities that no other test acts for. */
    private static final String BUREAU = "IS";

    private static final String CLEARED = "MT";

    @Test
    void a_bureau_counts_its_own_and_nobody_elses() {
        UUID person = personOf(BUREAU).heard().id();
        String published = red(person).publishedFor(BUREAU);
        red(person).submittedBy(BUREAU);
        yellow(person).by(As.officer(BUREAU));
        String foreign = red(personOf("FR").heard().id()).published();
        JsonPath before = overview(As.officer(BUREAU));
        assertEquals(0, before.getInt("assessmentsAsked"));

        Database.run("update notice set asked_at = now() where id in ('" + published + "', '" + foreign + "')");
        String ended = red(personOf("FR").heard().id()).published();
        step(As.bureau("FR"), ended, "withdrawal", "ARRESTED").statusCode(200);
        Reported.onNotice(published).by(As.bureau("DE"));
        Reported.onNotice(foreign).by(As.bureau(BUREAU));
        JsonPath now = overview(As.officer(BUREAU));
        assertEquals(1, now.getInt("assessmentsAsked"));
        assertEquals(before.getInt("deletionsOpen") + 1, now.getInt("deletionsOpen"));
        assertEquals(1, now.getInt("hits.counts.find { it.role == 'received' && it.status == 'REPORTED' }.hits"));
        assertEquals(1, now.getInt("hits.counts.find { it.role == 'reported' && it.status == 'REPORTED' }.hits"));
        assertEquals(1, now.getInt("hits.dueWithinHour"));
        Database.run(
                "update hit set confirmation_due = now() - interval '1 minute' where record_id = '" + published + "'");

        As.officer(BUREAU)
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("authority", is(BUREAU))
                .body("notices.sum { it.notices }", is(3))
                .body("notices.find { it.colour == 'RED' && it.status == 'PUBLISHED' }.notices", is(1))
                .body("notices.find { it.colour == 'YELLOW' }.status", is("DRAFT"))
                .body("hits.overdue", is(1))
                .body("hits.dueWithinHour", is(0));
        String csv = As.officer(BUREAU)
                .accept("text/csv")
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertTrue(csv.startsWith("counted,form,colour,status,role,urgency,number\r\n"), csv);
        assertTrue(csv.contains("\r\nnotices,NOTICE,RED,SUBMITTED,,,1\r\n"), csv);
        assertTrue(csv.contains("\r\nassessments-asked,,,,,,1\r\n"), csv);
        assertTrue(csv.contains("\r\nhits-overdue,,,,,,1\r\n"), csv);
    }

    @Test
    void nobody_counts_what_they_are_not_cleared_for() {
        UUID person = personOf(CLEARED).heard().id();
        UUID secret = personOf(CLEARED).confidential("CONFIDENTIAL").heard().id();
        red(person).by(As.bureau(CLEARED));
        String withheld = red(person).by(As.bureau(CLEARED));
        red(secret).by(As.bureau(CLEARED));
        Database.run("update notice set confidentiality = 'CONFIDENTIAL' where id = '" + withheld + "'");
        assertEquals(1, overview(As.officer(CLEARED)).getInt("notices.sum { it.notices }"));
        assertEquals(3, overview(As.bureau(CLEARED)).getInt("notices.sum { it.notices }"));
        assertEquals(listed(As.officer(CLEARED)), overview(As.officer(CLEARED)).getInt("notices.sum { it.notices }"));
        assertEquals(listed(As.bureau(CLEARED)), overview(As.bureau(CLEARED)).getInt("notices.sum { it.notices }"));
    }

    @Test
    void the_count_goes_by_the_caller_and_raises_without_one() throws SQLException {
        red(personOf("FR").heard().id()).by(As.officer("FR"));
        try (Connection nobody = Database.as("notices_app")) {
            DatabaseRules.isRefused(nobody, "select * from own_notices_counted()");
        }
        try (Connection system = Database.as("notices_system")) {
            DatabaseRules.isRefused(system, "select * from own_notices_counted()");
        }
        try (Connection other = Database.asCaller("notices", "LI")) {
            var rows = other.createStatement().executeQuery("select * from own_notices_counted()");
            assertTrue(!rows.next(), "LI has none");
        }
    }

    private static int listed(RequestSpecification caller) {
        return caller.get("/api/v1/notices?owner=" + CLEARED)
                .then()
                .statusCode(200)
                .extract()
                .<Integer>path("items.size()");
    }

    private static JsonPath overview(RequestSpecification caller) {
        return caller.get("/api/v1/overview").then().statusCode(200).extract().jsonPath();
    }
}
