package eu.atmpatlas.graph.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A stored API key, without its secret.
 *
 * @param id public part of the key
 * @param label for whom or for what it was issued
 * @param pointsPerMinute budget of its holder
 * @param revokedAt null if the key is valid
 */
public record ApiKey(
        String id,
        String label,
        long pointsPerMinute,
        Instant issuedAt,
        @Nullable Instant revokedAt) {}
