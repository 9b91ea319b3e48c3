package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hueandcry.load.print.Disturbance;
import org.hueandcry.load.print.TakenPrints;

/** Asks the service for persons by poor prints of theirs, as images: one finger, two and four at a time. */
final class PrintsAsked {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Calls calls;
    private final TakenPrints prints;
    private final List<UUID> persons;
    private final byte[][] images;
    private final PrintStream out;
    private final Set<Integer> refused = ConcurrentHashMap.newKeySet();

    /** @param persons the first of them have the first fingers */
    PrintsAsked(Calls calls, TakenPrints prints, List<UUID> persons, int many, PrintStream out) {
        this.calls = calls;
        this.prints = prints;
        this.persons = persons;
        this.out = out;
        this.images = IntStream.range(0, many * TakenPrints.FINGERS)
                .parallel()
                .mapToObj(finger -> TakenPrints.asked(finger, Disturbance.POOR).png())
                .toArray(byte[][]::new);
    }

    /** @param others how many wrong persons were called a match */
    private record Found(boolean first, boolean match, int others, double threshold) {

        static final Found NOBODY = new Found(false, false, 0, Double.NaN);
    }

    void print() {
        out.println();
        out.println(
                "| poor prints, through the service | asked | missed % | first | others called a match | threshold |");
        out.println("|---|---|---|---|---|---|");
        for (int together = 1; together <= TakenPrints.FINGERS; together *= 2) {
            int fingers = together;
            List<Found> found = IntStream.range(0, images.length / fingers)
                    .parallel()
                    .mapToObj(i -> ask(i * fingers, fingers))
                    .toList();
            long match = found.stream().filter(Found::match).count();
            out.printf(
                    Locale.ROOT,
                    "| %d together | %d | %.1f | %d | %d | %.1f |%n",
                    fingers,
                    found.size(),
                    100.0 * (found.size() - match) / found.size(),
                    found.stream().filter(Found::first).count(),
                    found.stream().mapToInt(Found::others).sum(),
                    found.stream()
                            .mapToDouble(Found::threshold)
                            .filter(Double::isFinite)
                            .max()
                            .orElseThrow());
        }
        FingerprintTemplate[] asked = prints.asked(Disturbance.POOR);
        FingerprintTemplate[] enrolled = prints.enrolled();
        out.printf(
                "refused as of no use: %d of %d; of these the bare library finds alike, at %d: %d%n",
                refused.size(),
                images.length,
                PrintsAccuracy.THRESHOLD,
                refused.stream()
                        .filter(finger -> new FingerprintMatcher(asked[finger]).match(enrolled[finger])
                                >= PrintsAccuracy.THRESHOLD)
                        .count());
    }

    /** What was refused alone is left out beside others. */
    private Found ask(int finger, int fingers) {
        ObjectNode request = JSON.createObjectNode();
        ArrayNode together = request.putArray("prints");
        for (int i = finger; i < finger + fingers; i++) {
            if (!refused.contains(i)) {
                together.addObject().put("image", images[i]).put("position", TakenPrints.position(i));
            }
        }
        if (together.isEmpty()) {
            return Found.NOBODY;
        }
        Optional<JsonNode> answer = calls.askWith("/api/v1/persons/identify", request.toString());
        if (answer.isEmpty() && fingers == 1) {
            refused.add(finger);
        }
        return answer.map(found -> found(found, persons.get(finger / TakenPrints.FINGERS)))
                .orElse(Found.NOBODY);
    }

    private static Found found(JsonNode answer, UUID person) {
        boolean first = false;
        boolean match = false;
        int others = 0;
        int rank = 0;
        for (JsonNode result : answer.get("results")) {
            boolean wanted = result.at("/person/id").textValue().equals(person.toString());
            boolean called = result.get("match").booleanValue();
            first |= wanted && rank == 0;
            match |= wanted && called;
            others += !wanted && called ? 1 : 0;
            rank++;
        }
        return new Found(first, match, others, answer.get("threshold").doubleValue());
    }
}
