/**
 * Tells addresses of changes by HTTP: signed, at least once, each message with an id that stays the
 * same however often it is sent. What cannot be delivered is kept until the administrator asks for
 * it to be tried again.
 */
@NullMarked
package eu.atmpatlas.backend.webhook;

import org.jspecify.annotations.NullMarked;
