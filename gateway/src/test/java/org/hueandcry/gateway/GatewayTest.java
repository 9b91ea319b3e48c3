package org.hueandcry.gateway;

import io.github.bucket4j.TimeMeter;
import io.quarkus.test.Mock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.TestIssuer;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class GatewayTest {

    /** Time that passes when a test says so. */
    @Mock
    @ApplicationScoped
    static class SetTime implements TimeMeter {

        private final AtomicLong nanos = new AtomicLong(1);

        void pass(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Inject
    SetTime time;

    // the way through

    @Test
    void a_request_and_its_answer_pass_with_all_they_say() {
        As.bureau("FR")
                .header("If-Match", "\"6\"")
                .header("Idempotency-Key", "k")
                .header("Purpose", "LOCATE")
                .header("On-Behalf-Of", "agent-7")
                .header("X-Forwarded-For", "1.2.3.4, _hidden")
                .header("Forwarded", "for=1.2.3.4")
                .contentType("application/json")
                .body("{\"a\": 1}")
                .queryParam("name", "x y")
                .post("/api/v1/persons/1/thing")
                .then()
                .statusCode(201)
                .header("ETag", "\"7\"")
                .header("Location", "/api/v1/persons/1")
                .body(containsString("POST /api/v1/persons/1/thing?name=x%20y"))
                .body(containsString("If-match: [\"6\"]"))
                .body(containsString("Idempotency-key: [k]"))
                .body(containsString("Purpose: [LOCATE]"))
                .body(containsString("On-behalf-of: [agent-7]"))
                .body(containsString("Authorization: [Bearer "))
                .body(containsString("X-forwarded-proto: [http]"))
                .body(containsString("Traceparent: [00-"))
                .body(containsString("8 bytes"))
                .body(not(containsString("1.2.3.4")));
    }

    @Test
    void an_import_may_be_large_and_take_longer_than_a_service_may_stay_silent() throws Exception {
        byte[] piece = new byte[4_000_000];
        for (String[] sent : new String[][] {
            {"/api/v1/persons/imports", "application/x-ndjson"},
            {"/api/v1/persons/imports", "text/csv; charset=UTF-8"},
            {"/api/v1/persons/photos/imports", "application/zip"}
        }) {
            HttpResponse<String> answer = sentSlowly(sent[0], sent[1], piece);
            assertEquals(201, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("16000000 bytes"), answer.body());
        }
    }

    @Test
    void only_an_import_may_be_so_large() {
        for (String path : List.of("/api/v1/persons", "/api/v1/persons/1/photos", "/api/v1/persons/imports")) {
            As.bureau("FR")
                    .contentType("application/json")
                    .body(new byte[12_000_000])
                    .post(path)
                    .then()
                    .statusCode(413)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void a_match_of_works_may_hold_photographs() {
        for (int[] sizeAndStatus : new int[][] {{10 << 20, 503}, {12 << 20, 413}}) {
            // 503: it was let in, and the service of these tests is away
            As.bureau("FR")
                    .contentType("application/json")
                    .body(new byte[sizeAndStatus[0]])
                    .post("/api/v1/artworks/match")
                    .then()
                    .statusCode(sizeAndStatus[1]);
        }
    }

    @Test
    void prints_may_be_larger_than_photographs() {
        for (String path :
                List.of("/api/v1/persons/identify", "/api/v1/persons/1/fingerprints", "/api/v1/persons/1/verify")) {
            As.bureau("FR")
                    .contentType("application/octet-stream")
                    .body(new byte[20 << 20])
                    .post(path)
                    .then()
                    .statusCode(201)
                    .body(containsString("20971520 bytes"));
            As.bureau("FR")
                    .contentType("application/octet-stream")
                    .body(new byte[22_000_000])
                    .post(path)
                    .then()
                    .statusCode(413);
        }
    }

    /** Four times this, over two seconds, where a service may stay silent for one; of said length. */
    private static HttpResponse<String> sentSlowly(String path, String type, byte[] piece) throws Exception {
        HttpRequest.BodyPublisher said = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofInputStream(() -> new InputStream() {
                    private int given;

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        if (given == 4 * piece.length) {
                            return -1;
                        }
                        if (given % piece.length == 0) {
                            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                        }
                        int some = Math.min(length, piece.length - given % piece.length);
                        System.arraycopy(piece, given % piece.length, into, from, some);
                        given += some;
                        return some;
                    }

                    @Override
                    public int read() {
                        throw new UnsupportedOperationException();
                    }
                }),
                4L * piece.length);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                                .header(
                                        "Authorization",
                                        "Bearer " + TestIssuer.token("FR", "ncb-fr", Set.of("supervisor")))
                                .header("Content-Type", type)
                                .POST(said)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_body_of_unsaid_length_is_streamed() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/persons"))
                                .header(
                                        "Authorization",
                                        "Bearer " + TestIssuer.token("FR", "ncb-fr", Set.of("supervisor")))
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(new byte[500_000])))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(201, answer.statusCode());
        assertTrue(answer.body().endsWith("500000 bytes"), answer.body());
    }

    @Test
    void paths_that_lead_nowhere_or_round_the_corner_are_not_found() throws IOException {
        for (String path : List.of(
                "/internal/persons/1/state",
                "/api/v1/nowhere",
                "/api/v2/persons",
                "/",
                "/api/v1/persons/../../../internal/persons",
                "/api/v1/persons/%2e%2e/%2e%2e/internal",
                "/api/v1/persons%2f..%2finternal",
                "//internal/persons",
                "/api/v1/persons//x",
                "/api/v1/persons/..;/internal",
                "/api/v1/persons/.",
                "/API/V1/persons")) {
            String answer =
                    raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + TestIssuer.token("FR", "ncb-fr", Set.of("supervisor")) + "\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 404"), path + " was answered " + answer);
            assertTrue(answer.contains("/problems/not-found"), path + " was answered " + answer);
        }
    }

    @Test
    void a_list_of_codes_is_asked_of_the_service_that_has_it_and_the_gateway_knows_all() {
        As.bureau("FR")
                .get("/api/v1/codes")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("lists", hasItems("artwork-statuses", "authorities", "case-types", "eye-colours"));
        As.bureau("FR")
                .get("/api/v1/codes/eye-colours")
                .then()
                .statusCode(201)
                .body(containsString("GET /api/v1/codes/eye-colours"));
        problem(As.bureau("FR").get("/api/v1/codes/case-types"), ProblemType.UNAVAILABLE);
        problem(As.bureau("FR").get("/api/v1/codes/nowhere"), ProblemType.NOT_FOUND);
        problem(As.bureau("FR").get("/api/v1/codes/eye-colours/BLU"), ProblemType.NOT_FOUND);
        problem(As.bureau("FR").delete("/api/v1/codes"), ProblemType.METHOD_NOT_ALLOWED);
        problem(As.nobody().get("/api/v1/codes"), ProblemType.UNAUTHENTICATED);
    }

    // what everybody may read

    // the service is there to be asked, and closed
    @SuppressWarnings("try")
    @Test
    void everybody_reads_public_notices_and_nothing_tells_who_it_is() throws Exception {
        try (AutoCloseable notices = StandIns.notices()) {
            for (String path : List.of(
                    "/notices/v1/red",
                    "/notices/v1/red/",
                    "/notices/v1/yellow/2026-17",
                    "/notices/v1/red/2026%2F17",
                    "/notices/v1/red/2026%2f17/images",
                    "/notices/v1/red/2026-17/images/61816623",
                    "/notices/v1/un",
                    "/notices/v1/un/persons",
                    "/notices/v1/un/entities/",
                    "/notices/v1/un/persons/2026%2F17",
                    "/notices/v1/un/entities/2026-17/images/61816623",
                    "/notices/v1/changes",
                    "/en/notices/data/countries")) {
                RestAssured.given()
                        .urlEncodingEnabled(false)
                        .header("Authorization", "Bearer nonsense")
                        .header("Cookie", "who=me")
                        .header("If-None-Match", "\"7\"")
                        .header("X-Forwarded-Host", "elsewhere.example")
                        .get(path + "?name=%5EA&page=2")
                        .then()
                        .statusCode(201)
                        .header("ETag", "\"7\"")
                        .body(containsString("GET " + path + "?name=%5EA&page=2"))
                        .body(containsString("If-none-match: [\"7\"]"))
                        .body(containsString("X-forwarded-host: [localhost:8080]"))
                        .body(containsString("X-forwarded-proto: [http]"))
                        .body(not(containsString("nonsense")))
                        .body(not(containsString("who=me")));
            }
            RestAssured.head("/notices/v1/red").then().statusCode(201);
            RestAssured.options("/notices/v1/red")
                    .then()
                    .statusCode(201)
                    .body(containsString("OPTIONS /notices/v1/red"));
            String answer =
                    raw("GET /notices/v1/red?&name=^A|{B%% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertTrue(answer.contains("GET /notices/v1/red?&name=%5EA%7C%7BB%25%25"), answer);
        }
        problem(RestAssured.get("/notices/v1/red"), ProblemType.UNAVAILABLE).header("Access-Control-Allow-Origin", "*");
    }

    /** artworks-service is away in these tests: who is led to it hears that it is. */
    @Test
    void everybody_reads_public_works_and_verifies_certificates() throws IOException {
        String id = "6f1c3a52-9a53-4a9e-8a7e-0d8f3c7c2a11";
        for (String path : List.of(
                "/artworks/v1/works",
                "/artworks/v1/works/" + id,
                "/artworks/v1/works/" + id + "/images/12",
                "/certificates/keys",
                "/certificates/" + id + "/verification")) {
            problem(RestAssured.get(path), ProblemType.UNAVAILABLE).header("Access-Control-Allow-Origin", "*");
            problem(RestAssured.post(path), ProblemType.METHOD_NOT_ALLOWED);
        }
        for (String path : List.of(
                "/artworks/v1/works/1",
                "/artworks/v1/",
                "/artworks/v1/works/" + id + "/../../../internal",
                "/certificates/" + id,
                "/certificates/" + id + "/document",
                "/certificates/keys/private")) {
            problem(RestAssured.given().urlEncodingEnabled(false).get(path), ProblemType.NOT_FOUND);
        }
        problem(As.nobody().get("/api/v1/certificates"), ProblemType.UNAUTHENTICATED);
    }

    @Test
    void public_notices_are_read_only_and_lead_nowhere_else() throws IOException {
        problem(RestAssured.post("/notices/v1/red"), ProblemType.METHOD_NOT_ALLOWED)
                .header("Allow", "GET, HEAD, OPTIONS")
                .header("Access-Control-Allow-Origin", "*");
        problem(RestAssured.delete("/notices/v1/red/2026-17"), ProblemType.METHOD_NOT_ALLOWED);
        for (String path : List.of(
                "/notices/v1/",
                "/notices/v1/red/2026%2F..%2F17",
                "/notices/v1/red/..%2F..%2Finternal",
                "/notices/v1/red/../../../internal/announcements",
                "/notices/v1/red/2026%252F17",
                "/notices/v1/red/2026/17",
                "/notices/v1/red%2F2026-17",
                "/notices/v1/red/2026-17/history",
                "/notices/v1/red/persons/2026-17",
                "/notices/v1/un/persons/x",
                "/notices/v1/red^",
                "/en/notices/data/",
                "/en/notices/data/../../../internal",
                "/api/v1/notices/2026%2F17")) {
            String answer =
                    raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + TestIssuer.token("FR", "ncb-fr", Set.of("supervisor")) + "\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 404"), path + " was answered " + answer);
        }
    }

    @Test
    void an_address_that_has_used_up_its_quota_waits_and_clients_with_a_token_do_not() {
        int answered = 0;
        while (RestAssured.get("/notices/v1/red").statusCode() != 429) {
            answered++;
            assertTrue(answered <= 400, "the quota never ends");
        }
        problem(RestAssured.get("/notices/v1/red"), ProblemType.TOO_MANY_REQUESTS)
                .header("Retry-After", "1")
                .header("Access-Control-Expose-Headers", equalToIgnoringCase("Retry-After"));
        As.with("FR", "at-the-same-address", "officer")
                .get("/api/v1/persons")
                .then()
                .statusCode(201);
        time.pass(Duration.ofSeconds(3));
        problem(RestAssured.get("/notices/v1/red"), ProblemType.UNAVAILABLE);
    }

    // what goes wrong behind

    @Test
    void a_service_that_is_away_is_a_503() {
        problem(As.bureau("FR").get("/api/v1/notices"), ProblemType.UNAVAILABLE);
    }

    @Test
    void a_service_that_stays_silent_or_breaks_off_is_no_hanging_request() {
        problem(As.bureau("FR").get("/api/v1/persons/breaks-off"), ProblemType.BAD_GATEWAY);
        problem(As.bureau("FR").get("/api/v1/persons/silent"), ProblemType.BAD_GATEWAY);
    }

    @Test
    void a_refusal_without_a_body_gets_one() {
        problem(As.bureau("FR").get("/api/v1/persons/refuses-without-a-word"), ProblemType.CONTENT_TOO_LARGE);
    }

    // who may enter

    @Test
    void without_a_valid_token_nobody_enters() {
        for (RequestSpecification caller : List.of(
                As.nobody(),
                As.bearing("nonsense"),
                As.bearing(TestIssuer.token(
                        "FR", "ncb-fr", Set.of("supervisor"), "another-system", Duration.ofMinutes(5))),
                As.bearing(
                        TestIssuer.token("FR", "ncb-fr", Set.of("supervisor"), "hue-and-cry", Duration.ofSeconds(-60))),
                As.bearing(TestIssuer.token("FR", "ncb-fr", Set.of("supervisor")) + "x"))) {
            problem(caller.get("/api/v1/persons"), ProblemType.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
        }
    }

    @Test
    void a_token_that_names_no_authority_does_not_enter() {
        problem(As.with(" ", "ncb-xx", "supervisor").get("/api/v1/persons"), ProblemType.FORBIDDEN);
    }

    @Test
    void a_client_that_has_used_up_its_quota_waits_and_others_do_not() {
        for (int i = 0; i < 400; i++) {
            As.with("FR", "hasty", "officer").get("/api/v1/persons").then().statusCode(201);
        }
        problem(As.with("FR", "hasty", "officer").get("/api/v1/persons"), ProblemType.TOO_MANY_REQUESTS)
                .header("Retry-After", "1");
        As.with("FR", "patient", "officer").get("/api/v1/persons").then().statusCode(201);
        time.pass(Duration.ofSeconds(1));
        As.with("FR", "hasty", "officer").get("/api/v1/persons").then().statusCode(201);
    }

    @Test
    void bad_tokens_from_an_address_are_told_to_wait_and_a_good_one_from_there_is_not() {
        int refused = 0;
        while (As.bearing("nonsense")
                        .header("X-Forwarded-For", "9.9.9.9, 198.51.100.77")
                        .get("/api/v1/persons")
                        .statusCode()
                != 429) {
            refused++;
            assertTrue(refused <= 100, "the quota never ends");
        }
        As.bureau("FR")
                .header("X-Forwarded-For", "198.51.100.77")
                .get("/api/v1/persons")
                .then()
                .statusCode(201)
                .body(containsString("X-forwarded-for: [198.51.100.77]"));
        problem(
                As.bearing("nonsense")
                        .header("X-Forwarded-For", "198.51.100.78")
                        .get("/api/v1/persons"),
                ProblemType.UNAUTHENTICATED);
        time.pass(Duration.ofSeconds(3));
    }

    @Test
    void a_client_with_too_many_requests_under_way_waits_and_others_do_not() throws Exception {
        List<Callable<Integer>> silent = Collections.nCopies(
                60,
                () -> As.with("FR", "greedy", "officer")
                        .get("/api/v1/persons/silent")
                        .statusCode());
        ExecutorService callers = Executors.newFixedThreadPool(60);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : callers.invokeAll(silent)) {
            answers.add(answer.get());
        }
        callers.shutdown();
        int refused = Collections.frequency(answers, 429);
        assertTrue(refused > 0, answers.toString());
        assertEquals(60 - refused, Collections.frequency(answers, 502), answers.toString());
        As.with("FR", "greedy", "officer").get("/api/v1/persons").then().statusCode(201);
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_at_the_door() {
        problem(
                As.bureau("FR")
                        .contentType("application/json")
                        .body("x".repeat(1_048_577))
                        .post("/api/v1/persons"),
                ProblemType.CONTENT_TOO_LARGE);
    }

    // what the gateway itself serves

    @Test
    void one_openapi_document_describes_all_services() {
        for (String path : List.of("/openapi?format=json", "/openapi")) {
            RestAssured.given()
                    .accept("application/json")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("openapi", is("3.1.0"))
                    .body("info.description", containsString("no arrest warrant"))
                    .body("servers[0].url", is("http://localhost:8080"))
                    .body("paths", hasKey("/api/v1/persons/{id}"))
                    .body("paths", hasKey("/api/v1/notices/{id}/publication"))
                    .body("paths.'/notices/v1/red'.get.security", empty())
                    .body("paths.findAll { it.key.contains('internal') }.size()", is(0))
                    .body("components.schemas.keySet()", hasItems("Person", "Notice", "Problem"))
                    .body("tags.findAll { it.name == 'Codes' }.size()", is(1))
                    .body(
                            "paths.'/api/v1/codes/{list}'.get.parameters.find { it.name == 'list' }.schema.enum",
                            hasItems("artwork-statuses", "case-types", "eye-colours"))
                    .body(
                            "components.securitySchemes.token.flows.clientCredentials.tokenUrl",
                            endsWith("/protocol/openid-connect/token"));
        }
        RestAssured.get("/openapi").then().contentType("application/yaml").body(containsString("openapi: \"3.1.0\""));
    }

    @Test
    void every_kind_of_problem_has_a_page() {
        for (ProblemType type : ProblemType.values()) {
            RestAssured.get(type.uri().toString()).then().statusCode(200).body("title", is(type.title()));
            RestAssured.given()
                    .accept("text/html")
                    .get(type.uri().toString())
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString(type.title()));
        }
        RestAssured.get("/problems").then().statusCode(200).body("size()", is(ProblemType.values().length));
        problem(RestAssured.get("/problems/unheard-of"), ProblemType.NOT_FOUND);
        problem(RestAssured.delete("/problems"), ProblemType.METHOD_NOT_ALLOWED);
    }

    @Test
    void readiness_names_the_service_that_is_down() {
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'services behind the gateway' }.data.persons", is("ready"))
                .body("checks.find { it.name == 'services behind the gateway' }.data.notices", is("not ready"));
    }

    @Test
    void numbers_are_for_operators_and_name_no_record() {
        RestAssured.get("/q/metrics").then().statusCode(401);
        As.bureau("FR").get("/q/metrics").then().statusCode(403);
        As.bureau("FR").get("/api/v1/persons/8d7f").then().statusCode(201);
        As.operator()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(containsString("/api/v1/{collection}/{path}"))
                .body(not(containsString("8d7f")));
        As.operator().get("/q/anything").then().statusCode(greaterThan(400));
    }

    private static ValidatableResponse problem(Response response, ProblemType type) {
        return response.then()
                .statusCode(type.status())
                .contentType("application/problem+json")
                .body("type", is(type.uri().toString()))
                .body("title", is(type.title()))
                .body("status", is(type.status()))
                .body("detail", is(type.remedy()))
                .body("traceId", matchesPattern("(?!0{32})[0-9a-f]{32}"));
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
