package eu.atmpatlas.graph.migration;

import java.util.Arrays;

/**
 * The version of a migration: {@code 001}, or {@code 1_2}, which is between 1 and 2. The versions
 * 001, 1 and 1_0 are equal.
 *
 * @param text as in the file name
 */
record MigrationVersion(String text) implements Comparable<MigrationVersion> {

    @Override
    public int compareTo(MigrationVersion other) {
        return Arrays.compare(significant(), other.significant());
    }

    private int[] significant() {
        int[] parts = Arrays.stream(text.split("_")).mapToInt(Integer::parseInt).toArray();
        int length = parts.length;
        while (length > 1 && parts[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(parts, length);
    }

    /** Returns the version with dots: 1.2. */
    @Override
    public String toString() {
        return text.replace('_', '.');
    }
}
