package eu.atmpatlas.graph.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A UTC clock that a test can set forward or back. Until it is set it shows the current time. */
public final class MutableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Sets it to a time of a day; it continues from there. */
    public void set(LocalDate day, LocalTime time) {
        offset = Duration.between(Instant.now(), day.atTime(time).toInstant(ZoneOffset.UTC));
    }

    /** Sets it forward, or back if the step is negative. */
    public void step(Duration step) {
        offset = offset.plus(step);
    }

    /** Resets it to the current time. */
    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("days begin in UTC, not in " + zone);
    }
}
