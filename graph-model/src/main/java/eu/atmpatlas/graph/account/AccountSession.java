package eu.atmpatlas.graph.account;

import java.time.Instant;

/**
 * A session of a signed-in person, without its secret.
 *
 * @param id public identifier, to end it
 * @param browser name of browser and system, as its holder recognises them
 */
public record AccountSession(
        String id, String browser, Instant startedAt, Instant lastSeenAt, Instant expiresAt) {}
