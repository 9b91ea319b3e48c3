package org.hueandcry.notices.publicapi;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/** Lets few at once do what costs time that strangers decide on; who does not get a turn soon is asked to come again. */
final class Turns {

    private final Semaphore free;
    private final int mostWaiting;
    private final Duration wait;

    Turns(int atOnce, int mostWaiting, Duration wait) {
        this.free = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.wait = wait;
    }

    <T> T take(Supplier<T> work) {
        if (free.getQueueLength() >= mostWaiting || !begin()) {
            throw Problems.of(ProblemType.UNAVAILABLE)
                    .withDetail(
                            "Too many search by expressions at the moment. Try again in a moment, or ask for part of the name.")
                    .withHeader("Retry-After", "1")
                    .build();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean begin() {
        try {
            return free.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
