package org.hueandcry.load;

import java.util.ArrayList;
import java.util.List;
import org.hueandcry.load.Comparison.Subject;
import org.hueandcry.load.Pool.Query;

import static org.hueandcry.load.Bench.OUT;

/** What notices-service does among half a million notices. */
final class NoticesLoad {

    private static final String NAME = "notices";
    private static final int DETAILS = 50;

    /** What PostgreSQL alone would be asked for the same answers. */
    private static final String EXTRACT = """
            select e.kind, e.year, e.number, e.detail, e.linked, e.charges,
                   array(select p.picture_id from public_extract_photo p where p.notice_id = e.notice_id order by p.position)
            from public_extract e where e.kind = ?""";

    private static final String FRENCH = " and e.detail -> 'nationalities' @> to_jsonb(?::text)";
    private static final String PAGE = " order by e.year desc, e.number desc limit 20";
    private static final String TOTAL = "select count(*) from public_extract e where e.kind = ?";

    private final Bench bench;

    NoticesLoad(Bench bench) {
        this.bench = bench;
    }

    void run(double seconds) {
        bench.service().close();
        Seed.sow(bench.postgres, OUT);
        size();
        List<Subject> subjects = explain();
        Explained.set(bench, NAME, false);
        try (ServiceProcess service = bench.service();
                Pool pool = bench.pool()) {
            Comparison comparison = new Comparison(service, pool, seconds, OUT);
            subjects.forEach(comparison::print);
        }
    }

    /** Prints the plans, and learns of the queries what the service sends for each answer. */
    private List<Subject> explain() {
        Explained.set(bench, NAME, true);
        try (ServiceProcess service = bench.service()) {
            Explained explained = new Explained(service, bench.log());
            int tooMuch = 0;
            for (String country : List.of("FR", "PY")) {
                OUT.println("\n# As " + country);
                tooMuch += new Plans(explained, bench.issuer.tokenOf(country), OUT).print(country);
            }
            OUT.println("\n# As everybody");
            List<String[]> ids = publicIds();
            String red = "/notices/v1/red";
            String detail = red + "/" + ids.get(0)[0] + "-" + ids.get(0)[1];
            tooMuch += new Plans(explained, null, OUT)
                    .printPublic(List.of(red, red + "?nationality=FR", red + "?name=%5EMAR.*N", detail));
            OUT.println("\nqueries that read more than they return and a page: " + tooMuch);

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

    private List<String[]> publicIds() {
        return bench.rows(
                "select year::text, number::text from public_extract where kind = 'RED' order by md5(number::text) limit "
                        + DETAILS);
    }

    private void size() {
        String[] size = bench.rows("""
                select (select count(*) from notice)::text, (select count(*) from public_extract)::text,
                       pg_size_pretty(pg_database_size('notices')), current_setting('shared_buffers')""").get(0);
        OUT.printf(
                "%s notices, %s of them public; %s, of which PostgreSQL caches %s; %d processors%n",
                size[0], size[1], size[2], size[3], Runtime.getRuntime().availableProcessors());
    }
}
