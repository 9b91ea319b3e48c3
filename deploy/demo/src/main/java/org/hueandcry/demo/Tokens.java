package org.hueandcry.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens for the clients of the local demonstration realm, whose secrets everybody knows. */
final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A token this near its end is not used any more. */
    private static final Duration SPARE = Duration.ofSeconds(30);

    private record Token(String value, Instant until) {}

    private final HttpClient http;
    private final URI login;
    private final String secret;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    /** @param login the address of the realm */
    Tokens(HttpClient http, URI login) {
        this(http, login, null);
    }

    /** @param secret of the client, where it is not that of the demonstration realm; else null */
    Tokens(HttpClient http, URI login, String secret) {
        this.http = http;
        this.login = URI.create(login + "/protocol/openid-connect/token");
        this.secret = secret;
    }

    String of(String client) {
        return known.compute(
                        client,
                        (name, token) -> token != null && Instant.now().isBefore(token.until()) ? token : fetch(name))
                .value();
    }

    private Token fetch(String client) {
        String form = "grant_type=client_credentials&client_id=" + encoded(client) + "&client_secret="
                + encoded(secret == null ? client + "-local" : secret);
        HttpRequest request = HttpRequest.newBuilder(login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofMinutes(1))
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            Instant asked = Instant.now();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LoadFailed(
                        "%s gives %s no token: %d %s".formatted(login, client, answer.statusCode(), answer.body()),
                        null);
            }
            JsonNode token = JSON.readTree(answer.body());
            return new Token(
                    token.required("access_token").asText(),
                    asked.plusSeconds(token.required("expires_in").asLong()).minus(SPARE));
        } catch (IOException e) {
            throw new LoadFailed(login + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailed("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
