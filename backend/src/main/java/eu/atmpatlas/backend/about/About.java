package eu.atmpatlas.backend.about;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What the atlas says of itself, as GraphQL gives it. */
record About(
        String version,
        String dataVersion,
        boolean synthetic,
        String licence,
        String attribution,
        @Nullable Instant changedAt,
        List<KindCount> counts) {

    /** How many records there are of a kind. */
    record KindCount(EntityKind kind, long count) {}
}
