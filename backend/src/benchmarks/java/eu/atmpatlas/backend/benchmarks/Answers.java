package eu.atmpatlas.backend.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a crowd was answered, and how soon. Safe from any thread. */
final class Answers {

    private final Map<Integer, Integer> statuses = new HashMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private Duration asked = Duration.ZERO;

    synchronized void take(int status, long took) {
        statuses.merge(status, 1, Integer::sum);
        nanos.add(took);
    }

    synchronized void over(Duration time) {
        asked = asked.plus(time);
    }

    synchronized void add(Answers others) {
        others.statuses.forEach((status, many) -> statuses.merge(status, many, Integer::sum));
        nanos.addAll(others.nanos);
        asked = asked.plus(others.asked);
    }

    synchronized Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    synchronized Times times() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    synchronized double perSecond() {
        return nanos.size() / (asked.toMillis() / 1000.0);
    }
}
