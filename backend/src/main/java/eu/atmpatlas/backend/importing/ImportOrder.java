package eu.atmpatlas.backend.importing;

import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, and how.
 *
 * @param place folder, zip, {@code datapackage.json}, CSV file or {@code classpath:/folder}
 * @param table that a CSV file holds; null to go by its name
 * @param dryRun whether to check only
 * @param actor that the change log names
 */
public record ImportOrder(String place, @Nullable Table table, boolean dryRun, String actor) {}
