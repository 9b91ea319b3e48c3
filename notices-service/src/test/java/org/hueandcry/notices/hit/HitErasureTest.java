package org.hueandcry.notices.hit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Parts;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hueandcry.notices.testing.Drafted.yellow;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.hueandcry.notices.testing.Reported.HITS;
import static org.hueandcry.notices.testing.Reported.onNotice;
import static org.hueandcry.notices.testing.Reported.rejection;

@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class HitErasureTest {

    @Inject
    @DataSource("system")
    AgroalDataSource system;

    @Test
    void what_a_hit_says_of_anybody_is_forgotten_and_that_there_was_one_stays() throws SQLException {
        String notice = yellow(personOf("FR").heard().id()).published();
        String id = onNotice(notice).by(As.officer("DE"));
        rejection(As.bureau("FR"), id).statusCode(200);
        String other = onNotice(yellow(personOf("FR").heard().id()).published()).by(As.officer("DE"));
        try (Connection connection = system.getConnection()) {
            HitErasure.erase(connection, UUID.fromString(notice));
        }
        As.officer("DE")
                .get(HITS + "/" + id)
                .then()
                .statusCode(200)
                .body("record.noticeId", is(notice))
                .body("status", is("REJECTED"))
                .body("rejection", is("DIFFERENT_PERSON"))
                .body("circumstances", nullValue())
                .body("identification", nullValue())
                .body("place", nullValue());
        As.bureau("FR")
                .get(HITS + "/" + id + "/history")
                .then()
                .body("items.event", contains("reported", "rejection"))
                .body("items.text", contains(nullValue(), nullValue()));
        As.officer("DE").get(HITS + "/" + other).then().body("circumstances", notNullValue());
    }
}
