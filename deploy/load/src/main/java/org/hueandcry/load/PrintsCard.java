package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The one real card among the samples: its plain prints, fingers side by side, are taken in, and its rolled fingers are asked about. */
final class PrintsCard {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte SEPARATOR = 0x1c;
    private static final int FINGERS = 10;

    /** Of a record of type 4: its length, and after it what the image is of. */
    private static final int POSITION = 6;

    private static final int IMAGE = 18;

    private final Calls calls;
    private final Path folder;
    private final PrintStream out;

    PrintsCard(Calls calls, Path folder, PrintStream out) {
        this.calls = calls;
        this.folder = folder;
        this.out = out;
    }

    private record Rolled(int position, byte[] wsq) {}

    void print(UUID person) {
        JsonNode taken = calls.add(
                "/api/v1/persons/" + person + "/fingerprints",
                "application/octet-stream",
                read(folder.resolve("type-4-slaps.an2")));
        List<Rolled> rolled = rolled(read(folder.resolve("type-4-tpcard.an2")));
        List<String> scores = new ArrayList<>();
        for (Rolled one : rolled) {
            scores.add(String.format(Locale.ROOT, "%.0f", score(person, List.of(one))));
        }
        out.printf(
                Locale.ROOT,
                "%na real card: its plain prints give %d; rolled fingers 1 to 10 against them: %s; all together %.0f%n",
                taken.get("prints").size(),
                String.join(" ", scores),
                score(person, rolled));
    }

    private double score(UUID person, List<Rolled> asked) {
        ObjectNode request = JSON.createObjectNode();
        ArrayNode prints = request.putArray("prints");
        asked.forEach(one -> prints.addObject().put("image", one.wsq()).put("position", one.position()));
        return calls.post("/api/v1/persons/" + person + "/verify", request.toString())
                .get("score")
                .doubleValue();
    }

    /** Two records of text come first; those of type 4 say how long they are. */
    private static List<Rolled> rolled(byte[] card) {
        int at = after(card, after(card, 0));
        List<Rolled> rolled = new ArrayList<>();
        while (rolled.size() < FINGERS) {
            int length = ByteBuffer.wrap(card).getInt(at);
            rolled.add(new Rolled(card[at + POSITION], Arrays.copyOfRange(card, at + IMAGE, at + length)));
            at += length;
        }
        return rolled;
    }

    private static int after(byte[] card, int from) {
        int at = from;
        while (card[at] != SEPARATOR) {
            at++;
        }
        return at + 1;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
