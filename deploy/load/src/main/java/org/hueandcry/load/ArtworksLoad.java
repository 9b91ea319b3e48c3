package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hueandcry.load.Pool.Query;

import static org.hueandcry.load.Bench.OUT;

/** What artworks-service finds among a third of a million works, and how long that takes beside the bare statements that it sends. */
final class ArtworksLoad {

    private static final String NAME = "artworks";
    private static final String OWNER = "FR";
    private static final String CALLER = "DE";
    private static final String SEARCH = "/api/v1/artworks?limit=20&";
    private static final String MATCH = "/api/v1/artworks/match";
    private static final int EACH = 200;
    private static final int WARMING = 600;
    private static final int ROUNDS = 3;
    /** What the statements of a search can be told by. */
    private static final List<String> OF_SEARCH =
            List.of("artwork_term", "artwork_key", "artwork a", "pg_trgm", "from artwork");

    private final Bench bench;
    private final MuseumWorks works;
    private final int many;
    private final Random random = new Random(20261126);

    ArtworksLoad(Bench bench, MuseumWorks works, int many) {
        this.bench = bench;
        this.works = works;
        this.many = many;
    }

    void run() {
        Explained.set(bench, NAME, false);
        try (ServiceProcess service = bench.service()) {
            new ArtworksImport(bench, service, new Calls(service, bench.issuer.tokenOf(OWNER)), works, many).run();
            size();
            Calls calls = new Calls(service, bench.issuer.tokenOf(CALLER));
            recall(calls);
            matches(calls);
        }
        time();
    }

    private void size() {
        String[] size = bench.rows("""
                select (select count(*) from artwork)::text, (select count(*) from artwork_term)::text,
                       pg_size_pretty(pg_database_size('artworks')), current_setting('shared_buffers')""").get(0);
        OUT.printf(
                "%s works, %s words; %s, of which PostgreSQL caches %s; %d processors%n",
                size[0], size[1], size[2], size[3], Runtime.getRuntime().availableProcessors());
    }

    /** What somebody types who looks for a work. */
    private Map<String, Function<JsonNode, String>> queries() {
        Map<String, Function<JsonNode, String>> queries = new LinkedHashMap<>();
        queries.put("title and maker", work -> "q=" + text(title(work, 4) + " " + surname(work)));
        queries.put(
                "the same with a typing error", work -> "q=" + text(mistyped(title(work, 4)) + " " + surname(work)));
        queries.put("title alone", work -> "q=" + text(title(work, 6)));
        queries.put("title with a typing error", work -> "q=" + text(mistyped(title(work, 6))));
        queries.put(
                "inventory number",
                work -> "q=" + text(work.get("inventoryNumber").asText()));
        queries.put(
                "maker, material, country",
                work -> "maker=" + text(surname(work)) + "&material="
                        + text(word(work.path("materials").asText("paper")))
                        + "&country=" + work.at("/theft/country").asText());
        return queries;
    }

