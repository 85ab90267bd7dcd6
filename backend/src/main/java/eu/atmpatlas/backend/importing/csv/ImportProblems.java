package eu.atmpatlas.backend.importing.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Problems of one file as they are found: the first ones kept, the rest counted. */
public final class ImportProblems {

    private final String file;
    private final int limit;
    private final List<ImportProblem> entries = new ArrayList<>();
    private long count;

    public ImportProblems(String file, int limit) {
        this.file = file;
        this.limit = limit;
    }

    void add(long row, String column, String value, String reason) {
        count++;
        if (entries.size() < limit) {
            entries.add(new ImportProblem(file, row, column, value, reason));
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** How many were found, kept or not. */
    public long count() {
        return count;
    }

    /** Those kept, in the order of rows. */
    public List<ImportProblem> entries() {
        return entries.stream().sorted(Comparator.comparingLong(ImportProblem::row)).toList();
    }
}
