package eu.atmpatlas.backend.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * {@code atlas.limits.*}: how much may be asked for.
 *
 * @param cost points that one query may cost
 * @param timeout after which an answer is given up and its database queries end
 * @param pointsPerMinute that each address may spend; a key has its own
 * @param mistake points that a refused request costs
 * @param prices points that a request costs, before what it asks for; other paths are free
 */
@ConfigurationProperties("atlas.limits")
record LimitProperties(
        @DefaultValue("30000") long cost,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1000000") long pointsPerMinute,
        @DefaultValue("100") long mistake,
        @DefaultValue List<Price> prices) {

    /**
     * What a request costs before what it asks for.
     *
     * @param path pattern, as in {@code /export/**}
     * @param points that it costs
     */
    record Price(String path, long points) {}

    LimitProperties {
        if (pointsPerMinute < cost) {
            throw new IllegalArgumentException(
                    "atlas.limits.points-per-minute must be at least atlas.limits.cost: what may be"
                            + " asked must be able to be paid");
        }
    }
}
