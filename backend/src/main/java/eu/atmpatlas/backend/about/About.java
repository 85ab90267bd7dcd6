package eu.atmpatlas.backend.about;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Information about the atlas, for GraphQL. */
record About(
        String version,
        String dataVersion,
        boolean synthetic,
        String licence,
        String attribution,
        @Nullable Instant changedAt,
        List<KindCount> counts) {

    /** Number of records of a kind. */
    record KindCount(EntityKind kind, long count) {}
}
