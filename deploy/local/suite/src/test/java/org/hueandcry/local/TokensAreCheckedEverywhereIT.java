package org.hueandcry.local;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every door looks at the token itself: whoever comes past the gateway gains nothing. */
@ExtendWith(RunningSuite.class)
class TokensAreCheckedEverywhereIT {

    private Suite suite;

    @BeforeEach
    void suite(Suite running) {
        suite = running;
    }

    @ParameterizedTest
    @CsvSource({"gateway, persons", "gateway, notices", "persons, persons", "notices, notices"})
    void only_a_token_for_this_suite_opens(String door, String collection) {
        String address = suite.url(door) + "/api/v1/" + collection;
        String good = suite.keycloak().token("ncb-fr");

        problem(RestAssured.given().get(address).then(), 401);
        problem(with("not-a-token").get(address).then(), 401);
        problem(with(suite.keycloak().token("other-system")).get(address).then(), 401);
        problem(
                with(good.substring(0, good.lastIndexOf('.') + 1) + "AAAA")
                        .get(address)
                        .then(),
                401);
        with(good).get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"persons", "notices"})
    void a_service_of_the_suite_has_no_business_in_the_api(String collection) {
        String path = "/api/v1/" + collection;
        problem(
                with(suite.keycloak().token("svc-gateway"))
                        .get(suite.url("gateway") + path)
                        .then(),
                403);
        problem(
                with(suite.keycloak().token("svc-gateway"))
                        .get(suite.url(collection) + path)
                        .then(),
                403);
    }

    @Test
    void the_login_sends_people_back_to_the_page_only() {
        String page = suite.url("gateway") + "/docs/oauth2-redirect.html";
        login(page, "S256").then().statusCode(200).contentType("text/html");
        for (String elsewhere : List.of(
                "http://evil.example/docs/oauth2-redirect.html",
                "http://localhost.evil.example/docs/oauth2-redirect.html",
                page.replace("localhost:", "localhost@evil.example:"),
                page.replace("localhost:", "localhost:1@evil.example:"),
                page.replace("/docs/", "/docs/../"),
                page.replace("http:", "https:"),
                suite.url("gateway") + "/api/v1/persons")) {
            assertEquals(400, login(elsewhere, "S256").statusCode(), elsewhere);
        }
    }

    @Test
    void the_login_asks_for_a_proof_that_the_page_can_give_and_a_thief_of_the_code_cannot() {
        String page = suite.url("gateway") + "/docs/oauth2-redirect.html";
        for (String method : Arrays.asList(null, "plain")) {
            login(page, method).then().statusCode(302).header("Location", startsWith(page + "?error=invalid_request"));
        }
    }

    /** @param proof how the page would prove that a code was given to it; null where it would not */
    private Response login(String redirect, String proof) {
        RequestSpecification request = RestAssured.given()
                .redirects()
                .follow(false)
                .queryParam("response_type", "code")
                .queryParam("client_id", "docs")
                .queryParam("redirect_uri", redirect);
        if (proof != null) {
            request.queryParam("code_challenge_method", proof).queryParam("code_challenge", "x".repeat(43));
        }
        return request.get(suite.keycloak().issuer() + "/protocol/openid-connect/auth");
    }

    private static RequestSpecification with(String token) {
        return RestAssured.given().auth().oauth2(token);
    }

    private static void problem(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", is(status))
                .body("traceId", notNullValue());
        if (status == 401) {
            answer.header("WWW-Authenticate", containsString("Bearer"));
        }
    }
}
