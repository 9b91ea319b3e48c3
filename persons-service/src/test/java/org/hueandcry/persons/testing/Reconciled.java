package org.hueandcry.persons.testing;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import org.hueandcry.kit.testing.Database;

import static org.awaitility.Awaitility.await;
import static org.hueandcry.persons.testing.Recorded.person;

/** Missing persons, and those who were found: alike where they have the same mark, and of other age and height where they have not. */
public final class Reconciled {

    private Reconciled() {}

    /** @param mark what only this person has */
    public static Recorded missing(String mark) {
        return person().with("kind", "MISSING")
                .with("dateOfBirth", yearOfBirth(mark) + "-03-02")
                .with("description", description(mark))
                .with("disappearance", Map.of("since", "2024-05-11", "place", "Port of Marseille", "country", "FR"));
    }

    /** @param mark what only this body has */
    public static Recorded body(String mark) {
        return person().with("kind", "UNIDENTIFIED_BODY")
                .with("name", null)
                .with("otherNames", null)
                .with("dateOfBirth", null)
                .with("placeOfBirth", null)
                .with("countryOfBirth", null)
                .with("nationalities", null)
                .with("description", description(mark))
                .with("discovery", discovery(mark, "2024-05-30"));
    }

    private static int yearOfBirth(String mark) {
        return 1945 + Math.floorMod(mark.hashCode(), 41);
    }

    public static Map<String, Object> discovery(String mark, String on) {
        int age = 2024 - yearOfBirth(mark);
        return Map.of(
                "on",
                on,
                "place",
                "Marseille",
                "country",
                "FR",
                "estimatedAge",
                Map.of("from", age - 5, "to", age + 5),
                "estimatedDeath",
                Map.of("from", "2024-05", "to", "2024-05"));
    }

    public static Map<String, Object> description(String mark) {
        return Map.of(
                "heightCm",
                150 + Math.floorMod(mark.hashCode() / 41, 50),
                "weightKg",
                80,
                "build",
                "athletic",
                "eyes",
                "BRO",
                "hair",
                "BLA",
                "marks",
                "Tattoo of a " + mark + " on the right wrist");
    }

    /** Recorded, and compared with the other side. @return the id */
    public static String by(RequestSpecification caller, Recorded person) {
        String id = person.by(caller);
        untilCompared(id);
        return id;
    }

    /** Waits until whatever became of the person has been compared with the other side. */
    public static void untilCompared(String person) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count("reconciliation_due where person_id = ?::uuid", person) == 0);
    }

    public static ValidatableResponse proposed(RequestSpecification caller, String person) {
        return caller.get("/api/v1/persons/" + person + "/reconciliations?limit=200")
                .then()
                .statusCode(200);
    }

    /** @return the id of the proposal that they are the same */
    public static String between(String missing, String found) {
        return Database.rows(
                        "select id from reconciliation where missing_id = ?::uuid and found_id = ?::uuid",
                        missing,
                        found)
                .get(0)
                .get("id")
                .toString();
    }

    public static ValidatableResponse answer(RequestSpecification caller, String person, String id, String step) {
        return caller.post("/api/v1/persons/" + person + "/reconciliations/" + id + "/" + step)
                .then();
    }
}
