/**
 * Errors that a caller can act on: a code, the field and the reason, and the problem details of RFC
 * 9457.
 */
@NullMarked
package eu.atmpatlas.backend.error;

import org.jspecify.annotations.NullMarked;