    /** Works with a title and a maker; of the first time they are told only, so that a work has no twin in all but its number. */
    private List<ObjectNode> drawn(int count) {
        List<ObjectNode> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            ObjectNode work = works.of(random.nextInt(Math.min(many, works.size())));
            if (title(work, 6).length() >= 8 && work.path("makers").size() > 0) {
                drawn.add(work);
            }
        }
        return drawn;
    }

    private void recall(Calls calls) {
        OUT.println("found among the first 10, of " + EACH + "; works with the same title and maker count as found:");
        queries().forEach((kind, query) -> {
            int found = 0;
            for (ObjectNode work : drawn(EACH)) {
                JsonNode answer = calls.get(SEARCH.replace("20", "10") + query.apply(work));
                if (StreamSupport.stream(answer.get("items").spliterator(), false)
                        .anyMatch(one -> isSame(one, work))) {
                    found++;
                }
            }
            if (!kind.startsWith("maker")) {
                OUT.printf(Locale.ROOT, "  %-32s %5.1f %%%n", kind, 100.0 * found / EACH);
            }
        });
    }

    private static boolean isSame(JsonNode one, JsonNode work) {
        return one.path("title").asText().equals(work.path("title").asText())
                && one.at("/makers/0/name")
                        .asText()
                        .equals(work.at("/makers/0/name").asText());
    }

    /** A dealer's description: half of the title, the maker by initials, sizes in inches, a typing error. */
    private void matches(Calls calls) {
        int found = 0;
        int first = 0;
        int matched = 0;
        List<ObjectNode> drawn = drawn(EACH);
        long[] times = new long[EACH];
        for (int i = 0; i < EACH; i++) {
            ObjectNode work = drawn.get(i);
            long begun = System.nanoTime();
            JsonNode results = calls.post(MATCH, example(work)).at("/responses/lot/results");
            times[i] = System.nanoTime() - begun;
            for (int place = 0; place < results.size(); place++) {
                if (isSame(results.get(place).get("artwork"), work)) {
                    found++;
                    first += place == 0 ? 1 : 0;
                    matched += results.get(place).get("match").booleanValue() ? 1 : 0;
                    break;
                }
            }
        }
        OUT.printf(
                Locale.ROOT,
                "match by a description with errors: first %.1f %%, among 10 %.1f %%, called a match %.1f %% of %d; %s%n",
                100.0 * first / EACH,
                100.0 * found / EACH,
                100.0 * matched / EACH,
                EACH,
                ArtworksImport.times(times));
    }

    private String example(ObjectNode work) {
        ObjectNode example = work.objectNode();
        example.put("title", mistyped(title(work, 4)));
        String[] names = work.at("/makers/0/name").asText().split(" ");
        StringBuilder name = new StringBuilder(names[names.length - 1]);
        for (int i = 0; i < names.length - 1; i++) {
            name.append(i == 0 ? ", " : " ").append(names[i].isEmpty() ? "" : names[i].charAt(0) + ".");
        }
        example.putArray("makers").add(name.toString());
        for (String field : List.of("measurementsText", "period", "materials")) {
            if (work.hasNonNull(field)) {
                example.put(field, work.get(field).asText());
            }
        }
        ObjectNode request = work.objectNode();
        request.putObject("queries").set("lot", example);
        return request.toString();
    }

    private static String title(JsonNode work, int words) {
        return Arrays.stream(work.path("title").asText("").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .limit(words)
                .collect(Collectors.joining(" "));
    }

    private static String surname(JsonNode work) {
        String[] names = work.at("/makers/0/name").asText().split("[^\\p{L}\\p{N}]+");
        return names[names.length - 1];
    }

    private static String word(String text) {
        return Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3)
                .findFirst()
                .orElse("paper");
    }

    /** The longest word with two letters swapped, one left out, or one changed. */
    private String mistyped(String text) {
        String longest =
                Arrays.stream(text.split(" ")).reduce("", (one, two) -> two.length() > one.length() ? two : one);
        if (longest.length() < 4) {
            return text;
        }
        int at = 1 + random.nextInt(longest.length() - 2);
        String wrong = switch (random.nextInt(3)) {
            case 0 -> longest.substring(0, at) + longest.substring(at + 1);
            case 1 ->
                longest.substring(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.substring(at + 2);
            default -> longest.substring(0, at) + (char) ('a' + random.nextInt(26)) + longest.substring(at + 1);
        };
        return text.replace(longest, wrong);
    }

    private static String text(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One search after another, each by the service and by the bare statements that find its works, in turn. */
    private void time() {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        queries()
                .forEach((kind, query) -> paths.put(
                        kind,
                        drawn(EACH).stream()
                                .map(work -> SEARCH + query.apply(work))
                                .toList()));
        Map<String, List<List<Query>>> statements = new LinkedHashMap<>();
        Explained.set(bench, NAME, true);
        try (ServiceProcess service = bench.service()) {
            Explained explained = new Explained(service, bench.log());
            String token = bench.issuer.tokenOf(CALLER);
            paths.forEach((kind, all) -> statements.put(
                    kind,
                    all.stream()
                            .map(path -> bare(explained.get(path, token).executed()))
                            .toList()));
        }
        Explained.set(bench, NAME, false);
        try (ServiceProcess service = bench.service();
                Pool pool = bench.pool()) {
            Calls calls = new Calls(service, bench.issuer.tokenOf(CALLER));
            drawn(WARMING).forEach(work -> calls.get(SEARCH + "q=" + text(title(work, 4))));
            for (Map.Entry<String, List<String>> kind : paths.entrySet()) {
                time(kind.getKey(), kind.getValue(), statements.get(kind.getKey()), calls, pool);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Query> bare(List<Executed> executed) {
        List<Query> bare = new ArrayList<>();
        bare.add(new Query(
                "select set_config('app.caller', '" + CALLER + "', true), set_config('app.clearance', '2', true)",
                List.of()));
        executed.stream()
                .filter(statement -> OF_SEARCH.stream().anyMatch(statement.sql()::contains))
                .map(Query::of)
                .forEach(bare::add);
        return bare;
    }

    private static void time(String kind, List<String> paths, List<List<Query>> statements, Calls calls, Pool pool)
            throws SQLException {
        long[] whole = new long[ROUNDS * paths.size()];
        long[] bare = new long[ROUNDS * paths.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < paths.size(); i++) {
                long begun = System.nanoTime();
                calls.get(paths.get(i));
                long answered = System.nanoTime();
                pool.answer(statements.get(i));
                whole[round * paths.size() + i] = answered - begun;
                bare[round * paths.size() + i] = System.nanoTime() - answered;
            }
        }
        String ofService = ArtworksImport.times(whole);
        String ofSql = ArtworksImport.times(bare);
        OUT.printf(
                Locale.ROOT,
                "%-32s service %s%n%-32s bare    %s; median ratio %.2f%n",
                kind,
                ofService,
                "",
                ofSql,
                ArtworksImport.at(whole, 0.5) / ArtworksImport.at(bare, 0.5));
    }
}
