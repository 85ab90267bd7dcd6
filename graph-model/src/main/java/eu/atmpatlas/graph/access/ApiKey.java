package eu.atmpatlas.graph.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A key as it is kept: its secret is not among it.
 *
 * @param id public part of the key
 * @param label for whom or what it was issued
 * @param pointsPerMinute that its holder may spend
 * @param revokedAt null while it is good
 */
public record ApiKey(
        String id,
        String label,
        long pointsPerMinute,
        Instant issuedAt,
        @Nullable Instant revokedAt) {}
