package eu.atmpatlas.backend.importing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/** Says every few seconds how far a long run has come. */
public final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final String doing;
    private final String things;
    private final long started = System.nanoTime();
    private long told = started;
    private long toldAt;

    /**
     * @param doing {@code "sites.csv: writing"}
     * @param things {@code "rows"}
     */
    public Progress(String doing, String things) {
        this.doing = doing;
        this.things = things;
    }

    /** Tells of the count, if the last word was a while ago. */
    public void at(long count) {
        long now = System.nanoTime();
        if (now - told >= EVERY.toNanos()) {
            LOG.info(
                    "{}: {} {}, {} a second",
                    doing,
                    "%,d".formatted(count),
                    things,
                    "%,d".formatted(Math.round((count - toldAt) * 1e9 / (now - told))));
            told = now;
            toldAt = count;
        }
    }
}
