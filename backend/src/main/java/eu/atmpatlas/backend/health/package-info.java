/**
 * Health: what {@code /livez} and {@code /readyz} report, and the limit of repeated log messages.
 */
@NullMarked
package eu.atmpatlas.backend.health;

import org.jspecify.annotations.NullMarked;
