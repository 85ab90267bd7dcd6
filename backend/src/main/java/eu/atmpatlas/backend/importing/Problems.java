package eu.atmpatlas.backend.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Problems of one file as they are found: the first ones kept, the rest counted. */
final class Problems {

    private final String file;
    private final int most;
    private final List<Problem> kept = new ArrayList<>();
    private long count;

    Problems(String file, int most) {
        this.file = file;
        this.most = most;
    }

    void add(long row, String column, String value, String reason) {
        count++;
        if (kept.size() < most) {
            kept.add(new Problem(file, row, column, value, reason));
        }
    }

    boolean none() {
        return count == 0;
    }

    /** How many were found, kept or not. */
    long count() {
        return count;
    }

    /** Those kept, in the order of rows. */
    List<Problem> kept() {
        return kept.stream().sorted(Comparator.comparingLong(Problem::row)).toList();
    }
}
