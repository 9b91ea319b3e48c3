package org.hueandcry.kit.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The service next door, at the address that the service under test has been given: away, unless a test starts it for a while. */
public final class Neighbour implements AutoCloseable {

    private static final String PORT = "hue.test.neighbour.port";

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();
    private volatile HttpExchange last;

    private Neighbour(HttpServer server) {
        this.server = server;
    }

    /** @param answers the JSON to answer by path; every other path is a 404 */
    public static Neighbour answering(Map<String, String> answers) {
        try {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(PORT)), 0);
            Neighbour neighbour = new Neighbour(server);
            server.createContext("/", exchange -> {
                neighbour.asked.incrementAndGet();
                neighbour.last = exchange;
                String answer = answers.get(exchange.getRequestURI().getPath());
                byte[] picture = neighbour.pictures.get(exchange.getRequestURI().getPath());
                byte[] body = picture != null
                        ? picture
                        : answer == null ? new byte[0] : answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", picture == null ? "application/json" : "image/jpeg");
                exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return neighbour;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Besides, it answers a path with a JPEG. */
    public Neighbour showing(String path, byte[] jpeg) {
        pictures.put(path, jpeg);
        return this;
    }

    /** How often it has been asked anything. */
    public int asked() {
        return asked.get();
    }

    /** The query of the last request, as it was sent. */
    public String lastQuery() {
        return last.getRequestURI().getRawQuery();
    }

    /** A header of the last request. */
    public String lastHeader(String name) {
        return last.getRequestHeaders().getFirst(name);
    }

    static String choosePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(PORT, String.valueOf(free.getLocalPort()));
            return "http://localhost:" + free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
