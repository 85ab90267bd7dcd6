package eu.atmpatlas.backend.connector.run;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * How a connector runs.
 *
 * @param file to read instead of asking the register; null to ask it
 * @param dryRun whether to write nothing
 * @param create whether to create records for entries that have none
 * @param again whether to read the register even if it has not changed since the last run
 */
public record RunOptions(@Nullable Path file, boolean dryRun, boolean create, boolean again) {}
