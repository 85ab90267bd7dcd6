package eu.atmpatlas.backend.importing.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file: keeps the first ones, counts the rest. */
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

    /** Number of all problems, kept or not. */
    public long count() {
        return count;
    }

    /** The kept problems, in the order of rows. */
    public List<ImportProblem> entries() {
        return entries.stream().sorted(Comparator.comparingLong(ImportProblem::row)).toList();
    }
}
