package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.csv.TableSchema;

import org.jspecify.annotations.Nullable;

/**
 * Request for an import.
 *
 * @param location folder, zip, {@code datapackage.json}, CSV file or {@code classpath:/folder}
 * @param table of a CSV file; null to use its name
 * @param dryRun whether to validate only
 * @param actor for the change log
 */
public record ImportRequest(
        String location, @Nullable TableSchema table, boolean dryRun, String actor) {}
