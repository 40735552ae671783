package io.tongbao.benchmarks;

import java.util.Arrays;
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

    /** Asks a few times unmeasured, then so many times; the question tells the size of its answer. */
    static Times of(int asked, Callable<? extends Number> question) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            question.call();
        }
        long size = 0;
        double[] taken = new double[asked];
        for (int i = 0; i < asked; i++) {
            long start = System.nanoTime();
            size = question.call().longValue();
            taken[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(taken);
        return new Times(size, taken[asked / 2], taken[Math.min(asked - 1, asked * 95 / 100)]);
    }
}
