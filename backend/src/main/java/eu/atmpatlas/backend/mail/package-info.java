/**
 * Mail by {@code spring.mail.*}. Without a mail server messages stay in the outbox, which the
 * administrator reads.
 */
@NullMarked
package eu.atmpatlas.backend.mail;

import org.jspecify.annotations.NullMarked;
