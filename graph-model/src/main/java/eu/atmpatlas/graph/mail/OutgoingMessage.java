package eu.atmpatlas.graph.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A message that has not been sent yet.
 *
 * @param recipient an address
 * @param failure why the last attempt failed, or null
 */
public record OutgoingMessage(
        String id,
        String recipient,
        String subject,
        String text,
        Instant createdAt,
        @Nullable String failure) {}
