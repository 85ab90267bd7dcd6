package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.csv.ImportProblem;

import java.util.List;

/**
 * What became of one file.
 *
 * @param rows read, the header not counted
 * @param changed how many things of the graph it added or changed; 0 on a dry run
 * @param problems the first of those found, in the order of rows
 * @param problemCount all that were found
 * @param unmapped headers that no column of the table answers to: their cells were not read
 */
public record FileReport(
        String file,
        String table,
        Outcome outcome,
        long rows,
        long changed,
        List<ImportProblem> problems,
        long problemCount,
        List<String> unmapped) {

    /** What was done with the file. */
    public enum Outcome {
        /** All of it is in the graph. */
        IMPORTED,
        /** A dry run: all of it could be imported. */
        CHECKED,
        /** Nothing of it is in the graph. */
        REFUSED
    }
}
