package org.hueandcry.notices.publicextract;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Asks once for all who want to know: whoever comes while an answer is under way joins the next question, which is not asked before
 * they came. So every answer is as new as its caller's request, and a hundred callers at once cost two questions.
 */
final class OneForAll<T> {

    private final Supplier<T> question;
    private final ReentrantLock turn = new ReentrantLock(true);
    private CompletableFuture<T> next;

    OneForAll(Supplier<T> question) {
        this.question = question;
    }

    T ask() {
        CompletableFuture<T> mine;
        boolean asks;
        synchronized (this) {
            asks = next == null;
            if (asks) {
                next = new CompletableFuture<>();
            }
            mine = next;
        }
        if (asks) {
            answer(mine);
        }
        try {
            return mine.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void answer(CompletableFuture<T> mine) {
        turn.lock();
        try {
            synchronized (this) {
                // from here on it is too late to join
                next = null;
            }
            mine.complete(question.get());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            turn.unlock();
        }
    }
}
