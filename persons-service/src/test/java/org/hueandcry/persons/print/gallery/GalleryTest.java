package org.hueandcry.persons.print.gallery;

import com.machinezoo.sourceafis.FingerprintTemplate;
import io.agroal.api.AgroalDataSource;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.persons.print.DrawnFinger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hueandcry.persons.testing.Recorded.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Another replica's gallery beside that of the service. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "persons"))
class GalleryTest {

    private static final String CURRENT = Extraction.VERSION;

    @Inject
    @DataSource("system")
    AgroalDataSource system;

    @Inject
    GallerySettings settings;

    @Inject
    Search search;

    @Inject
    GalleryMetrics metrics;

    @Inject
    ComparePrints comparePrints;

    private Gallery replica;

    @BeforeEach
    void start() {
        replica = new Gallery(new GalleryRows(system), settings, search, metrics);
        replica.start();
        await().atMost(Duration.ofSeconds(20)).until(replica::isComplete);
    }

    @AfterEach
    void stop() throws InterruptedException {
        replica.stop();
    }

    private static String add(String person, int position, byte[] image) {
        return As.officer("FR")
                .contentType("image/png")
                .queryParam("position", position)
                .body(image)
                .post("/api/v1/persons/" + person + "/fingerprints")
                .then()
                .statusCode(201)
                .extract()
                .path("prints[0].id");
    }

    private List<UUID> held(String person) {
        return replica.current().of(UUID.fromString(person)).stream()
                .map(HeldPrint::id)
                .toList();
    }

    @Test
    void what_another_replica_takes_in_is_held_with_the_next_question() {
        String id = person().by(As.officer("FR"));
        String print = add(id, 2, DrawnFinger.fresh().png());
        assertEquals(List.of(UUID.fromString(print)), held(id));
        As.officer("FR")
                .delete("/api/v1/persons/" + id + "/fingerprints/" + print)
                .then()
                .statusCode(204);
        assertEquals(List.of(), held(id));
    }

