/**
 * Accounts of people: sign-in with passkeys or an OpenID provider, sessions, and the pages where
 * members manage their account and administrators manage members. Visitors get no cookie, and no
 * session is looked up for them.
 */
@NullMarked
package eu.atmpatlas.backend.account;

import org.jspecify.annotations.NullMarked;
