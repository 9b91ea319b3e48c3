package org.hueandcry.notices.notice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hueandcry.kit.testing.As;
import org.hueandcry.kit.testing.Broker;
import org.hueandcry.kit.testing.Database;
import org.hueandcry.kit.testing.Neighbour;
import org.hueandcry.kit.testing.Parts;
import org.hueandcry.notices.testing.Heard;
import org.hueandcry.notices.testing.Shown;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hueandcry.notices.testing.Drafted.publication;
import static org.hueandcry.notices.testing.Drafted.red;
import static org.hueandcry.notices.testing.Drafted.step;
import static org.hueandcry.notices.testing.Heard.personOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When a notice is shown to the public, and when it is gone again. */
@QuarkusTest
@QuarkusTestResource(value = Parts.class, initArgs = @ResourceArg(name = "service", value = "notices"))
class PublicExtractTest {

    @Test
    void it_is_fetched_once_by_the_services_own_identity() {
        UUID person = personOf("FR").heard().id();
        Shown shown = Shown.of(person);
        String id = red(person)
                .with("publicExtract", Map.of("photoIds", List.of(shown.photo())))
                .submitted();
        try (Neighbour persons = shown.given()) {
            publication(As.reviewer(), id).statusCode(200);
            assertEquals(1, persons.asked());
            assertEquals("photoId=" + shown.photo(), persons.lastQuery());
            String token = persons.lastHeader("Authorization").replace("Bearer ", "");
            String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
            assertTrue(claims.contains("\"azp\":\"svc-notices\""), claims);
        }
        assertEquals(1, shownTo(id));
    }

    @Test
    void a_notice_without_one_asks_nobody_and_shows_nothing() {
        String id = red(personOf("FR").heard().id()).published();
        assertEquals(0, shownTo(id));
    }

    @Test
    void withdrawal_and_cancellation_take_it_away() {
        UUID person = personOf("FR").heard().id();
        String withdrawn = published(person);
        step(As.bureau("FR"), withdrawn, "withdrawal", "ARRESTED").statusCode(200);
        assertEquals(0, shownTo(withdrawn));
        String cancelled = published(person);
        step(As.reviewer(), cancelled, "cancellation", "PURPOSE_ACHIEVED").statusCode(200);
        assertEquals(0, shownTo(cancelled));
        assertEquals(0, Database.count("public_extract_photo where notice_id::text in (?, ?)", withdrawn, cancelled));
    }

    @Test
    void suspension_takes_it_away_and_resumption_fetches_it_anew() {
        UUID person = personOf("FR").heard().id();
        String id = published(person);
        step(As.reviewer(), id, "suspension", "UNDER_REVIEW").statusCode(200);
        assertEquals(0, shownTo(id));
        step(As.reviewer(), id, "resumption").statusCode(503);
        As.reviewer().get("/api/v1/notices/" + id).then().body("status", is("SUSPENDED"));
        try (Neighbour persons = Shown.of(person).given()) {
            step(As.reviewer(), id, "resumption").statusCode(200);
            assertEquals(1, persons.asked());
        }
        assertEquals(1, shownTo(id));
    }

    @Test
    void when_the_subject_is_restricted_or_erased_it_is_gone_and_the_notice_stays() {
        Heard restricted = personOf("FR").heard();
        String first = published(restricted.id());
        restricted.restrictedFrom("BR").changed().sent();
        await().atMost(Duration.ofSeconds(20)).until(() -> shownTo(first) == 0);
        As.bureau("FR")
                .get("/api/v1/notices/" + first)
                .then()
                .body("status", is("PUBLISHED"))
                .body("attention", empty());
        Heard erased = personOf("FR").heard();
        String second = published(erased.id());
        erased.erased().changed().sent();
        await().atMost(Duration.ofSeconds(20)).until(() -> shownTo(second) == 0);
    }

