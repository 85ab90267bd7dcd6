/**
 * Whether the atlas can serve: what {@code /livez} and {@code /readyz} answer, and what is logged.
 */
@NullMarked
package eu.atmpatlas.backend.health;

import org.jspecify.annotations.NullMarked;