    @Test
    void an_erasure_reaches_the_memory_of_every_replica_without_a_question() {
        String id = person().by(As.bureau("FR"));
        add(id, 2, DrawnFinger.fresh().png());
        assertEquals(1, held(id).size());
        As.bureau("FR").delete("/api/v1/persons/" + id).then().statusCode(204);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> replica.held().of(UUID.fromString(id)).isEmpty());
    }

    @Test
    void until_all_prints_are_held_nothing_is_searched() {
        Gallery starting = new Gallery(new GalleryRows(system), settings, search, metrics);
        HttpProblem refused = assertThrows(
                HttpProblem.class,
                () -> starting.search(List.of(new Probe(0, FingerprintTemplate.empty())), threshold -> threshold));
        assertEquals(503, refused.getStatusCode());
        assertEquals("10", refused.getHeaders().get("Retry-After"));
    }

    @Test
    void what_was_there_before_the_start_is_read() throws InterruptedException {
        String id = person().by(As.officer("FR"));
        add(id, 2, DrawnFinger.fresh().png());
        stop();
        start();
        assertEquals(1, held(id).size());
    }

    @Test
    void whoever_commits_late_is_not_missed() throws SQLException {
        String early = person().by(As.officer("FR"));
        String late = person().by(As.officer("FR"));
        String copied = add(early, 2, DrawnFinger.fresh().png());
        UUID print = UUID.randomUUID();
        try (Connection slow = Database.superuser()) {
            slow.setAutoCommit(false);
            copy(slow, copied, print, late);
            String after = add(early, 3, DrawnFinger.fresh().png());
            assertTrue(held(early).contains(UUID.fromString(after)));
            assertEquals(List.of(), held(late));
            slow.commit();
        }
        assertEquals(List.of(print), held(late));
    }

    @Test
    void what_is_rolled_back_is_held_by_nobody() throws SQLException {
        String id = person().by(As.officer("FR"));
        String other = person().by(As.officer("FR"));
        String copied = add(id, 2, DrawnFinger.fresh().png());
        try (Connection broken = Database.superuser()) {
            broken.setAutoCommit(false);
            copy(broken, copied, UUID.randomUUID(), other);
            broken.rollback();
        }
        assertEquals(List.of(), held(other));
        assertEquals(
                0,
                Database.count(
                        "fingerprint_change where print_id not in (select id from fingerprint) and xid is null"));
    }

    private static void copy(Connection connection, String from, UUID to, String person) throws SQLException {
        connection
                .createStatement()
                .executeUpdate("insert into fingerprint select '" + to + "', '" + person
                        + "', position, impression, format, width, height, dpi, quality, sha256, original, template, extractor, added_at"
                        + " from fingerprint where id = '" + from + "'");
    }

    @Test
    void templates_of_an_earlier_version_are_made_anew_from_the_original() throws InterruptedException {
        String id = person().by(As.officer("FR"));
        String print = add(id, 2, DrawnFinger.fresh().png());
        stop();
        Database.run("update fingerprint set extractor = '3.9.0', template = '\\x00' where id = '" + print + "'");
        start();
        assertEquals(List.of(UUID.fromString(print)), held(id));
        assertTrue(template(id).memory() > FingerprintTemplate.empty().memory());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count(
                                "fingerprint where id = ? and extractor = ? and length(template) > 100",
                                UUID.fromString(print),
                                CURRENT)
                        == 1);
    }

    @Test
    void templates_of_a_later_version_are_left_to_it() {
        String id = person().by(As.officer("FR"));
        String print = add(id, 2, DrawnFinger.fresh().png());
        FingerprintTemplate before = template(id);
        Database.run("update fingerprint set extractor = '99.0.0', template = '\\x00' where id = '" + print + "'");
        assertTrue(before == template(id));
        assertEquals(1, Database.count("fingerprint where id = ? and extractor = '99.0.0'", UUID.fromString(print)));
        Database.run("delete from fingerprint where id = '" + print + "'");
    }

    private FingerprintTemplate template(String person) {
        return replica.current().of(UUID.fromString(person)).get(0).template();
    }

    @Test
    void an_original_that_cannot_be_read_any_more_stops_nobody() throws InterruptedException {
        String id = person().by(As.officer("FR"));
        String print = add(id, 2, DrawnFinger.fresh().png());
        stop();
        Database.run("update fingerprint set extractor = '3.9.0', original = '\\x00' where id = '" + print + "'");
        start();
        assertEquals(1, held(id).size());
    }

    @Test
    void two_recorded_persons_are_compared_and_all_others_with_one() {
        DrawnFinger thumb = DrawnFinger.fresh();
        DrawnFinger index = DrawnFinger.fresh();
        String missing = person().with("kind", "MISSING").by(As.officer("FR"));
        add(missing, 1, thumb.png());
        add(missing, 2, index.png());
        String body = person().with("kind", "UNIDENTIFIED_BODY").by(As.officer("FR"));
        add(body, 1, thumb.png(1));
        add(body, 2, index.png(1));
        String stranger = person().by(As.officer("FR"));
        add(stranger, 1, DrawnFinger.fresh().png());
        Resemblance same = comparePrints.between(UUID.fromString(missing), UUID.fromString(body));
        assertTrue(same.score() > comparePrints.threshold(), "" + same);
        assertEquals(2, same.fingers().size());
        assertFalse(comparePrints
                        .between(UUID.fromString(missing), UUID.fromString(stranger))
                        .score()
                > comparePrints.threshold());
        assertEquals(
                UUID.fromString(body),
                comparePrints
                        .with(UUID.fromString(missing), comparePrints.thresholdAmongAll())
                        .get(0)
                        .person());
        assertEquals(List.of(), comparePrints.with(UUID.randomUUID(), 40));
    }
}
