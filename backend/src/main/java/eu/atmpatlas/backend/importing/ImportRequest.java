package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.csv.TableSchema;

import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param location folder, zip, {@code datapackage.json}, CSV file or {@code classpath:/folder}
 * @param table that a CSV file holds; null to go by its name
 * @param dryRun whether to check only
 * @param actor that the change log names
 */
public record ImportRequest(
        String location, @Nullable TableSchema table, boolean dryRun, String actor) {}
