package eu.atmpatlas.graph.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in UTC that a test sets, forward or back. Until it is set it shows the present. */
public final class MutableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Sets it to a time of a day; it goes on from there. */
    public void set(LocalDate day, LocalTime time) {
        offset = Duration.between(Instant.now(), day.atTime(time).toInstant(ZoneOffset.UTC));
    }

    /** Sets it forward, or back by a negative step. */
    public void step(Duration step) {
        offset = offset.plus(step);
    }

    /** Sets it back to the present. */
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
