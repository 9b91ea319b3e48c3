package org.hueandcry.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demonstration data, and how much of them a suite has. */
public final class Demonstration {

    private static final int REQUESTS_UNDER_WAY = 8;

    private final Path data;
    private final Journal journal;

    /**
     * @param data the folder with the data files
     * @param journal the file in which it is kept what the suite has; to be lost together with the suite's data
     */
    public Demonstration(Path data, Path journal) {
        this.data = data;
        this.journal = Journal.open(journal);
    }

    /** Whether the suite has them all. */
    public boolean isLoaded() {
        return journal.isComplete();
    }

    /**
     * Loads what the suite does not have yet.
     *
     * @param gateway where the suite's API is, without its path
     * @param login the address of the realm that gives tokens
     * @return what the suite has then, in words
     * @throws LoadFailed at the first record that is refused; what was loaded until then stays, and the next load goes on from there
     */
    public String load(URI gateway, URI login, Progress progress) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return load(
                new Api(http, gateway, new Tokens(http, login), time -> TimeUnit.NANOSECONDS.sleep(time.toNanos())),
                progress);
    }

    String load(Api api, Progress progress) {
        Map<Kind, List<Entry>> entries = new EnumMap<>(Kind.class);
        Map<String, Kind> kinds = new HashMap<>();
        for (Kind kind : Kind.values()) {
            entries.put(kind, Entry.of(data, kind));
            entries.get(kind).forEach(entry -> kinds.put(entry.key(), kind));
        }
        Count count = new Count(progress, kinds.size());
        entries.forEach((kind, all) -> sideBySide(all, entry -> {
            load(api, kind, entry, kinds);
            count.oneMore();
        }));
        journal.complete();
        return entries.entrySet().stream()
                .map(all -> all.getValue().size() + " " + all.getKey().collection())
                .collect(Collectors.joining(", "));
    }

    private void load(Api api, Kind kind, Entry entry, Map<String, Kind> kinds) {
        Journal.Loaded loaded = journal.find(entry.key()).orElse(null);
        if (loaded == null) {
            JsonNode answer = api.create(entry.as(), entry.key(), kind.collection(), body(entry, kinds));
            loaded = new Journal.Loaded(entry.key(), answer.required("id").asText(), version(answer), 0);
            journal.add(loaded);
        }
        while (loaded.steps() < entry.steps().size()) {
            Entry.Step step = entry.steps().get(loaded.steps());
            String path = "%s/%s/%s".formatted(kind.collection(), loaded.id(), step.step());
            JsonNode answer = api.step(step.as(), entry.key(), path, loaded.steps() + 1, loaded.version(), step.body());
            loaded = loaded.afterStep(version(answer));
            journal.add(loaded);
        }
    }

    private ObjectNode body(Entry entry, Map<String, Kind> kinds) {
        if (entry.subject() == null) {
            return entry.body();
        }
        String id = journal.find(entry.subject())
                .orElseThrow(() -> new LoadFailed(
                        "%s: there is no %s among the data".formatted(entry.key(), entry.subject()), null))
                .id();
        ObjectNode body = entry.body().deepCopy();
        body.putObject("subject").put(kinds.get(entry.subject()).asSubject(), id);
        return body;
    }

    private static int version(JsonNode answer) {
        return answer.required("version").asInt();
    }

    /** After a failure nothing new is begun, and what is under way comes to its end. */
    private static void sideBySide(List<Entry> entries, Consumer<Entry> load) {
        Queue<Entry> waiting = new ConcurrentLinkedQueue<>(entries);
        Runnable work = () -> {
            try {
                for (Entry entry = waiting.poll(); entry != null; entry = waiting.poll()) {
                    load.accept(entry);
                }
            } catch (RuntimeException e) {
                waiting.clear();
                throw e;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(REQUESTS_UNDER_WAY);
        try {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(work, threads))
                            .limit(REQUESTS_UNDER_WAY)
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdown();
        }
    }

    /** How many records are loaded, those of earlier loads included. */
    private static final class Count {

        private final Progress progress;
        private final int all;
        private int done;

        Count(Progress progress, int all) {
            this.progress = progress;
            this.all = all;
        }

        synchronized void oneMore() {
            done++;
            progress.at(done, all);
        }
    }
}
