/**
 * Webhooks: signed HTTP messages about changes, delivered at least once. A message keeps its id
 * over all attempts. A message that cannot be delivered becomes a dead letter, until the
 * administrator replays it.
 */
@NullMarked
package eu.atmpatlas.backend.webhook;

import org.jspecify.annotations.NullMarked;
