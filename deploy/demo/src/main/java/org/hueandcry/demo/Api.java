package org.hueandcry.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.StringJoiner;

/** The suite's API, as a client of it has it: waits when told to, and takes every other refusal for the end. */
final class Api {

    /** How a thread spends the time that it was told to wait. */
    interface Pause {
        void take(Duration time) throws InterruptedException;
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(1);

    private final HttpClient http;
    private final URI gateway;
    private final Tokens tokens;
    private final Pause pause;

    Api(HttpClient http, URI gateway, Tokens tokens, Pause pause) {
        this.http = http;
        this.gateway = gateway;
        this.tokens = tokens;
        this.pause = pause;
    }

    /** @param record the key of the record to create */
    JsonNode create(String client, String record, String collection, JsonNode body) {
        return send(client, record, request(collection, record, body));
    }

    /**
     * Takes a step with a record, on the version that was read.
     *
     * @param number which step of the record it is: a notice that was returned is submitted twice
     */
    JsonNode step(String client, String record, String path, int number, int version, JsonNode body) {
        return send(
                client, record, request(path, record + "-" + number, body).header("If-Match", "\"" + version + "\""));
    }

    private HttpRequest.Builder request(String path, String key, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/" + path))
                .timeout(ANSWERS_WITHIN)
                .header("Idempotency-Key", "demonstration-" + key);
        return body == null
                ? request.POST(BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }

    private JsonNode send(String client, String record, HttpRequest.Builder builder) {
        try {
            while (true) {
                HttpRequest request = builder.setHeader("Authorization", "Bearer " + tokens.of(client))
                        .build();
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    return JSON.readTree(answer.body());
                }
                if (answer.statusCode() != 429) {
                    throw new LoadFailed(
                            "%s: POST %s as %s was answered with %d%s"
                                    .formatted(
                                            record,
                                            request.uri().getPath(),
                                            client,
                                            answer.statusCode(),
                                            why(answer.body())),
                            null);
                }
                pause.take(Duration.ofSeconds(
                        answer.headers().firstValueAsLong("Retry-After").orElse(1)));
            }
        } catch (IOException e) {
            throw new LoadFailed("%s: %s does not answer: %s".formatted(record, gateway, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailed(record + ": interrupted", e);
        }
    }

    /** What the problem says, with each field that is wrong and each condition that is not met. */
    private static String why(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            StringJoiner why = new StringJoiner("; ", ": ", "").setEmptyValue("");
            if (problem.hasNonNull("detail")) {
                why.add(problem.get("detail").asText());
            }
            problem.path("errors")
                    .forEach(error -> why.add(error.path("pointer").asText() + " "
                            + error.path("detail").asText()));
            for (JsonNode condition : problem.path("conditions")) {
                if (!condition.path("met").asBoolean()) {
                    why.add(condition.path("pointer").asText() + " "
                            + condition.path("text").asText());
                }
            }
            return why.toString();
        } catch (JsonProcessingException notAProblem) {
            return "";
        }
    }
}
