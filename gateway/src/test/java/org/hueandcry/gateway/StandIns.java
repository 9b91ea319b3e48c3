package org.hueandcry.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import org.hueandcry.kit.testing.TestIssuer;

/**
 * A service behind the gateway, over real HTTP: it tells what it has received, or fails in the way that the last segment of the path
 * asks for. The second service, notices, is away unless a test starts it.
 */
public class StandIns implements QuarkusTestResourceLifecycleManager {

    private static final String NOTICES_PORT = "hue.test.notices.port";

    private HttpServer persons;
    private AutoCloseable issuer;

    @Override
    public Map<String, String> start() {
        try {
            issuer = TestIssuer.start();
            persons = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            persons.setExecutor(Executors.newCachedThreadPool());
            persons.createContext("/", StandIns::answer);
            persons.start();
            int notices = unused();
            System.setProperty(NOTICES_PORT, String.valueOf(notices));
            return Map.of(
                    "PORT",
                    "0",
                    "quarkus.http.test-port",
                    "0",
                    "PUBLIC_URL",
                    "http://localhost:8080",
                    "ISSUER",
                    TestIssuer.address(),
                    "PERSONS_URL",
                    "http://localhost:" + persons.getAddress().getPort(),
                    "NOTICES_URL",
                    "http://localhost:" + notices,
                    "ARTWORKS_URL",
                    "http://localhost:" + unused(),
                    "TRUSTED_PROXIES",
                    "127.0.0.1,::1",
                    // so long that a busy machine has read half a megabyte by then
                    "UPSTREAM_ANSWER_TIMEOUT",
                    "4S");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** notices-service, for as long as it is open. */
    static AutoCloseable notices() throws IOException {
        HttpServer notices = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(NOTICES_PORT)), 0);
        notices.createContext("/", StandIns::answer);
        notices.start();
        return () -> notices.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().toString();
        if (path.endsWith("/breaks-off")) {
            exchange.close();
            return;
        }
        if (path.endsWith("/silent")) {
            return;
        }
        if (path.endsWith("/refuses-without-a-word")) {
            exchange.sendResponseHeaders(413, -1);
            exchange.close();
            return;
        }
        StringBuilder received = new StringBuilder(exchange.getRequestMethod() + " " + path + "\n");
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        received.append(name).append(": ").append(values).append('\n'));
        received.append(body.length).append(" bytes");
        byte[] answer = received.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        exchange.getResponseHeaders().add("Location", "http://inside:8082/api/v1/persons/1");
        exchange.sendResponseHeaders(path.startsWith("/q/") ? 200 : 201, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static int unused() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Override
    public void stop() {
        persons.stop(0);
        try {
            issuer.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
