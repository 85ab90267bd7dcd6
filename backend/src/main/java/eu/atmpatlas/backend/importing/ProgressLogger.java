package eu.atmpatlas.backend.importing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/** Logs the progress of a long task every few seconds. */
public final class ProgressLogger {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressLogger.class);
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(5);

    private final String activity;
    private final String unit;
    private final long started = System.nanoTime();
    private long lastLogged = started;
    private long lastCount;

    /**
     * @param activity {@code "sites.csv: writing"}
     * @param unit {@code "rows"}
     */
    public ProgressLogger(String activity, String unit) {
        this.activity = activity;
        this.unit = unit;
    }

    /** Logs the count, if the last log line is old enough. */
    public void update(long count) {
        long now = System.nanoTime();
        if (now - lastLogged >= LOG_INTERVAL.toNanos()) {
            LOG.info(
                    "{}: {} {}, {} a second",
                    activity,
                    "%,d".formatted(count),
                    unit,
                    "%,d".formatted(Math.round((count - lastCount) * 1e9 / (now - lastLogged))));
            lastLogged = now;
            lastCount = count;
        }
    }
}
