package eu.atmpatlas.graph.migration;

import java.util.Arrays;

/**
 * The number of a migration: {@code 001}, or {@code 1_2}, which comes between 1 and 2. 001, 1 and
 * 1_0 are one version.
 *
 * @param written as in the file's name
 */
record Version(String written) implements Comparable<Version> {

    @Override
    public int compareTo(Version other) {
        return Arrays.compare(significant(), other.significant());
    }

    private int[] significant() {
        int[] parts = Arrays.stream(written.split("_")).mapToInt(Integer::parseInt).toArray();
        int length = parts.length;
        while (length > 1 && parts[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(parts, length);
    }

    /** With dots: 1.2. */
    @Override
    public String toString() {
        return written.replace('_', '.');
    }
}
