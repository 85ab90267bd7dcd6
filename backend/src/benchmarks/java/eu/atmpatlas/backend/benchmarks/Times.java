package eu.atmpatlas.backend.benchmarks;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * How long something took, many times over.
 *
 * @param sorted nanoseconds, shortest first
 */
record Times(long[] sorted) {

    /**
     * Does something repeatedly and takes the time.
     *
     * @param warm rounds before the clock runs
     * @param rounds with the clock; each is told its number
     */
    static Times of(int warm, int rounds, IntConsumer what) {
        for (int i = 0; i < warm; i++) {
            what.accept(i);
        }
        var times = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            what.accept(i);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return new Times(times);
    }

    double medianMs() {
        return percentileMs(50);
    }

    double percentileMs(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
