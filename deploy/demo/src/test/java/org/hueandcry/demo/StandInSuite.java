package org.hueandcry.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in for gateway and login. A token is the client's name; what is created has its key in its id; each step adds one to the version. */
final class StandInSuite implements AutoCloseable {

    record Asked(String client, String path, String key, String ifMatch, String body) {}

    record Answer(int status, Map<String, String> headers, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> tokensFor = new CopyOnWriteArrayList<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final Map<String, ConcurrentLinkedQueue<Answer>> instead = new ConcurrentHashMap<>();
    private Runnable whileAsked = () -> {};

    StandInSuite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/realm/protocol/openid-connect/token", this::giveToken);
        server.createContext("/api/v1/", this::answer);
        server.start();
    }

    Api api() {
        HttpClient http = HttpClient.newHttpClient();
        return new Api(http, address(""), new Tokens(http, address("/realm")), pauses::add);
    }

    URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** Once, where it would have answered to the key as usual. */
    void answerInstead(String key, int status, Map<String, String> headers, String body) {
        instead.computeIfAbsent(key, k -> new ConcurrentLinkedQueue<>()).add(new Answer(status, headers, body));
    }

    /** Something that happens while each request is under way. */
    void whileAsked(Runnable happens) {
        whileAsked = happens;
    }

    List<Asked> asked() {
        return asked;
    }

    List<String> tokensFor() {
        return tokensFor;
    }

    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String client = form.replaceAll(".*client_id=([^&]+)&client_secret=\\1-local$", "$1");
        tokensFor.add(client);
        respond(
                exchange,
                new Answer(
                        200,
                        Map.of(),
                        "{\"access_token\": \"%s\", \"expires_in\": 300, \"token_type\": \"Bearer\"}"
                                .formatted(client)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Asked request = new Asked(
                exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", ""),
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Idempotency-Key").replace("demonstration-", ""),
                exchange.getRequestHeaders().getFirst("If-Match"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(request);
        whileAsked.run();
        Answer planned = instead.getOrDefault(request.key(), new ConcurrentLinkedQueue<>())
                .poll();
        respond(exchange, planned != null ? planned : usual(request));
    }

    private static Answer usual(Asked request) {
        if (request.ifMatch() == null) {
            return new Answer(201, Map.of(), "{\"id\": \"id-of-%s\", \"version\": 1}".formatted(request.key()));
        }
        int version = Integer.parseInt(request.ifMatch().replace("\"", ""));
        return new Answer(200, Map.of(), "{\"id\": \"any\", \"version\": %d}".formatted(version + 1));
    }

    private static void respond(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
