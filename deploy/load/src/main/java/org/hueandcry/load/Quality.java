package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hueandcry.load.People.Invented;

/** Asks for persons by disturbed names, and counts where among the answers they stand. */
final class Quality {

    private static final int AT_ONCE = 50;
    /** Persons among whom those to be asked for are found: there must be some of the rarest script. */
    private static final int LOOKED_AT = 400_000;

    private static final double THRESHOLD = 0.7;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final People people;
    private final Calls calls;
    private final PrintStream out;
    private final int each;

    Quality(People people, Calls calls, int each, PrintStream out) {
        this.people = people;
        this.calls = calls;
        this.each = each;
        this.out = out;
    }

    /** What was said of the date of birth beside the name. */
    enum Said {
        NAME_ONLY,
        AND_YEAR_OF_BIRTH,
        AND_DATE_OF_BIRTH
    }

    private record Asked(Invented person, String name) {}

    /** @param others matches that are somebody else */
    private record Count(int asked, int first, int amongTen, int matched, int others) {

        Count plus(Count other) {
            return new Count(
                    asked + other.asked,
                    first + other.first,
                    amongTen + other.amongTen,
                    matched + other.matched,
                    others + other.others);
        }

        static final Count NONE = new Count(0, 0, 0, 0, 0);

        String line() {
            double precision = (double) matched / Math.max(1, matched + others);
            double recall = (double) matched / Math.max(1, asked);
            return String.format(
                    Locale.ROOT,
                    "%d | %.1f | %.1f | %.1f | %.1f | %.3f",
                    asked,
                    100.0 * first / asked,
                    100.0 * amongTen / asked,
                    100 * recall,
                    100 * precision,
                    2 * precision * recall / Math.max(1e-9, precision + recall));
        }
    }

    void withinScripts() {
        Map<String, List<Invented>> byScript = new TreeMap<>();
        for (int i = 0; i < LOOKED_AT; i++) {
            Invented person = people.of((int) ((i * 7_919L + 13) % people.within()));
            List<Invented> some = byScript.computeIfAbsent(person.script(), script -> new ArrayList<>());
            if (some.size() < each * 40) {
                some.add(person);
            }
        }
        for (Said said : Said.values()) {
            Map<String, Count> scripts = new TreeMap<>();
            Map<String, Count> disturbances = new LinkedHashMap<>();
            Count all = Count.NONE;
            for (Disturbance disturbance : Disturbance.values()) {
                for (Map.Entry<String, List<Invented>> script : byScript.entrySet()) {
                    Random random = new Random(
                            disturbance.ordinal() * 1_000L + script.getKey().hashCode());
                    List<Asked> asked = new ArrayList<>();
                    for (Invented person : script.getValue()) {
                        String name = asked.size() < each ? disturbance.of(person, random) : null;
                        if (name != null) {
                            asked.add(new Asked(person, name));
                        }
                    }
                    if (asked.isEmpty()) {
                        continue;
                    }
                    Count count = ask(asked, said);
                    scripts.merge(script.getKey(), count, Count::plus);
                    disturbances.merge(disturbance.name(), count, Count::plus);
                    all = all.plus(count);
                }
            }
            table("Within a script, " + words(said.name()), disturbances, scripts, all);
        }
    }

    void acrossScripts(List<String> files) {
        for (Said said : Said.values()) {
            Map<String, Count> counts = new LinkedHashMap<>();
            Count all = Count.NONE;
            for (int file = 0; file < files.size(); file++) {
                for (int half = 0; half < 2; half++) {
                    List<Asked> asked = new ArrayList<>();
                    for (int i = half; i < people.across() && asked.size() < each * 10; i += 2) {
                        Invented person = people.of(people.firstAcross(file) + i);
                        asked.add(new Asked(person, person.across()));
                    }
                    Count count = ask(asked, said);
                    counts.put(files.get(file) + (half == 0 ? ", recorded in Latin" : ", asked for in Latin"), count);
                    all = all.plus(count);
                }
            }
            table("Across scripts, pairs kept back, " + words(said.name()), counts, Map.of(), all);
        }
    }

