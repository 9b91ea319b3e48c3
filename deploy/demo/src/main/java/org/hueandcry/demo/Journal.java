package org.hueandcry.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is loaded already: a line for each record and for each step taken with it, and a last one when all are. It is read when a load
 * goes on. What was done but not yet written here when a load was interrupted is sent again with the same key, and so done once.
 */
final class Journal {

    private static final String ALL = "all";

    private final Path file;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();
    private boolean complete;

    /**
     * A record in the suite.
     *
     * @param version its version after the last step
     * @param steps how many steps were taken with it
     */
    record Loaded(String key, String id, int version, int steps) {

        Loaded afterStep(int newVersion) {
            return new Loaded(key, id, newVersion, steps + 1);
        }
    }

    private Journal(Path file) {
        this.file = file;
    }

    static Journal open(Path file) {
        Journal journal = new Journal(file);
        try {
            if (Files.exists(file)) {
                // Whatever stands behind the last end of line was cut short.
                String text = Files.readString(file);
                String whole = text.substring(0, text.lastIndexOf('\n') + 1);
                whole.lines().forEach(journal::read);
                if (whole.length() < text.length()) {
                    Files.writeString(file, whole);
                }
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Loaded> find(String key) {
        return Optional.ofNullable(loaded.get(key));
    }

    boolean isComplete() {
        return complete;
    }

    synchronized void add(Loaded record) {
        loaded.put(record.key(), record);
        append("%s %s %d %d".formatted(record.key(), record.id(), record.version(), record.steps()));
    }

    synchronized void complete() {
        complete = true;
        append(ALL);
    }

    private void read(String line) {
        if (line.equals(ALL)) {
            complete = true;
            return;
        }
        String[] words = line.split(" ");
        loaded.put(words[0], new Loaded(words[0], words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3])));
    }

    private void append(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
