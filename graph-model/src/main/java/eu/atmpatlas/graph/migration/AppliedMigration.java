package eu.atmpatlas.graph.migration;

import java.time.Duration;
import java.time.Instant;

/**
 * A migration that has run.
 *
 * @param at when it ended
 * @param duration how long it ran
 */
record AppliedMigration(Migration migration, Instant at, Duration duration) {}
