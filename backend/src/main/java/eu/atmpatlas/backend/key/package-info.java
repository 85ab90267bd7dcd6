/**
 * API keys with larger budgets: the administrator issues, lists and revokes them. Only their hashes
 * are stored.
 */
@NullMarked
package eu.atmpatlas.backend.key;

import org.jspecify.annotations.NullMarked;
