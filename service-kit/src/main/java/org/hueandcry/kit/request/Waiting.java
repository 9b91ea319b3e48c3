package org.hueandcry.kit.request;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hueandcry.kit.problem.ProblemType;
import org.hueandcry.kit.problem.Problems;

/** Waiting on the thread of a request, for what only so many may do at a time: not for ever, because all other requests need threads too. */
public final class Waiting {

    private Waiting() {}

    /**
     * Takes a permit, to be released.
     *
     * @param detail what is being waited for, in a sentence
     * @throws RuntimeException a problem (503) where none comes free in time
     */
    public static void forOneOf(Semaphore permits, Duration longest, String detail) {
        try {
            if (permits.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problems.of(ProblemType.UNAVAILABLE, detail + " Try again in a moment.");
    }
}
