/**
 * Accounts of people: their roles, passkeys, sessions and invitations, and the audit log of roles.
 * Like API keys they are private: they bypass the write service and are in no change log, dump,
 * feed or export.
 */
@NullMarked
package eu.atmpatlas.graph.account;

import org.jspecify.annotations.NullMarked;
