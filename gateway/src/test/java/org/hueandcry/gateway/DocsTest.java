package org.hueandcry.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.testing.TestIssuer;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(StandIns.class)
class DocsTest {

    private static final Pattern LINKED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void the_page_is_at_its_address_and_the_way_there_leads_on() {
        asked().redirects().follow(false).get("/docs").then().statusCode(302).header("Location", endsWith("/docs/"));
        page().contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsString("data-client=\"docs\""))
                .body(not(containsString("{")));
    }

    @Test
    void everything_that_the_page_names_is_there_and_may_be_kept_for_ever() {
        List<String> assets = linked().filter(path -> !path.equals("/openapi")).toList();
        assertEquals(5, assets.size(), assets.toString());
        for (String asset : assets) {
            guarded(asked().get(asset).then().statusCode(200))
                    .header("Cache-Control", "public, max-age=31536000, immutable");
        }
    }

    @Test
    void the_way_back_from_the_login_stays_at_its_address() {
        guarded(asked().get("/docs/oauth2-redirect.html").then().statusCode(200))
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsString("<script src=\"oauth2-redirect.js\"></script>"));
        guarded(asked().get("/docs/oauth2-redirect.js").then().statusCode(200)).contentType("text/javascript");
    }

    @Test
    void the_page_runs_no_script_but_its_own_and_calls_nobody_but_us_and_the_login() {
        page().header(
                        "Content-Security-Policy",
                        is(
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' "
                                        + TestIssuer.address()
                                        + "/protocol/openid-connect/token; base-uri 'none'; form-action 'none'; "
                                        + "frame-ancestors 'none'"))
                .body(not(containsString("style=")))
                .body(not(containsString("<script>")));
        linked().forEach(path -> assertEquals('/', path.charAt(0), path));
    }

    @Test
    void who_asks_for_the_head_gets_the_head() {
        String length = asked().get("/docs/").header("Content-Length");
        guarded(asked().head("/docs/").then().statusCode(200))
                .header("Content-Length", equalTo(length))
                .body(emptyString());
    }

    @Test
    void nothing_but_the_files_of_the_page_is_served() throws Exception {
        String bundle =
                linked().filter(path -> path.endsWith("bundle.js")).findAny().orElseThrow();
        for (String path : List.of(
                "/docs/index.html",
                "/docs/page.js",
                "/docs/swagger-ui-bundle.js",
                "/docs/0123456789abcdef/swagger-ui-bundle.js",
                bundle.replace("bundle.js", "standalone-preset.js"),
                bundle + "/",
                "/docs//oauth2-redirect.html",
                "/docs/../application.properties",
                "/docs/%2e%2e/application.properties",
                "/docs/..%2fapplication.properties",
                "/docs/..%5capplication.properties",
                "/docs/../contracts/persons/openapi.yaml",
                "/docsx",
                "/webjars/swagger-ui/index.html",
                "/swagger-ui-bundle.js")) {
            HttpResponse<String> answer = asIs(path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("/problems/not-found"), path + " was answered " + answer.body());
        }
    }

    @Test
    void the_page_is_only_read() {
        for (String path : List.of("/docs", "/docs/", "/docs/oauth2-redirect.html")) {
            problem(asked().post(path), ProblemType.METHOD_NOT_ALLOWED);
            problem(asked().delete(path), ProblemType.METHOD_NOT_ALLOWED);
        }
    }

    @Test
    void the_document_says_where_people_log_in() {
        String flow = "components.securitySchemes.login.flows.authorizationCode.";
        asked().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .body("security", is(List.of(requirement("token"), requirement("login"))))
                .body(flow + "authorizationUrl", is(TestIssuer.address() + "/protocol/openid-connect/auth"))
                .body(flow + "tokenUrl", is(TestIssuer.address() + "/protocol/openid-connect/token"));
    }

    private static Map<String, List<String>> requirement(String scheme) {
        return Map.of(scheme, List.of());
    }

    private static RequestSpecification asked() {
        return RestAssured.given();
    }

    /** REST Assured would tidy the path up. */
    private static HttpResponse<String> asIs(String path) throws IOException, InterruptedException {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static ValidatableResponse page() {
        return guarded(asked().get("/docs/").then().statusCode(200));
    }

    private static Stream<String> linked() {
        return LINKED.matcher(page().extract().asString()).results().map(link -> link.group(1));
    }

    private static ValidatableResponse guarded(ValidatableResponse answer) {
        return answer.header("Content-Security-Policy", startsWith("default-src 'none'; "))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    private static void problem(Response response, ProblemType type) {
        response.then()
                .statusCode(type.status())
                .contentType("application/problem+json")
                .body("type", is(type.uri().toString()));
    }
}
