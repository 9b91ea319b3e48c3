package org.hueandcry.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One line of a data file.
 *
 * @param as the client that records it
 * @param key its name among the data
 * @param subject of a notice: the key of whom or what it is about
 * @param body what is sent
 * @param steps of a notice: what is done with it then, in order
 */
record Entry(String as, String key, String subject, ObjectNode body, List<Step> steps) {

    /**
     * @param step the last segment of its address
     * @param body its reason; null where it gives none
     */
    record Step(String as, String step, ObjectNode body) {}

    private static final ObjectReader LINE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(Entry.class);

    Entry {
        Objects.requireNonNull(as, "as is missing");
        Objects.requireNonNull(key, "key is missing");
        Objects.requireNonNull(body, "body is missing");
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    static List<Entry> of(Path data, Kind kind) {
        Path file = data.resolve(kind.file());
        List<Entry> entries = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEachOrdered(line -> entries.add(read(line, file, entries.size() + 1)));
            return entries;
        } catch (IOException e) {
            throw new LoadFailed(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Entry read(String line, Path file, int number) {
        try {
            return LINE.readValue(line);
        } catch (JsonProcessingException e) {
            throw new LoadFailed(file + ", line " + number + ": " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "Entry[" + key + "]";
    }
}
