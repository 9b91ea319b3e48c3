package org.hueandcry.persons.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.hueandcry.kit.testing.As;

/** Links records of one person. */
public final class Linked {

    private Linked() {}

    public static ValidatableResponse propose(RequestSpecification caller, String one, String other) {
        return caller.contentType("application/json")
                .body(Map.of("personId", other, "reason", "Same prints"))
                .post("/api/v1/persons/" + one + "/links")
                .then();
    }

    public static ValidatableResponse step(RequestSpecification caller, String person, String link, String step) {
        return caller.post("/api/v1/persons/" + person + "/links/" + link + "/" + step)
                .then();
    }

    /** @return the id of a link that is confirmed */
    public static String confirmed(String one, String owner, String other, String otherOwner) {
        String link =
                propose(As.officer(owner), one, other).statusCode(201).extract().path("id");
        step(As.bureau(otherOwner), other, link, "confirmation").statusCode(200);
        return link;
    }
}
