package eu.atmpatlas.backend.health;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets the same warning or error into the log a few times a minute, however often it occurs: a
 * fault that strikes every request would otherwise fill the disk that it may be about. The same is
 * what has the same logger and the same message before its arguments are put in.
 */
final class LogLimit extends TurboFilter {

    static final int PER_MINUTE = 5;
    private static final int MAX_MESSAGES = 1_000;

    private final Cache<String, AtomicInteger> counts;

    LogLimit(Ticker clock) {
        this.counts =
                Caffeine.newBuilder()
                        .ticker(clock)
                        .expireAfterWrite(Duration.ofMinutes(1))
                        .maximumSize(MAX_MESSAGES)
                        .build();
        setName("log-limit");
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        String message = logger.getName() + " " + format;
        int count =
                Objects.requireNonNull(counts.get(message, _ -> new AtomicInteger()))
                        .incrementAndGet();
        if (count == PER_MINUTE + 1) {
            // One more, from another logger, which this filter does not count.
            logger.getLoggerContext()
                    .getLogger(LogLimit.class)
                    .info("{} goes on; not logged for a minute", logger.getName());
        }
        return count > PER_MINUTE ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** Puts one in place, unless there is one. */
    static void install(LoggerContext context) {
        boolean there = context.getTurboFilterList().stream().anyMatch(LogLimit.class::isInstance);
        if (!there) {
            context.addTurboFilter(new LogLimit(Ticker.systemTicker()));
        }
    }
}
