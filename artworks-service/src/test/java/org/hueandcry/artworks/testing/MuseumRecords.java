package org.hueandcry.artworks.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Records of museums in the folder that {@code HUE_DATA} names. */
public final class MuseumRecords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MuseumRecords() {}

    public static BufferedReader of(String museum) throws IOException {
        Path file = Path.of(System.getenv("HUE_DATA"), "artworks-" + museum + ".ndjson.gz");
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    /** What a field says, in all that have one; as one museum writes it, NULL is none. */
    public static List<String> texts(BufferedReader lines, String field) {
        return lines.lines()
                .map(MuseumRecords::read)
                .map(record -> record.path(field).asText(null))
                .filter(Objects::nonNull)
                .filter(text -> !text.equals("NULL"))
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
