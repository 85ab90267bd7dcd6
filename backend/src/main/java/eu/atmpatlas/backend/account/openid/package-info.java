/**
 * Sign-in with OpenID providers, which the operator configures with {@code
 * spring.security.oauth2.client.registration.*}.
 */
@NullMarked
package eu.atmpatlas.backend.account.openid;

import org.jspecify.annotations.NullMarked;
