package org.hueandcry.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.hueandcry.load.Pool.Query;

/**
 * Compares, in one run, how many answers a second everybody gets from the service with how often PostgreSQL alone answers the SQL:
 * round by round in turn, so that what disturbs the machine disturbs both.
 */
final class Comparison {

    private static final int THREADS = 16;
    private static final int ROUNDS = 5;

    private final ServiceProcess service;
    private final Pool pool;
    private final double seconds;
    private final PrintStream out;

    Comparison(ServiceProcess service, Pool pool, double seconds, PrintStream out) {
        this.service = service;
        this.pool = pool;
        this.seconds = seconds;
        this.out = out;
    }

    /**
     * An answer, by each of its addresses, with the SQL that reads the same from the database.
     *
     * @param whole for each address, the statements that read what the answer says
     * @param sent for each address, the statements that the service in fact sends
     */
    record Subject(String name, List<String> paths, List<List<Query>> whole, List<List<Query>> sent) {}

    void print(Subject subject) {
        List<byte[]> requests =
                subject.paths().stream().map(Connection::request).toList();
        IntFunction<Rate.Work> http = thread -> new Requests(new Connection(service.port()), requests);
        IntFunction<Rate.Work> whole = thread -> new Statements(pool, subject.whole());
        IntFunction<Rate.Work> sent = thread -> new Statements(pool, subject.sent());
        List<IntFunction<Rate.Work>> sides = List.of(http, whole, sent);
        sides.forEach(side -> Rate.of(THREADS, 2 * seconds, side));
        List<List<Rate>> rounds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < ROUNDS; round++) {
            for (int side = 0; side < sides.size(); side++) {
                rounds.get(side).add(Rate.of(THREADS, seconds, sides.get(side)));
            }
        }
        List<Rate> middle = rounds.stream().map(Rate::middle).toList();
        out.println("\n" + subject.name() + ", " + THREADS + " at once, the middle of " + ROUNDS + " rounds");
        out.println("  service                        " + middle.get(0));
        out.println("  PostgreSQL, the answer's SQL   " + middle.get(1) + ratio(middle.get(0), middle.get(1)));
        out.println("  PostgreSQL, what is sent       " + middle.get(2) + ratio(middle.get(0), middle.get(2)));
    }

    private static String ratio(Rate service, Rate database) {
        return String.format(
                Locale.ROOT, "   service/PostgreSQL %.0f %%", 100 * service.perSecond() / database.perSecond());
    }

    private record Requests(Connection connection, List<byte[]> requests) implements Rate.Work {

        @Override
        public void once(int turn) {
            connection.send(requests.get(turn % requests.size()));
        }

        @Override
        public void close() {
            connection.close();
        }
    }

    private record Statements(Pool pool, List<List<Query>> answers) implements Rate.Work {

        @Override
        public void once(int turn) throws Exception {
            pool.answer(answers.get(turn % answers.size()));
        }

        @Override
        public void close() {
            // the pool is for all threads
        }
    }
}
