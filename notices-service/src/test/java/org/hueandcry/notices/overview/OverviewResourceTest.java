package org.hueandcry.notices.overview;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.is;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class OverviewResourceTest {

    /** An authority that no other test acts for. */
    private static final String BUREAU = "IS";

    @Test
    void a_bureau_counts_its_own_and_nobody_elses() {
        UUID person = personOf(BUREAU).heard().id();
        red(person).publishedFor(BUREAU);
        red(person).submittedBy(BUREAU);
        yellow(person).by(As.officer(BUREAU));
        red(personOf("FR").heard().id()).published();
        As.officer(BUREAU)
                .get("/api/v1/overview")
                .then()
                .statusCode(200)
                .body("authority", is(BUREAU))
                .body("notices.sum { it.notices }", is(3))
                .body("notices.find { it.colour == 'RED' && it.status == 'PUBLISHED' }.notices", is(1))
                .body("notices.find { it.colour == 'YELLOW' }.status", is("DRAFT"))
                .body("hits.overdue", is(0));
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
    }
}
