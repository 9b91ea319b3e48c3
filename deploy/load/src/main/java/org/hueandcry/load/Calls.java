package org.hueandcry.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Calls to a service in the name of one bureau. What is not answered as hoped ends the measurement. */
record Calls(ServiceProcess service, String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode get(String path) {
        return body(send(request(path).GET(), 200));
    }

    byte[] picture(String path) {
        return send(request(path).GET(), 200).body();
    }

    JsonNode post(String path, String body) {
        return body(send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)), 200));
    }

    /** @return nothing where what was sent cannot be used */
    Optional<JsonNode> askWith(String path, String body) {
        HttpResponse<byte[]> answer =
                answer(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        return answer.statusCode() == 400 ? Optional.empty() : Optional.of(body(expected(answer, 200)));
    }

    JsonNode add(String path, String mediaType, byte[] body) {
        return body(send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)), 201));
    }

    JsonNode ask(String path, String mediaType, byte[] body) {
        return body(send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)), 200));
    }

    /** @return where what was made of it is found */
    String upload(String path, String mediaType, Supplier<InputStream> body) {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofInputStream(body)), 202)
                .headers()
                .firstValue("Location")
                .map(location -> URI.create(location).getPath())
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.address() + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request, int expected) {
        return expected(answer(request), expected);
    }

    private static HttpResponse<byte[]> expected(HttpResponse<byte[]> answer, int expected) {
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.uri().getPath() + " was answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode body(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
