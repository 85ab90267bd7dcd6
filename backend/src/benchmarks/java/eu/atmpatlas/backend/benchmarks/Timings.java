package eu.atmpatlas.backend.benchmarks;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * How long something took, many times over.
 *
 * @param sorted nanoseconds, shortest first
 */
record Timings(long[] sorted) {

    /**
     * Does something repeatedly and takes the time.
     *
     * @param warmUpRounds rounds before the clock runs
     * @param rounds with the clock; each is told its number
     */
    static Timings of(int warmUpRounds, int rounds, IntConsumer task) {
        for (int i = 0; i < warmUpRounds; i++) {
            task.accept(i);
        }
        var times = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            task.accept(i);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return new Timings(times);
    }

    /** Of two things that are to be compared, done in turns, so that both meet the same machine. */
    record TimingsPair(Timings first, Timings second) {}

    /**
     * Does two things in turns and takes the time of each.
     *
     * @param warmUpRounds rounds before the clock runs
     * @param rounds with the clock; each is told its number
     */
    static TimingsPair interleaved(
            int warmUpRounds, int rounds, IntConsumer one, IntConsumer other) {
        var ones = new long[rounds];
        var others = new long[rounds];
        for (int i = 0; i < warmUpRounds + rounds; i++) {
            long start = System.nanoTime();
            one.accept(i);
            long between = System.nanoTime();
            other.accept(i);
            if (i >= warmUpRounds) {
                ones[i - warmUpRounds] = between - start;
                others[i - warmUpRounds] = System.nanoTime() - between;
            }
        }
        Arrays.sort(ones);
        Arrays.sort(others);
        return new TimingsPair(new Timings(ones), new Timings(others));
    }

    double medianMs() {
        return percentileMs(50);
    }

    double percentileMs(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
