package org.hueandcry.persons.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Contract;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.DatabaseRules;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.kit.testing.Pictures;
import org.hueandcry.persons.print.DrawnFinger;
import org.hueandcry.persons.testing.RejectedHit;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hueandcry.persons.testing.Linked.propose;
import static org.hueandcry.persons.testing.Recorded.fresh;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the database itself holds back, whatever the code above it does. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class RowLevelSecurityTest {

    private static final List<String> TABLES = List.of(
            "person",
            "document",
            "record_version",
            "notice",
            "photograph",
            "fingerprint",
            "consultation",
            "watch",
            "watch_match",
            "person_link",
            "person_link_step",
            "rejected_hit");

    private static final List<String> IMPORTS =
            List.of("import_job", "import_lines", "import_error", "import_reference");

    @Inject
    AgroalDataSource pool;

    @Test
    void every_table_with_case_data_is_under_policies() {
        DatabaseRules.exactlyTheseTablesAreUnderPolicies(
                Stream.concat(TABLES.stream(), IMPORTS.stream()).toList());
    }

    @Test
    void the_role_of_requests_owns_nothing_and_bypasses_nothing() {
        DatabaseRules.rolesOwnAndBypassNothing("persons");
    }

    @Test
    void without_a_caller_nothing_is_read() throws SQLException {
        String family = fresh();
        As.officer("FR")
                .contentType("application/json")
                .body(Map.of("query", Map.of("names", List.of("Ann " + family))))
                .post("/api/v1/watches")
                .then()
                .statusCode(201);
        String id = person().named(family, "Ann").by(As.officer("FR"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("watch_match where person_id = ?::uuid", id) == 1);
        As.officer("FR").get("/api/v1/persons/" + id).then().statusCode(200);
        heardOfANoticeOn(id);
        As.officer("FR")
                .contentType("image/png")
                .body(Pictures.png(50, 50))
                .post("/api/v1/persons/" + id + "/photos")
                .then()
                .statusCode(201);
        As.officer("FR")
                .contentType("image/png")
                .body(DrawnFinger.fresh().png())
                .post("/api/v1/persons/" + id + "/fingerprints")
                .then()
                .statusCode(201);
        As.officer("FR")
                .contentType("application/json")
                .body(Map.of("type", "PASSPORT", "number", fresh(), "issuingCountry", "FR", "status", "LOST"))
                .post("/api/v1/documents")
                .then()
                .statusCode(201);
        propose(As.officer("FR"), id, person().by(As.officer("DE"))).statusCode(201);
        RejectedHit.of(id, 1).heard();
        DatabaseRules.nothingIsReadWithoutACaller("persons", TABLES);
    }

    @Test
    void a_pooled_connection_remembers_no_caller() throws SQLException {
        person().by(As.officer("FR"));
        As.officer("FR").get("/api/v1/persons").then().statusCode(200);
        try (Connection connection = pool.getConnection()) {
            DatabaseRules.isRefused(connection, "select count(*) from person");
        }
    }

    @Test
    void a_parallel_plan_hides_the_same() throws SQLException {
        String word = fresh();
        String seen = person().named(word, "Seen").by(As.officer("FR"));
        person().named(word, "Hidden").restrictedFrom("BR").by(As.officer("FR"));
        try (Connection connection = Database.asCaller("persons", "BR")) {
            connection.createStatement().execute("set local debug_parallel_query = on");
            String query = "select id from person where particulars::text like '%" + word + "%'";
            assertTrue(
                    Database.plan(connection, query).contains("Gather"),
                    "the plan must be parallel for this test to say anything");
            ResultSet found = connection.createStatement().executeQuery(query);
            assertTrue(found.next());
            assertEquals(seen, found.getString(1));
            assertFalse(found.next());
        }
    }

    @Test
    void nobody_writes_the_rows_of_another_authority() throws SQLException {
        String id = person().by(As.officer("FR"));
        try (Connection connection = Database.asCaller("persons", "DE")) {
            assertEquals(
                    0,
                    connection
                            .createStatement()
                            .executeUpdate("update person set kind = 'WITNESS' where id = '" + id + "'"));
            assertEquals(0, connection.createStatement().executeUpdate("delete from person where id = '" + id + "'"));
            assertThrows(
                    SQLException.class,
                    () -> connection
                            .createStatement()
                            .executeUpdate(
                                    "insert into person select gen_random_uuid(), 'FR', version, kind, particulars, visible_to, restricted_from,"
                                            + " confidentiality, blocked, good_photograph, identity_version, identity_changed_at, recorded_at, changed_at from person"
                                            + " where id = '" + id + "'"));
        }
    }

    @Test
    void nobody_links_for_another_authority() throws SQLException {
        String one = person().by(As.officer("FR"));
        String other = person().by(As.officer("DE"));
        String link = propose(As.officer("FR"), one, other).extract().path("id");
        try (Connection connection = Database.asCaller("persons", "IT")) {
            assertEquals(
                    0,
                    connection
                            .createStatement()
                            .executeUpdate("update person_link set status = 'CONFIRMED' where id = '" + link + "'"));
            assertThrows(
                    SQLException.class,
                    () -> connection
                            .createStatement()
                            .executeUpdate("insert into person_link select gen_random_uuid(), 1, one, other, one_owner,"
                                    + " other_owner, 'DISSOLVED', awaits, proposed_at, changed_at from person_link where id = '"
                                    + link + "'"));
        }
    }

    @Test
    void requests_add_to_the_audit_trail_and_neither_read_nor_change_it() throws SQLException {
        DatabaseRules.requestsOnlyAddToTheAuditTrail("persons");
    }

    private static void heardOfANoticeOn(String person) {
        ObjectNode event = (ObjectNode) Contract.example("notices-service", "notice.changed.v1");
        UUID notice = UUID.randomUUID();
        event.put("id", notice.toString()).putObject("subject").put("personId", person);
        Broker.send("notices", notice, event.toString());
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("notice where id = ?", notice) == 1);
    }
}
