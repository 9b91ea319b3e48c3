package org.hueandcry.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** How often something could be done in a second by some at once, and how long each time took. */
record Rate(double perSecond, double p50Millis, double p99Millis) {

    /** What is done over and over, on one thread. */
    interface Work extends AutoCloseable {

        void once(int turn) throws Exception;

        @Override
        void close();
    }

    /** @param works makes the work of one of the threads */
    static Rate of(int threads, double seconds, IntFunction<Work> works) {
        ExecutorService all = Executors.newFixedThreadPool(threads);
        try {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            List<Callable<long[]>> tasks = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                tasks.add(() -> {
                    try (Work work = works.apply(number)) {
                        return times(work, number, end);
                    }
                });
            }
            long begun = System.nanoTime();
            List<long[]> times = new ArrayList<>();
            for (Future<long[]> done : all.invokeAll(tasks)) {
                times.add(done.get());
            }
            double took = (System.nanoTime() - begun) / 1e9;
            long[] sorted =
                    times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Rate(sorted.length / took, millis(sorted, 0.50), millis(sorted, 0.99));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The measurement has failed: " + e.getCause().getMessage(), e.getCause());
        } finally {
            all.shutdownNow();
        }
    }

    /** The middle one of several rounds: other programs disturb single ones. */
    static Rate middle(List<Rate> rounds) {
        return rounds.stream()
                .sorted((one, other) -> Double.compare(one.perSecond, other.perSecond))
                .toList()
                .get(rounds.size() / 2);
    }

    private static long[] times(Work work, int first, long end) throws Exception {
        long[] times = new long[1024];
        int done = 0;
        for (long now = System.nanoTime(); now < end; done++) {
            work.once(first + done);
            long then = System.nanoTime();
            if (done == times.length) {
                times = Arrays.copyOf(times, 2 * done);
            }
            times[done] = then - now;
            now = then;
        }
        return Arrays.copyOf(times, done);
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,9.0f /s  p50 %6.2f  p99 %6.2f ms", perSecond, p50Millis, p99Millis);
    }
}
