package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Requests of which PostgreSQL tells what it did for them. One at a time: what its log gains meanwhile belongs to the request. */
final class Explained {

    private static final List<String> SETTINGS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_buffers = on",
            "auto_explain.log_format = 'json'");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final ServiceProcess service;
    private final Path log;

    Explained(ServiceProcess service, Path log) {
        this.service = service;
        this.log = log;
    }

    /** Whether the statements of requests are explained, of connections that are made from now on. */
    static void set(Bench bench, String name, boolean on) {
        bench.execute("alter role " + name + "_app reset all");
        if (on) {
            for (String setting : SETTINGS) {
                bench.execute("alter role " + name + "_app set " + setting);
            }
        }
    }

    /** What was answered, and what was executed for it. */
    record Answer(JsonNode body, List<Executed> executed) {}

    /** @param token null for what everybody may read */
    Answer get(String path, String token) {
        return ask(path, HttpRequest.newBuilder(URI.create(service.address() + path)), token);
    }

    /** @param body as JSON */
    Answer post(String path, String body, String token) {
        return ask(
                path,
                HttpRequest.newBuilder(URI.create(service.address() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                token);
    }

    private Answer ask(String path, HttpRequest.Builder request, String token) {
        request.header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (RandomAccessFile written = new RandomAccessFile(log.toFile(), "r")) {
            long before = written.length();
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            written.seek(before);
            byte[] gained = new byte[(int) (written.length() - before)];
            written.readFully(gained);
            return new Answer(json.readTree(answer.body()), Executed.in(new String(gained, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
