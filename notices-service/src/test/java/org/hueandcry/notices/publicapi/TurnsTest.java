package org.hueandcry.notices.publicapi;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TurnsTest {

    @Test
    void who_gets_no_turn_in_time_is_asked_to_come_again_and_the_next_gets_it() throws Exception {
        Turns turns = new Turns(1, 1, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> turns.take(() -> {
            begun.countDown();
            await(end);
            return "first";
        }));
        begun.await();
        HttpProblem busy = assertThrows(HttpProblem.class, () -> turns.take(() -> "second"));
        assertEquals(503, busy.getStatusCode());
        assertEquals("1", busy.getHeaders().get("Retry-After"));
        end.countDown();
        assertEquals("first", first.get());
        assertEquals("third", turns.take(() -> "third"));
    }

    @Test
    void a_turn_that_fails_is_given_back() {
        Turns turns = new Turns(1, 1, Duration.ZERO);
        assertThrows(
                IllegalStateException.class,
                () -> turns.take(() -> {
                    throw new IllegalStateException("failed");
                }));
        assertEquals("next", turns.take(() -> "next"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
