package org.hueandcry.persons.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The pairs of {@code labelled-names.txt}. */
final class LabelledNames {

    record Pair(String disturbance, Description a, Description b, boolean same, String line) {}

    private LabelledNames() {}

    static List<Pair> all() throws IOException {
        try (InputStream stream = LabelledNames.class.getResourceAsStream("labelled-names.txt")) {
            return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static List<Pair> read(String table) {
        List<Pair> pairs = new ArrayList<>();
        String disturbance = null;
        for (String line : table.split("\n")) {
            if (line.startsWith("[")) {
                disturbance = line;
            } else if (line.startsWith("+") || line.startsWith("-")) {
                String[] sides = line.substring(2).split(" = ");
                pairs.add(new Pair(disturbance, person(sides[0]), person(sides[1]), line.startsWith("+"), line));
            }
        }
        return pairs;
    }

    private static Description person(String name) {
        String[] parts = name.split(" \\| ");
        return parts.length == 1
                ? Description.named(name)
                : new Description(
                        List.of(Description.Name.parts(parts[1], parts[0])),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }
}
