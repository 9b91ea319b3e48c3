package org.hueandcry.kit.request;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WaitingTest {

    @Test
    void who_waits_too_long_is_told_to_try_again() {
        Semaphore taken = new Semaphore(0);
        HttpProblem told =
                assertThrows(HttpProblem.class, () -> Waiting.forOneOf(taken, Duration.ofMillis(1), "All are busy."));
        assertEquals(503, told.getStatusCode());
        assertEquals("All are busy. Try again in a moment.", told.getDetail());
    }

    @Test
    void who_is_let_in_holds_the_permit() {
        Semaphore free = new Semaphore(1);
        Waiting.forOneOf(free, Duration.ZERO, "All are busy.");
        assertEquals(0, free.availablePermits());
    }

    @Test
    void who_is_interrupted_goes_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        assertThrows(
                HttpProblem.class, () -> Waiting.forOneOf(new Semaphore(0), Duration.ofMinutes(1), "All are busy."));
        assertTrue(Thread.interrupted());
    }
}
