/** Passkeys: the ceremonies of WebAuthn, by Spring Security on the accounts of the graph. */
@NullMarked
package eu.atmpatlas.backend.account.passkey;

import org.jspecify.annotations.NullMarked;
