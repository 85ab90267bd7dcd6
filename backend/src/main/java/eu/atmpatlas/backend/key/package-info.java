/**
 * API keys with larger budgets: the administrator issues, lists and revokes them. Only their hashes
 * are stored. Look-ups of keys cost points, so that guessing is limited.
 */
@NullMarked
package eu.atmpatlas.backend.key;

import org.jspecify.annotations.NullMarked;
