package org.hueandcry.notices.publicapi;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class OneForAllTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ExecutorService asking = Executors.newSingleThreadExecutor();
    private final AtomicInteger questions = new AtomicInteger();

    @AfterEach
    void end() {
        callers.shutdownNow();
        asking.shutdownNow();
    }

    @Test
    void who_comes_while_it_is_answered_gets_a_later_answer_and_shares_it() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger came = new AtomicInteger();
        OneForAll<Integer> number = new OneForAll<>(
                () -> {
                    int now = questions.incrementAndGet();
                    wait(goOn);
                    return now;
                },
                asking);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(number::askAndWait, callers);
        await().until(() -> questions.get() == 1);
        List<CompletableFuture<Integer>> later = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            came.incrementAndGet();
                            return number.askAndWait();
                        },
                        callers))
                .toList();
        await().until(() -> came.get() == 20);
        assertEquals(1, questions.get());
        goOn.countDown();
        assertEquals(1, first.get(10, TimeUnit.SECONDS));
        for (CompletableFuture<Integer> one : later) {
            assertEquals(true, one.get(10, TimeUnit.SECONDS) > 1, "nobody gets an answer older than their question");
        }
    }

    @Test
    void a_failure_is_told_to_who_asked_and_the_next_asks_anew() {
        OneForAll<Integer> number = new OneForAll<>(
                () -> {
                    if (questions.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                    return questions.get();
                },
                asking);
        assertThrows(IllegalStateException.class, number::askAndWait);
        assertEquals(2, number.askAndWait());
    }

    private static void wait(CountDownLatch goOn) {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
