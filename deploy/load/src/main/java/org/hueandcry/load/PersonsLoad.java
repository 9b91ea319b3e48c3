package org.hueandcry.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hueandcry.load.Pool.Query;

import static org.hueandcry.load.Bench.OUT;

/** What persons-service finds among a million persons, and how long that takes beside the bare query for candidates. */
final class PersonsLoad {

    private static final String NAME = "persons";
    private static final String MATCH = "/api/v1/persons/match";
    private static final String OWNER = "FR";
    private static final String CALLER = "DE";
    private static final int EACH = 20;
    private static final int TIMED = 400;

    /** Other queries before, so that what is timed is a service that runs, not one that starts. */
    private static final int WARMING = 2_000;

    private static final int ROUNDS = 3;

    /** What the statements that find candidates can be told by. */
    private static final List<String> FOR_CANDIDATES = List.of("name_word", "person_words", "enable_seqscan");

    private final Bench bench;
    private final People people;

    PersonsLoad(Bench bench, People people) {
        this.bench = bench;
        this.people = people;
    }

    void run() {
        Explained.set(bench, NAME, false);
        try (ServiceProcess service = bench.service()) {
            new PersonsImport(bench, new Calls(service, bench.issuer.tokenOf(OWNER)), people).run();
            size();
            Quality quality = new Quality(people, new Calls(service, bench.issuer.tokenOf(CALLER)), EACH, OUT);
            quality.withinScripts();
            quality.acrossScripts(people.files());
            quality.strangers();
        }
        time();
    }

    private void size() {
        String[] size = bench.rows("""
                select (select count(*) from person)::text, (select count(*) from name_word)::text,
                       (select count(*) from name_word_key)::text, pg_size_pretty(pg_database_size('persons')),
                       current_setting('shared_buffers')""").get(0);
        OUT.printf(
                "%s persons, %s words of names under %s keys; %s, of which PostgreSQL caches %s; %d processors%n",
                size[0],
                size[1],
                size[2],
                size[3],
                size[4],
                Runtime.getRuntime().availableProcessors());
    }

    /** One query after another, each by the service and by the bare statements that find its candidates, in turn. */
    private void time() {
        List<String> all = Quality.single(people, TIMED + WARMING);
        List<String> bodies = all.subList(0, TIMED);
        List<List<Query>> candidates = new ArrayList<>();
        Explained.set(bench, NAME, true);
        try (ServiceProcess service = bench.service()) {
            Explained explained = new Explained(service, bench.log());
            String token = bench.issuer.tokenOf(CALLER);
            for (String body : bodies) {
                List<Executed> executed = explained.post(MATCH, body, token).executed();
                List<Query> statements = new ArrayList<>();
                statements.add(new Query(
                        "select set_config('app.caller', '" + CALLER
                                + "', true), set_config('app.clearance', '2', true)",
                        List.of()));
                executed.stream()
                        .filter(statement -> FOR_CANDIDATES.stream().anyMatch(statement.sql()::contains))
                        .map(Query::of)
                        .forEach(statements::add);
                candidates.add(statements);
            }
        }
        Explained.set(bench, NAME, false);
        try (ServiceProcess service = bench.service();
                Pool pool = bench.pool()) {
            Calls calls = new Calls(service, bench.issuer.tokenOf(CALLER));
            all.subList(TIMED, TIMED + WARMING).forEach(body -> calls.post(MATCH, body));
            long[] whole = new long[bodies.size()];
            long[] bare = new long[bodies.size()];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < bodies.size(); i++) {
                    long begun = System.nanoTime();
                    calls.post(MATCH, bodies.get(i));
                    long answered = System.nanoTime();
                    pool.answer(candidates.get(i));
                    whole[i] = answered - begun;
                    bare[i] = System.nanoTime() - answered;
                }
            }
            double median = print("match, one query a request", whole);
            double least = print("the bare statements for candidates", bare);
            OUT.printf(
                    Locale.ROOT,
                    "median of match / median of the bare statements: %.2f; p99 / median of match: %.1f%n",
                    median / least,
                    at(whole, 0.99) / median);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double print(String what, long[] times) {
        Arrays.sort(times);
        OUT.printf(
                Locale.ROOT,
                "%-36s p50 %7.2f  p95 %7.2f  p99 %7.2f  max %7.2f ms%n",
                what,
                at(times, 0.5),
                at(times, 0.95),
                at(times, 0.99),
                at(times, 1));
        return at(times, 0.5);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
