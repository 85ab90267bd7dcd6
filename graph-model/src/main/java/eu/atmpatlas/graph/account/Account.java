package eu.atmpatlas.graph.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A person who can sign in.
 *
 * @param id random; it names the person in passkeys and in the audit log
 * @param name what other members see
 * @param address for mail, or null
 */
public record Account(
        String id, String name, @Nullable String address, AccountRoles roles, Instant createdAt) {}
