package org.hueandcry.local;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A system that calls the suite through the gateway with a token of its own, and remembers what it asked and how that ended. */
final class Caller {

    /** A request, as the audit trail should have it. */
    record Asked(String client, String method, String path, int status) {}

    private final Suite suite;
    private final String client;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    Caller(Suite suite, String client) {
        this.suite = suite;
        this.client = client;
    }

    ValidatableResponse get(String path) {
        return send(request(), "GET", path);
    }

    ValidatableResponse post(String path, String json) {
        return send(request().contentType("application/json").body(json), "POST", path);
    }

    ValidatableResponse post(String path, String type, byte[] body) {
        return send(request().contentType(type).body(body), "POST", path);
    }

    /** Takes a step on whatever stands now. */
    ValidatableResponse post(String path) {
        return send(request(), "POST", path);
    }

    /** Takes a step on the version that was read. */
    ValidatableResponse post(String path, int version) {
        return send(ifMatch(version), "POST", path);
    }

    /** Publishes the version that was read, or clears a diffusion. */
    ValidatableResponse review(String path, int version) {
        return send(
                ifMatch(version)
                        .contentType("application/json")
                        .body("{\"articleThree\": \"Nothing of such a character is apparent.\"}"),
                "POST",
                path);
    }

    ValidatableResponse patch(String path, int version, String json) {
        return send(ifMatch(version).contentType("application/merge-patch+json").body(json), "PATCH", path);
    }

    ValidatableResponse delete(String path, int version) {
        return send(ifMatch(version), "DELETE", path);
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private RequestSpecification ifMatch(int version) {
        return request().header("If-Match", "\"" + version + "\"");
    }

    private RequestSpecification request() {
        return RestAssured.given()
                .baseUri(suite.url("gateway"))
                .auth()
                .oauth2(suite.keycloak().token(client));
    }

    private ValidatableResponse send(RequestSpecification request, String method, String path) {
        ValidatableResponse answer = request.request(method, path).then();
        asked.add(new Asked(
                client,
                method,
                URI.create(path.replace(' ', '+')).getPath(),
                answer.extract().statusCode()));
        return answer;
    }
}
