package org.hueandcry.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The program that sends a file of works or persons to a suite that runs, and shows how far it has come: first while it is sent, then while it
 * is taken in. Sent again after a failure, nothing is lost or doubled.
 */
public final class Import {

    private static final String USAGE = """
            usage: import <gateway> <realm> <client> artworks|persons <file> [name=value ...]
              file      lines of JSON (.ndjson) or, of works, a table (.csv); either may be compressed (.gz)
              name=...  parameters of a table: columns=Titel=title,Notizen=  source=...  delimiter=SEMICOLON
              The secret of the client is read from CLIENT_SECRET; without it, it is that of the demonstration realm.""";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int ERRORS_SHOWN = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final Tokens tokens;
    private final String client;

    private Import(URI gateway, Tokens tokens, String client) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.client = client;
    }

    public static void main(String[] arguments) {
        if (arguments.length < 5 || !arguments[3].matches("artworks|persons")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        Tokens tokens =
                new Tokens(HttpClient.newHttpClient(), URI.create(arguments[1]), System.getenv("CLIENT_SECRET"));
        Import program = new Import(URI.create(arguments[0]), tokens, arguments[2]);
        try {
            JsonNode ended = program.send(
                    arguments[3],
                    Path.of(arguments[4]),
                    Arrays.asList(arguments).subList(5, arguments.length));
            System.exit(program.report(ended) ? 0 : 1);
        } catch (LoadFailed e) {
            System.err.println("import: " + e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("import: " + e);
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(130);
        }
    }

    private JsonNode send(String collection, Path file, List<String> parameters)
            throws IOException, InterruptedException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String query = parameters.stream()
                .map(parameter -> parameter.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Progress sending = Progress.onStandardOutput("sending");
        HttpResponse<String> answer = http.send(
                request("/api/v1/" + collection + "/imports" + (query.isEmpty() ? "" : "?" + query))
                        .header("Content-Type", name.endsWith(".csv") ? "text/csv" : "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(() -> opened(file, sending)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new LoadFailed("the import was answered " + answer.statusCode() + ": " + answer.body(), null);
        }
        JsonNode job = JSON.readTree(answer.body());
        String address = answer.headers().firstValue("Location").orElseThrow();
        Progress takingIn = Progress.onStandardOutput("taking in");
        while (job.get("status").asText().equals("RUNNING")) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
            job = get(address);
            long received = Math.max(1, job.get("received").asLong());
            long done = job.get("accepted").asLong() + job.get("rejected").asLong();
            takingIn.at((int) (1000 * done / received), 1000);
        }
        takingIn.at(1000, 1000);
        return job;
    }

    /** What is read of the file, as it lies on the disk, is what has been sent. */
    private static InputStream opened(Path file, Progress sending) {
        try {
            long size = Math.max(1, Files.size(file));
            InputStream counted = new FilterInputStream(Files.newInputStream(file)) {
                private long read;

                @Override
                public int read() throws IOException {
                    int next = super.read();
                    told(next < 0 ? 0 : 1);
                    return next;
                }

                @Override
                public int read(byte[] buffer, int from, int length) throws IOException {
                    int some = super.read(buffer, from, length);
                    told(Math.max(0, some));
                    return some;
                }

                private void told(int more) {
                    read += more;
                    sending.at((int) (1000 * read / size), 1000);
                }
            };
            return file.toString().endsWith(".gz") ? new GZIPInputStream(counted, 1 << 16) : counted;
        } catch (IOException e) {
            throw new LoadFailed(file + " cannot be read: " + e, e);
        }
    }

    /** @return whether every record is recorded now */
    private boolean report(JsonNode job) throws IOException, InterruptedException {
        System.out.printf(
                "%s: %d received, %d accepted, %d rejected%n",
                job.get("status").asText(),
                job.get("received").asLong(),
                job.get("accepted").asLong(),
                job.get("rejected").asLong());
        if (job.hasNonNull("problem")) {
            System.out.println(job.get("problem").asText());
        }
        List<String> errors = new ArrayList<>();
        if (job.get("rejected").asLong() > 0) {
            get(job.get("errors").asText() + "?limit=" + ERRORS_SHOWN)
                    .get("items")
                    .forEach(error -> errors.add("line " + error.path("line").asLong() + " "
                            + error.path("pointer").asText() + ": "
                            + error.path("detail").asText()));
            errors.forEach(System.out::println);
            System.out.println("all of them: " + gateway + job.get("errors").asText() + ".csv");
        }
        return job.get("status").asText().equals("COMPLETED") && errors.isEmpty();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(path).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new LoadFailed(path + " was answered " + answer.statusCode() + ": " + answer.body(), null);
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + tokens.of(client));
    }
}
