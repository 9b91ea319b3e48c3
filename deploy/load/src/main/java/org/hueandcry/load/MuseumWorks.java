package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Works of two museums as if stolen, as lines of an import: the works over and over, each time under numbers of their own, until there are
 * enough. The thefts are invented.
 */
final class MuseumWorks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COUNTRIES = List.of("FR", "IT", "DE", "GB", "US", "BE", "ES", "NL");

    private final List<ObjectNode> works;

    private MuseumWorks(List<ObjectNode> works) {
        this.works = works;
    }

    static MuseumWorks read(Path data) {
        List<ObjectNode> works = new ArrayList<>();
        for (String museum : List.of("tate", "moma")) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(data.resolve("artworks-" + museum + ".ndjson.gz"))),
                    StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    works.add(work(JSON.readTree(line)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new MuseumWorks(works);
    }

    private static ObjectNode work(JsonNode museum) {
        ObjectNode work = JSON.createObjectNode();
        String kind = museum.path("classification").asText("").isBlank()
                ? "work of art"
                : museum.get("classification").asText();
        put(work, "objectType", kind, 100);
        put(work, "title", museum.path("title").asText(null), 500);
        for (JsonNode maker : museum.path("makers")) {
            if (!maker.path("name").asText("").isBlank()
                    && work.withArray("/makers").size() < 20) {
                ObjectNode named = work.withArray("/makers").addObject();
                put(named, "name", maker.get("name").asText(), 300);
                put(named, "dates", maker.path("dates").asText(null), 100);
            }
        }
        put(work, "materials", museum.path("materials_text").asText(null), 1_000);
        put(work, "measurementsText", museum.path("dimensions_text").asText(null), 2_000);
        put(work, "period", museum.path("date_text").asText(null), 200);
        for (JsonNode subject : museum.path("subjects")) {
            if (work.withArray("/subjects").size() < 50) {
                work.withArray("/subjects").add(cut(subject.asText(), 200));
            }
        }
        put(work, "source", museum.get("source").asText(), 100);
        put(work, "inventoryNumber", museum.get("inventory_number").asText(), 90);
        return work;
    }

    private static void put(ObjectNode to, String field, String text, int longest) {
        if (text != null && !text.isBlank()) {
            to.put(field, cut(text, longest));
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** How many works the museums have. */
    int size() {
        return works.size();
    }

    /** The work of this number, counted on beyond those that there are. */
    ObjectNode of(int number) {
        ObjectNode work = works.get(number % works.size()).deepCopy();
        int round = number / works.size();
        if (round > 0) {
            work.put("inventoryNumber", work.get("inventoryNumber").asText() + " / " + round);
        }
        ObjectNode theft = work.putObject("theft");
        theft.put("date", String.valueOf(1970 + number % 55));
        theft.put("country", COUNTRIES.get(number % COUNTRIES.size()));
        theft.put("policeReference", "INVENTED-" + number);
        if (number % 3 == 0) {
            work.put("dueDiligence", true);
        }
        return work;
    }
}
