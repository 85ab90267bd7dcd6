package eu.atmpatlas.backend.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a crowd was answered, and how soon. Safe from any thread. */
final class ResponseTimes {

    private final Map<Integer, Integer> statuses = new HashMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private Duration duration = Duration.ZERO;

    synchronized void record(int status, long took) {
        statuses.merge(status, 1, Integer::sum);
        nanos.add(took);
    }

    synchronized void addDuration(Duration time) {
        duration = duration.plus(time);
    }

    synchronized void add(ResponseTimes others) {
        others.statuses.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        nanos.addAll(others.nanos);
        duration = duration.plus(others.duration);
    }

    synchronized Map<Integer, Integer> statuses() {
        return Map.copyOf(statuses);
    }

    synchronized Timings timings() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Timings(sorted);
    }

    synchronized double perSecond() {
        return nanos.size() / (duration.toMillis() / 1000.0);
    }
}
