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

    /** Of two things that are to be compared, done in turns, so that both meet the same machine. */
    record Pair(Times one, Times other) {}

    /**
     * Does two things in turns and takes the time of each.
     *
     * @param warm rounds before the clock runs
     * @param rounds with the clock; each is told its number
     */
    static Pair inTurns(int warm, int rounds, IntConsumer one, IntConsumer other) {
        var ones = new long[rounds];
        var others = new long[rounds];
        for (int i = 0; i < warm + rounds; i++) {
            long start = System.nanoTime();
            one.accept(i);
            long between = System.nanoTime();
            other.accept(i);
            if (i >= warm) {
                ones[i - warm] = between - start;
                others[i - warm] = System.nanoTime() - between;
            }
        }
        Arrays.sort(ones);
        Arrays.sort(others);
        return new Pair(new Times(ones), new Times(others));
    }

    double medianMs() {
        return percentileMs(50);
    }

    double percentileMs(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
