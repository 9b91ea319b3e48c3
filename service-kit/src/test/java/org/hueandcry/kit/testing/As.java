package org.hueandcry.kit.testing;

import io.restassured.filter.Filter;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static io.restassured.RestAssured.given;

/** Callers, as tests speak of them: {@code As.bureau("FR").get("/api/v1/persons")}. Clients and roles are those of the realm. */
public final class As {

    private static final List<Filter> HELD_AGAINST = AnswersAsDocumented.filters();

    private As() {}

    /** A bureau's system, with the rights of a supervisor. */
    public static RequestSpecification bureau(String country) {
        return with(country, "ncb-" + country.toLowerCase(Locale.ROOT), "supervisor", "officer");
    }

    public static RequestSpecification officer(String country) {
        return with(country, "ncb-" + country.toLowerCase(Locale.ROOT) + "-officer", "officer");
    }

    public static RequestSpecification reviewer() {
        return with("GS", "gs", "reviewer");
    }

    public static RequestSpecification otherReviewer() {
        return with("GS", "gs-2", "reviewer");
    }

    public static RequestSpecification fileControl() {
        return with("CCF", "ccf", "ccf");
    }

    public static RequestSpecification border(String country) {
        return with(country, "border-" + country.toLowerCase(Locale.ROOT), "border");
    }

    public static RequestSpecification dealer() {
        return with("DEALER", "dealer", "due-diligence");
    }

    public static RequestSpecification operator() {
        return with("OPERATOR", "operator", "operator");
    }

    /** An officer who has logged in through the page to try the API. */
    public static RequestSpecification person(String name, String country) {
        return bearing(TestIssuer.tokenOfPerson(name, country, Set.of("officer")));
    }

    public static RequestSpecification nobody() {
        return given().filters(HELD_AGAINST);
    }

    public static RequestSpecification with(String authority, String client, String... roles) {
        return bearing(TestIssuer.token(authority, client, Set.of(roles)));
    }

    public static RequestSpecification bearing(String token) {
        return nobody().header("Authorization", "Bearer " + token);
    }
}
