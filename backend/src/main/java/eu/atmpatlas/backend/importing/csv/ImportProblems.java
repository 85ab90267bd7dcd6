package eu.atmpatlas.backend.importing.csv;

import eu.atmpatlas.backend.importing.csv.ImportProblem.Severity;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects the problems of one file: keeps the first ones of each severity, counts the rest. */
public final class ImportProblems {

    private final String file;
    private final int limit;
    private final boolean strict;
    private final Set<ImportProblem> errors = new LinkedHashSet<>();
    private final Set<ImportProblem> warnings = new LinkedHashSet<>();
    private long errorCount;
    private long warningCount;

    public ImportProblems(String file, int limit) {
        this(file, limit, false);
    }

    /**
     * @param strict whether warnings are errors
     */
    public ImportProblems(String file, int limit, boolean strict) {
        this.file = file;
        this.limit = limit;
        this.strict = strict;
    }

    void add(long row, String column, String value, String reason) {
        var problem = new ImportProblem(file, row, column, value, reason, Severity.ERROR);
        // A cell that is read twice has its problem once.
        if (!errors.contains(problem)) {
            errorCount++;
            if (errors.size() < limit) {
                errors.add(problem);
            }
        }
    }

    void warn(long row, String column, String value, String reason) {
        if (strict) {
            add(row, column, value, reason);
            return;
        }
        var problem = new ImportProblem(file, row, column, value, reason, Severity.WARNING);
        if (!warnings.contains(problem)) {
            warningCount++;
            if (warnings.size() < limit) {
                warnings.add(problem);
            }
        }
    }

    /** Whether nothing prevents the import. */
    public boolean isEmpty() {
        return errorCount == 0;
    }

    /** Number of all errors, kept or not. */
    public long count() {
        return errorCount;
    }

    /** Number of all warnings, kept or not. */
    public long warningCount() {
        return warningCount;
    }

    /** The kept errors and warnings, in the order of rows. */
    public List<ImportProblem> entries() {
        return Stream.concat(errors.stream(), warnings.stream())
                .sorted(Comparator.comparingLong(ImportProblem::row))
                .toList();
    }
}
