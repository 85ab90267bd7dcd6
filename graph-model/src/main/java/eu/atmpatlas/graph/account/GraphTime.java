package eu.atmpatlas.graph.account;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Times as the graph stores them. */
final class GraphTime {

    private GraphTime() {}

    static ZonedDateTime of(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }

    static Instant instant(Value value) {
        return value.asZonedDateTime().toInstant();
    }

    static @Nullable Instant optional(Value value) {
        return value.isNull() ? null : instant(value);
    }
}