    /** People who are not recorded: whatever matches is somebody else. */
    void strangers() {
        out.println("\nNot recorded | asked | with a match % | matches");
        for (Said said : Said.values()) {
            List<Asked> asked = new ArrayList<>();
            for (int i = 0; i < each * 20; i++) {
                Invented person = people.of(people.size() + 1_000 + i);
                asked.add(new Asked(person, person.full()));
            }
            int some = 0;
            int matches = 0;
            for (List<JsonNode> results : results(asked, said)) {
                int found = (int) results.stream()
                        .filter(result -> result.get("match").booleanValue())
                        .count();
                some += found > 0 ? 1 : 0;
                matches += found;
            }
            out.printf(
                    Locale.ROOT,
                    "%s | %d | %.1f | %d%n",
                    words(said.name()),
                    asked.size(),
                    100.0 * some / asked.size(),
                    matches);
        }
    }

    private void table(String title, Map<String, Count> rows, Map<String, Count> more, Count all) {
        out.println("\n" + title + " | asked | recall at 1 | at 10 | matched | precision | F1");
        rows.forEach((name, count) -> out.println(words(name) + " | " + count.line()));
        more.forEach((name, count) -> out.println(words(name) + " | " + count.line()));
        out.println("all | " + all.line());
        out.flush();
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Count ask(List<Asked> asked, Said said) {
        List<List<JsonNode>> answers = results(asked, said);
        Count all = Count.NONE;
        for (int i = 0; i < asked.size(); i++) {
            all = all.plus(count(asked.get(i).person(), answers.get(i), said));
        }
        return all;
    }

    /** Somebody else with the very same name is as right, where nothing but the name was said. */
    private static Count count(Invented person, List<JsonNode> results, Said said) {
        int place = -1;
        int matched = 0;
        int others = 0;
        for (int i = 0; i < results.size(); i++) {
            JsonNode record = results.get(i).get("person");
            boolean match = results.get(i).get("match").booleanValue();
            boolean them = record.path("occupation").asText().equals("no. " + person.number())
                    || isAlike(person, record, said);
            place = them && place < 0 ? i : place;
            matched |= them && match ? 1 : 0;
            others += !them && match ? 1 : 0;
        }
        return new Count(1, place == 0 ? 1 : 0, place >= 0 && place < 10 ? 1 : 0, matched, others);
    }

    private static boolean isAlike(Invented person, JsonNode record, Said said) {
        return record.path("name").path("family").asText().equals(person.family())
                && record.path("name").path("given").asText().equals(person.given())
                && switch (said) {
                    case NAME_ONLY -> true;
                    case AND_YEAR_OF_BIRTH ->
                        record.path("dateOfBirth")
                                .asText()
                                .startsWith(String.valueOf(person.born().getYear()));
                    case AND_DATE_OF_BIRTH ->
                        record.path("dateOfBirth").asText().equals(person.born().toString());
                };
    }

    private List<List<JsonNode>> results(List<Asked> asked, Said said) {
        List<List<JsonNode>> all = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<Asked> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            ObjectNode request =
                    JSON.createObjectNode().put("threshold", THRESHOLD).put("limit", 10);
            ObjectNode queries = request.putObject("queries");
            for (int i = 0; i < some.size(); i++) {
                queries.set("q" + i, query(some.get(i), said));
            }
            JsonNode responses =
                    calls.post("/api/v1/persons/match", request.toString()).get("responses");
            for (int i = 0; i < some.size(); i++) {
                List<JsonNode> results = new ArrayList<>();
                responses.get("q" + i).get("results").forEach(results::add);
                all.add(results);
            }
        }
        return all;
    }

    private static ObjectNode query(Asked asked, Said said) {
        ObjectNode query = JSON.createObjectNode();
        query.putArray("names").add(asked.name());
        switch (said) {
            case NAME_ONLY -> {}
            case AND_YEAR_OF_BIRTH ->
                query.put("dateOfBirth", String.valueOf(asked.person().born().getYear()));
            case AND_DATE_OF_BIRTH ->
                query.put("dateOfBirth", asked.person().born().toString());
        }
        return query;
    }

    /** A query a person, of all disturbances and scripts in turn, with the year of birth, to take the time of. */
    static List<String> single(People people, int many) {
        List<String> bodies = new ArrayList<>();
        Random random = new Random(5);
        Disturbance[] disturbances = Disturbance.values();
        for (int i = 0; bodies.size() < many; i++) {
            Invented person = people.of((int) ((i * 104_729L + 7) % people.size()));
            String name = person.across() != null
                    ? person.across()
                    : disturbances[i % disturbances.length].of(person, random);
            if (name != null) {
                ObjectNode request = JSON.createObjectNode();
                request.putObject("queries").set("q", query(new Asked(person, name), Said.AND_YEAR_OF_BIRTH));
                bodies.add(request.toString());
            }
        }
        return bodies;
    }
}