    @Test
    void an_old_state_of_a_restricted_subject_takes_nothing_away() {
        Heard person = personOf("FR").restrictedFrom("BR").heard();
        String old = person.json();
        person.restrictedFrom().changed().heard();
        String id = published(person.id());
        int partition = Broker.send("persons", person.id(), old);
        Heard mark = personOf("XX");
        Broker.sendTo("persons", partition, mark.id(), mark.json());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("subject where subject_id = ?", mark.id()) == 1);
        assertEquals(1, shownTo(id));
    }

    @Test
    void what_persons_service_gives_of_another_version_than_was_heard_of_is_not_shown() {
        Heard person = personOf("FR").heard();
        String id = red(person.id()).forThePublic().submitted();
        try (Neighbour persons = Shown.of(person.id()).atVersion(2).given()) {
            publication(As.reviewer(), id).statusCode(503).body("type", is("/problems/unavailable"));
            assertEquals(1, persons.asked());
            As.reviewer().get("/api/v1/notices/" + id).then().body("status", is("SUBMITTED"));
            person.changed().heard();
            publication(As.reviewer(), id).statusCode(200);
        }
        assertEquals(1, shownTo(id));
    }

    @Test
    void a_restricted_notice_or_subject_has_none_and_the_check_says_so() {
        String restricted = red(personOf("FR").heard().id())
                .forThePublic()
                .with("visibility", Map.of("restrictedFrom", List.of("BR")))
                .by(As.officer("FR"));
        String onRestricted = red(personOf("FR").restrictedFrom("BR").heard().id())
                .forThePublic()
                .by(As.officer("FR"));
        for (String id : List.of(restricted, onRestricted)) {
            As.officer("FR")
                    .get("/api/v1/notices/" + id + "/check")
                    .then()
                    .body("conditions.findAll { !it.met }.id", contains("RED_PUBLIC_EXTRACT"))
                    .body("conditions.find { !it.met }.pointer", is("/publicExtract"));
            step(As.bureau("FR"), id, "submission").statusCode(422);
        }
    }

    @Test
    void a_subject_that_cannot_be_shown_is_a_conflict_and_one_that_cannot_be_fetched_a_503() {
        String id = red(personOf("FR").heard().id()).forThePublic().submitted();
        publication(As.reviewer(), id).statusCode(503).body("type", is("/problems/unavailable"));
        try (Neighbour persons = Neighbour.answering(Map.of())) {
            publication(As.reviewer(), id).statusCode(409).body("type", is("/problems/conflict"));
            assertEquals(1, persons.asked());
        }
        As.reviewer().get("/api/v1/notices/" + id).then().body("status", is("SUBMITTED"));
        assertEquals(0, shownTo(id));
    }

    @Test
    void who_may_not_publish_makes_nobody_ask() {
        UUID person = personOf("FR").heard().id();
        String id = red(person).forThePublic().submitted();
        try (Neighbour persons = Shown.of(person).given()) {
            publication(As.bureau("FR"), id).statusCode(403);
            step(As.reviewer(), id, "publication").statusCode(428);
            step(As.reviewer().header("If-Match", "\"1\""), id, "publication").statusCode(412);
            assertEquals(0, persons.asked());
        }
    }

    @Test
    void a_publication_repeated_with_its_key_is_answered_as_the_first_time() {
        UUID person = personOf("FR").heard().id();
        String id = red(person).forThePublic().submitted();
        String key = UUID.randomUUID().toString();
        try (Neighbour persons = Shown.of(person).given()) {
            for (int i = 0; i < 2; i++) {
                publication(As.reviewer().header("If-Match", "\"2\"").header("Idempotency-Key", key), id, Map.of())
                        .statusCode(200);
            }
            assertEquals(1, persons.asked());
        }
        assertEquals(1, shownTo(id));
    }

    private static String published(UUID person) {
        Shown shown = Shown.of(person);
        try (Neighbour persons = shown.given()) {
            String id = red(person)
                    .with("publicExtract", Map.of("photoIds", List.of(shown.photo())))
                    .published();
            assertEquals(1, persons.asked());
            return id;
        }
    }

    private static long shownTo(String id) {
        return Database.count("public_extract where notice_id = ?", UUID.fromString(id));
    }
}
