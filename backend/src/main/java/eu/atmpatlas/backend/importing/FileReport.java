package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.csv.ImportProblem;

import java.util.List;

/**
 * Result of importing one file.
 *
 * @param rows number of rows read, without the header
 * @param changed number of objects added or changed in the graph; 0 on a dry run
 * @param problems the first errors and warnings found, in the order of rows
 * @param problemCount number of all errors found
 * @param warningCount number of all warnings found; they do not prevent the import
 * @param unmapped headers that match no column of the table; their cells were not read
 */
public record FileReport(
        String file,
        String table,
        Outcome outcome,
        long rows,
        long changed,
        List<ImportProblem> problems,
        long problemCount,
        long warningCount,
        List<String> unmapped) {

    /** Outcome of the import. */
    public enum Outcome {
        /** The whole file is in the graph. */
        IMPORTED,
        /** Dry run: the file can be imported. */
        CHECKED,
        /** Nothing of the file is in the graph. */
        REFUSED
    }
}
