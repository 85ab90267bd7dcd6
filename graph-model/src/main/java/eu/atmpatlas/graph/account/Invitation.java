package eu.atmpatlas.graph.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An invitation to register, without its secret.
 *
 * @param address to which it was sent, or null if it is handed over otherwise
 */
public record Invitation(
        String id,
        String name,
        @Nullable String address,
        AccountRoles roles,
        Instant createdAt,
        Instant expiresAt) {}
