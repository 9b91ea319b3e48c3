package org.hueandcry.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DemonstrationTest {

    private static final String PERSON = "{\"as\": \"ncb-fr\", \"key\": \"p-1\", \"body\": {\"kind\": \"WANTED\"}}";
    private static final String WORK = "{\"as\": \"ncb-it\", \"key\": \"a-1\", \"body\": {\"title\": \"The Rattle\"}}";
    private static final String NOTICE = """
            {"as": "ncb-fr", "key": "n-1", "subject": "p-1", "body": {"colour": "RED"}, "steps": [\
            {"as": "ncb-fr", "step": "submission"}, \
            {"as": "gs", "step": "return", "body": {"reason": "INCOMPLETE"}}, \
            {"as": "ncb-fr", "step": "submission"}]}""";
    private static final String NOTICE_OF_A_THEFT =
            "{\"as\": \"ncb-it\", \"key\": \"n-2\", \"subject\": \"a-1\", \"body\": {\"colour\": \"STOLEN_ART\"}}";

    @TempDir
    Path data;

    private StandInSuite suite;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() throws IOException {
        suite = new StandInSuite();
        write(Kind.PERSONS, PERSON);
        write(Kind.ARTWORKS, WORK);
        write(Kind.NOTICES, NOTICE);
        write(Kind.DIFFUSIONS);
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void records_come_before_the_notices_on_them_and_each_step_is_taken_on_the_version_that_was_answered() {
        assertEquals("1 persons, 1 artworks, 1 notices, 0 diffusions", load());

        assertEquals(
                List.of(
                        "ncb-fr /api/v1/persons p-1 null {\"kind\":\"WANTED\"}",
                        "ncb-it /api/v1/artworks a-1 null {\"title\":\"The Rattle\"}",
                        "ncb-fr /api/v1/notices n-1 null {\"colour\":\"RED\",\"subject\":{\"personId\":\"id-of-p-1\"}}",
                        "ncb-fr /api/v1/notices/id-of-n-1/submission n-1-1 \"1\" ",
                        "gs /api/v1/notices/id-of-n-1/return n-1-2 \"2\" {\"reason\":\"INCOMPLETE\"}",
                        "ncb-fr /api/v1/notices/id-of-n-1/submission n-1-3 \"3\" "),
                asked());
        assertEquals(List.of("1 of 3", "2 of 3", "3 of 3"), heard);
    }

    @Test
    void a_notice_may_be_about_a_work() throws IOException {
        write(Kind.NOTICES, NOTICE_OF_A_THEFT);

        load();

        assertEquals(
                "{\"colour\":\"STOLEN_ART\",\"subject\":{\"artworkId\":\"id-of-a-1\"}}",
                suite.asked().get(2).body());
    }

    @Test
    void a_client_needs_one_token_for_all_it_does() {
        load();

        assertEquals(List.of("ncb-fr", "ncb-it", "gs"), suite.tokensFor());
    }

    @Test
    void what_is_loaded_is_not_loaded_again() {
        assertFalse(demonstration().isLoaded());
        load();

        assertTrue(demonstration().isLoaded());
    }

    @Test
    void an_interrupted_load_goes_on_with_the_step_where_it_stopped() {
        suite.answerInstead("n-1-2", 503, Map.of(), "{\"detail\": \"A database is away.\"}");
        LoadFailed failed = assertThrows(LoadFailed.class, this::load);
        assertEquals(
                "n-1: POST /api/v1/notices/id-of-n-1/return as gs was answered with 503: A database is away.",
                failed.getMessage());
        assertFalse(demonstration().isLoaded());
        suite.asked().clear();
        heard.clear();

        load();

        assertEquals(
                List.of(
                        "gs /api/v1/notices/id-of-n-1/return n-1-2 \"2\" {\"reason\":\"INCOMPLETE\"}",
                        "ncb-fr /api/v1/notices/id-of-n-1/submission n-1-3 \"3\" "),
                asked());
        assertEquals(List.of("1 of 3", "2 of 3", "3 of 3"), heard);
    }

    @Test
    void a_line_of_the_journal_that_was_cut_short_counts_as_not_written() throws IOException {
        Files.writeString(journal(), "p-1 id-of-p-1 1 0\na-1 id-of-a-1 1 0\nn-1 id-of");

        load();

        assertEquals("n-1", suite.asked().get(0).key());
        assertEquals(4, suite.asked().size());
        assertTrue(demonstration().isLoaded());
    }

    @Test
    void a_refusal_ends_the_load_with_the_record_and_all_that_is_against_it() {
        suite.answerInstead("p-1", 400, Map.of(), """
                {"type": "/problems/invalid", "status": 400, "detail": "Fields are faulty.",
                 "errors": [{"pointer": "/sex", "detail": "must be one of UNKNOWN, MALE"}, {"pointer": "/name", "detail": "is needed"}]}""");

        LoadFailed failed = assertThrows(LoadFailed.class, this::load);

        assertEquals(
                "p-1: POST /api/v1/persons as ncb-fr was answered with 400: Fields are faulty.;"
                        + " /sex must be one of UNKNOWN, MALE; /name is needed",
                failed.getMessage());
        assertEquals(1, suite.asked().size());
    }

    @Test
    void conditions_that_are_not_met_are_told_and_those_that_are_are_not() {
        suite.answerInstead("n-1-1", 422, Map.of(), """
                {"detail": "Conditions are not met.", "conditions": [
                 {"id": "A", "met": true, "text": "It has a subject."},
                 {"id": "B", "met": false, "text": "It has a warrant.", "pointer": "/warrants"}]}""");

        LoadFailed failed = assertThrows(LoadFailed.class, this::load);

        assertTrue(
                failed.getMessage().endsWith("422: Conditions are not met.; /warrants It has a warrant."),
                failed.getMessage());
    }

    @Test
    void it_waits_as_long_as_it_is_told_and_sends_the_same_again() {
        suite.answerInstead("p-1", 429, Map.of("Retry-After", "7"), "{}");
        suite.answerInstead("p-1", 429, Map.of(), "{}");

        load();

        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(1)), suite.pauses());
        assertEquals(asked().get(0), asked().get(1));
        assertEquals(asked().get(1), asked().get(2));
        assertTrue(demonstration().isLoaded());
    }

    @Test
    void eight_requests_are_under_way_at_a_time() throws IOException {
        write(
                Kind.PERSONS,
                IntStream.range(0, 24)
                        .mapToObj(i -> PERSON.replace("p-1", "p-" + i))
                        .toArray(String[]::new));
        write(Kind.ARTWORKS);
        write(Kind.NOTICES);
        CyclicBarrier eightAreHere = new CyclicBarrier(8);
        AtomicInteger underWay = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        suite.whileAsked(() -> {
            seen.add(underWay.incrementAndGet());
            await(eightAreHere);
            underWay.decrementAndGet();
        });

        load();

        assertEquals(24, seen.size());
        assertEquals(8, Collections.max(seen));
    }

    @Test
    void a_suite_that_does_not_answer_is_named() {
        suite.close();

        LoadFailed failed = assertThrows(LoadFailed.class, this::load);

        assertTrue(failed.getMessage().contains(suite.address("").toString()), failed.getMessage());
    }

    @Test
    void a_line_that_cannot_be_read_is_named() throws IOException {
        write(Kind.PERSONS, PERSON, "{\"as\": \"ncb-fr\", \"key\": \"p-2\", \"bdy\": {}}");

        LoadFailed failed = assertThrows(LoadFailed.class, this::load);

        assertTrue(failed.getMessage().contains("persons.ndjson, line 2: "), failed.getMessage());
        assertEquals(List.of(), suite.asked());
    }

    private String load() {
        return demonstration().load(suite.api(), (done, of) -> heard.add(done + " of " + of));
    }

    private Demonstration demonstration() {
        return new Demonstration(data, journal());
    }

    private Path journal() {
        return data.resolve("demonstration.journal");
    }

    private List<String> asked() {
        return suite.asked().stream()
                .map(asked -> String.join(
                        " ", asked.client(), asked.path(), asked.key(), String.valueOf(asked.ifMatch()), asked.body()))
                .toList();
    }

    private void write(Kind kind, String... lines) throws IOException {
        Files.write(data.resolve(kind.file()), List.of(lines));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("fewer are under way", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
