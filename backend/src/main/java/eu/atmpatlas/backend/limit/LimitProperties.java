package eu.atmpatlas.backend.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * {@code atlas.limits.*}: limits of requests.
 *
 * @param cost maximum points of one query
 * @param timeout after which a query is stopped, and its database queries too
 * @param pointsPerMinute budget of each address; a key has its own
 * @param mistake points that a refused request costs
 * @param prices points that a request costs by its path, without the cost of a query; other paths
 *     are free
 */
@ConfigurationProperties("atlas.limits")
record LimitProperties(
        @DefaultValue("30000") long cost,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1000000") long pointsPerMinute,
        @DefaultValue("100") long mistake,
        @DefaultValue List<Price> prices) {

    /**
     * The price of requests to a path.
     *
     * @param path pattern, as in {@code /export/**}
     * @param points price of a request
     */
    record Price(String path, long points) {}

    LimitProperties {
        if (pointsPerMinute < cost) {
            throw new IllegalArgumentException(
                    "atlas.limits.points-per-minute must be at least atlas.limits.cost; otherwise a"
                            + " client could not pay for the most expensive query");
        }
    }
}
