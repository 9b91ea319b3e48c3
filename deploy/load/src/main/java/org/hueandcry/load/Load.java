package org.hueandcry.load;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.hueandcry.load.Comparison.Subject;
import org.hueandcry.load.Pool.Query;
import org.hueandcry.local.parts.KafkaPart;
import org.hueandcry.local.parts.PostgresPart;

/** The program behind {@code deploy/load/run}, run in the root of the repository. */
public final class Load {

    private static final Path DATA = Path.of("deploy/load/target/data");
    private static final int DETAILS = 50;

    /** What PostgreSQL alone would be asked for the same answers. */
    private static final String EXTRACT = """
            select e.kind, e.year, e.number, e.detail, e.linked, e.charges,
                   array(select p.picture_id from public_extract_photo p where p.notice_id = e.notice_id order by p.position)
            from public_extract e where e.kind = ?""";

    private static final String FRENCH = " and e.detail -> 'nationalities' @> to_jsonb(?::text)";
    private static final String PAGE = " order by e.year desc, e.number desc limit 20";
    private static final String TOTAL = "select count(*) from public_extract e where e.kind = ?";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** What has been started, the last first. */
    private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();

    private Load() {}

    public static void main(String[] arguments) {
        Load load = new Load();
        Runtime.getRuntime().addShutdownHook(new Thread(load::close));
        try {
            load.run(arguments.length == 0 ? 5 : Double.parseDouble(arguments[0]));
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace(load.out);
            System.exit(1);
        }
    }

    private void run(double seconds) {
        PostgresPart postgres = keep(PostgresPart.start(DATA.resolve("postgres"), 0, true));
        KafkaPart kafka = keep(KafkaPart.start(DATA.resolve("kafka"), 0));
        Issuer issuer = keep(new Issuer());
        postgres.createDatabase("notices");
        for (String topic : List.of("notices", "persons", "artworks")) {
            kafka.createCompactedTopic(topic);
        }
        kafka.createTopic("notices-service.dead-letters");
        start(postgres, kafka, issuer).close();
        Seed.sow(postgres, out);
        size(postgres);
        List<Subject> subjects = explain(postgres, kafka, issuer);
        Explained.set(postgres, false);
        try (NoticesService service = start(postgres, kafka, issuer);
                Pool pool = new Pool(postgres)) {
            Comparison comparison = new Comparison(service, pool, seconds, out);
            subjects.forEach(comparison::print);
        }
    }

    private NoticesService start(PostgresPart postgres, KafkaPart kafka, Issuer issuer) {
        return keep(new NoticesService(DATA, postgres, kafka, issuer));
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** The last first, however this program ends; what is closed already stays so. */
    private void close() {
        for (AutoCloseable part = parts.poll(); part != null; part = parts.poll()) {
            try {
                part.close();
            } catch (Exception e) {
                out.println("did not stop as it should: " + e.getMessage());
            }
        }
    }

    /** Prints the plans, and learns of the queries what the service sends for each answer. */
    private List<Subject> explain(PostgresPart postgres, KafkaPart kafka, Issuer issuer) {
        Explained.set(postgres, true);
        try (NoticesService service = start(postgres, kafka, issuer)) {
            Explained explained = new Explained(service, DATA.resolve("postgres/postgres.log"));
            int tooMuch = 0;
            for (String country : List.of("FR", "PY")) {
                out.println("\n# As " + country);
                tooMuch += new Plans(explained, issuer.tokenOf(country), out).print(country);
            }
            out.println("\n# As everybody");
            List<String[]> ids = publicIds(postgres);
            String red = "/notices/v1/red";
            String detail = red + "/" + ids.get(0)[0] + "-" + ids.get(0)[1];
            tooMuch += new Plans(explained, null, out)
                    .printPublic(List.of(red, red + "?nationality=FR", red + "?name=%5EMAR.*N", detail));
            out.println("\nqueries that read more than they return and a page: " + tooMuch);

            List<String> paths = new ArrayList<>();
            List<List<Query>> whole = new ArrayList<>();
            for (String[] id : ids) {
                paths.add(red + "/" + id[0] + "-" + id[1]);
                whole.add(List.of(new Query(
                        EXTRACT + " and e.year = ?::int and e.number = ?::int", List.of("RED", id[0], id[1]))));
            }
            return List.of(
                    subject(
                            explained,
                            "list, first page",
                            List.of(red),
                            List.of(List.of(
                                    new Query(TOTAL, List.of("RED")), new Query(EXTRACT + PAGE, List.of("RED"))))),
                    subject(
                            explained,
                            "list by nationality, first page",
                            List.of(red + "?nationality=FR"),
                            List.of(List.of(
                                    new Query(TOTAL + FRENCH, List.of("RED", "FR")),
                                    new Query(EXTRACT + FRENCH + PAGE, List.of("RED", "FR"))))),
                    subject(explained, "detail of " + DETAILS + " notices in turn", paths, whole));
        }
    }

    private static Subject subject(Explained explained, String name, List<String> paths, List<List<Query>> whole) {
        List<List<Query>> sent = paths.stream()
                .map(path -> explained.get(path, null).executed().stream()
                        .map(Query::of)
                        .toList())
                .toList();
        return new Subject(name, paths, whole, sent);
    }

    private static List<String[]> publicIds(PostgresPart postgres) {
        return rows(
                postgres,
                "select year::text, number::text from public_extract where kind = 'RED' order by md5(number::text) limit "
                        + DETAILS);
    }

    private void size(PostgresPart postgres) {
        String[] size = rows(postgres, """
                select (select count(*) from notice)::text, (select count(*) from public_extract)::text,
                       pg_size_pretty(pg_database_size('notices')), current_setting('shared_buffers')""").get(0);
        out.printf(
                "%s notices, %s of them public; %s, of which PostgreSQL caches %s; %d processors%n",
                size[0], size[1], size[2], size[3], Runtime.getRuntime().availableProcessors());
    }

    private static List<String[]> rows(PostgresPart postgres, String sql) {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("notices"), "postgres", null);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String[]> rows = new ArrayList<>();
            while (found.next()) {
                String[] row = new String[found.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
