package org.hueandcry.notices.publicapi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Asks once for all who want to know: whoever comes while an answer is under way joins the next question, which is not asked before
 * they came. So every answer is as new as its caller's request, and a hundred callers at once cost two questions.
 */
final class OneForAll<T> {

    private final Supplier<T> question;
    private final Executor oneThread;
    private CompletableFuture<T> next;

    /** @param oneThread on which the questions are asked, one after another, so that who wants to know need not wait on a thread */
    OneForAll(Supplier<T> question, Executor oneThread) {
        this.question = question;
        this.oneThread = oneThread;
    }

    /** What is done with the answer then must be short: the next question comes after it. */
    CompletableFuture<T> ask() {
        CompletableFuture<T> mine;
        synchronized (this) {
            if (next != null) {
                return next;
            }
            next = new CompletableFuture<>();
            mine = next;
        }
        oneThread.execute(() -> answer(mine));
        return mine;
    }

    /** Waits for it. */
    T askAndWait() {
        try {
            return ask().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void answer(CompletableFuture<T> mine) {
        synchronized (this) {
            // from here on it is too late to join
            next = null;
        }
        try {
            mine.complete(question.get());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        }
    }
}
