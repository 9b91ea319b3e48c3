package org.hueandcry.local;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

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
