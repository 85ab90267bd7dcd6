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
 * Limits repeated warnings and errors to a few per minute. Otherwise an error in every request
 * could fill the disk. Two events count as equal if they have the same logger and the same message
 * pattern.
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
        boolean written = level.isGreaterOrEqual(logger.getEffectiveLevel());
        if (format == null || !written || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        String message = logger.getName() + " " + format;
        int count =
                Objects.requireNonNull(counts.get(message, _ -> new AtomicInteger()))
                        .incrementAndGet();
        if (count == PER_MINUTE + 1) {
            // A last notice, by another logger, which this filter does not count.
            logger.getLoggerContext()
                    .getLogger(LogLimit.class)
                    .info("{} continues; suppressed for the rest of the minute", logger.getName());
        }
        return count > PER_MINUTE ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /** Installs the filter unless it is installed already. */
    static void install(LoggerContext context) {
        boolean installed =
                context.getTurboFilterList().stream().anyMatch(LogLimit.class::isInstance);
        if (!installed) {
            context.addTurboFilter(new LogLimit(Ticker.systemTicker()));
        }
    }
}
