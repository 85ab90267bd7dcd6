/**
 * Spring Security's filter chains: response headers, CORS, API keys and the administrator.
 *
 * <p>The chains run before all other filters of the atlas but the one that gives a request its
 * trace id. They keep no sessions and set no cookies, so there is nothing that a forged request of
 * another site could use.
 */
@NullMarked
package eu.atmpatlas.backend.security;

import org.jspecify.annotations.NullMarked;
