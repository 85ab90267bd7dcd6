package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.mapping.EnteredBy;

import org.jspecify.annotations.Nullable;

/**
 * Request for an import.
 *
 * @param location folder, zip, {@code datapackage.json}, CSV file or {@code classpath:/folder}
 * @param table of a CSV file; null to use its name
 * @param dryRun whether to validate only
 * @param actor for the change log
 * @param strict whether warnings refuse a file, as errors do
 * @param enteredBy who entered the statements of the files, and how
 */
public record ImportRequest(
        String location,
        @Nullable TableSchema table,
        boolean dryRun,
        String actor,
        boolean strict,
        EnteredBy enteredBy) {

    /** A request that keeps what the files say about who entered them. */
    public ImportRequest(
            String location,
            @Nullable TableSchema table,
            boolean dryRun,
            String actor,
            boolean strict) {
        this(location, table, dryRun, actor, strict, EnteredBy.FILE);
    }

    /** A request that imports files with warnings. */
    public ImportRequest(
            String location, @Nullable TableSchema table, boolean dryRun, String actor) {
        this(location, table, dryRun, actor, false);
    }
}
