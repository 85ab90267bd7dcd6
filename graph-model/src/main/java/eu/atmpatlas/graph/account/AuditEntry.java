package eu.atmpatlas.graph.account;

import java.time.Instant;

/**
 * An entry of the audit log. It holds ids and no names, so that nothing remains of a deleted
 * account.
 *
 * @param actor id of the account that acted, or {@code command} for the command line
 * @param action such as {@code ROLES_CHANGED}
 * @param subject id of the account or invitation
 * @param detail roles before and after, or empty
 */
public record AuditEntry(Instant at, String actor, String action, String subject, String detail) {}
