package io.tongbao.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * How long the same question takes, asked again and again.
 *
 * @param size of the answer: rows or bytes
 * @param median in milliseconds, until all of it has been read
 * @param slow 95th percentile, likewise
 */
record Times(long size, double median, double slow) {
    private static final int WARM_UP = 3;
    /** So long is asked, in nanoseconds, and once at least after the first time. */
    private static final long LONGEST = 5_000_000_000L;

    /** Asks a few times unmeasured, then so many times or until it has taken 5 s; the question tells its answer's size. */
    static Times of(int asked, Callable<? extends Number> question) throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < WARM_UP && (i == 0 || System.nanoTime() - began < LONGEST / 2); i++) {
            question.call();
        }
        long size = 0;
        List<Double> taken = new ArrayList<>();
        while (taken.isEmpty() || (taken.size() < asked && System.nanoTime() - began < LONGEST)) {
            long start = System.nanoTime();
            size = question.call().longValue();
            taken.add((System.nanoTime() - start) / 1e6);
        }
        taken.sort(null);
        return new Times(
                size, taken.get(taken.size() / 2), taken.get(Math.min(taken.size() - 1, taken.size() * 95 / 100)));
    }
}
