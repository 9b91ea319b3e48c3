package org.hueandcry.persons.print;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.persons.testing.HeardNotice;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hueandcry.persons.print.Enrolled.add;
import static org.hueandcry.persons.print.Enrolled.identify;
import static org.hueandcry.persons.print.Enrolled.prints;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Prints at the end of their time. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class ForgetPrintsTest {

    @Inject
    ForgetPrints forgetPrints;

    @Inject
    Clock clock;

    private final DrawnFinger finger = DrawnFinger.fresh();

    private String added(String kind, int yearsAgo) {
        String id = person().with("kind", kind).by(As.officer("FR"));
        add(As.officer("FR"), id, 2, finger.png()).statusCode(201);
        Database.run("update fingerprint set added_at = now() - interval '" + yearsAgo
                + " years 1 day' where person_id = '" + id + "'");
        return id;
    }

    private static long kept(String person) {
        return Database.count("fingerprint where person_id = ?", UUID.fromString(person));
    }

    @Test
    void prints_are_kept_five_years_of_known_persons_and_fifteen_of_unknown_ones() throws SQLException {
        String known = added("WANTED", 5);
        String recent = added("WANTED", 4);
        String body = added("UNIDENTIFIED_BODY", 14);
        String oldBody = added("UNIDENTIFIED_BODY", 15);
        forgetPrints.forget(clock.instant());
        assertEquals(0, kept(known));
        assertEquals(1, kept(recent));
        assertEquals(1, kept(body));
        assertEquals(0, kept(oldBody));
        identify(As.officer("DE"), finger.png(1)).body("results.person.id", not(hasItem(known)));
    }

    @Test
    void what_is_forgotten_is_a_version_and_announced() throws SQLException {
        String id = added("WANTED", 5);
        add(As.officer("FR"), id, 3, DrawnFinger.fresh().png()).statusCode(201);
        forgetPrints.forget(clock.instant());
        As.officer("FR").get("/api/v1/persons/" + id).then().header("ETag", "\"4\"");
        assertEquals(
                1,
                Database.count(
                        "outbox where key = ? and version = 4 and state -> 'identifyingData' ->> 'fingerprints' = 'true'",
                        UUID.fromString(id)));
        assertEquals(
                1,
                Database.count(
                        "record_version where record_id = ? and version = 4 and client = 'retention'",
                        UUID.fromString(id)));
        Database.run("update fingerprint set added_at = now() - interval '6 years' where person_id = '" + id + "'");
        forgetPrints.forget(clock.instant());
        assertEquals(
                1,
                Database.count(
                        "outbox where key = ? and version = 5 and state -> 'identifyingData' ->> 'fingerprints' = 'false'",
                        UUID.fromString(id)));
        As.officer("FR").get(prints(id)).then().statusCode(200);
    }

    @Test
    void prints_stay_with_a_record_that_was_extended_or_that_a_notice_stands_on() throws SQLException {
        String extended = added("WANTED", 6);
        Database.run("update person set kept_because = 'Still wanted' where id = '" + extended + "'");
        String noticed = added("WANTED", 6);
        HeardNotice.on(noticed, UUID.randomUUID(), 1, "PUBLISHED");
        forgetPrints.forget(clock.instant());
        assertEquals(1, kept(extended));
        assertEquals(1, kept(noticed));
    }

    @Test
    void a_restricted_record_forgets_too() throws SQLException {
        String id = added("WANTED", 6);
        Database.run("update person set visible_to = '{}', confidentiality = 'CONFIDENTIAL' where id = '" + id + "'");
        forgetPrints.forget(clock.instant());
        assertEquals(0, kept(id));
    }
}
