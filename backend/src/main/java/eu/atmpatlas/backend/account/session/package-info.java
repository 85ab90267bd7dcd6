/** Sessions of requests: the cookie, the filter that authenticates by it, and who has signed in. */
@NullMarked
package eu.atmpatlas.backend.account.session;

import org.jspecify.annotations.NullMarked;
