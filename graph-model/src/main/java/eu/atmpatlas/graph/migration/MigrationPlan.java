package eu.atmpatlas.graph.migration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the migration files with the history of the graph. The result is the files to apply, or
 * an error.
 */
final class MigrationPlan {

    private MigrationPlan() {}

    /**
     * Returns the files to apply: versioned files by version, then repeatable files by name.
     *
     * @param applied checksums of applied files, by file name
     */
    static List<Migration> of(List<Migration> files, Map<String, String> applied) {
        List<Migration> versioned = versioned(files);
        requireAppliedFilesKnown(files, applied);
        var pending = new ArrayList<Migration>();
        @Nullable Migration firstPending = null;
        for (Migration file : versioned) {
            String appliedChecksum = applied.get(file.file());
            if (appliedChecksum == null) {
                firstPending = firstPending == null ? file : firstPending;
                pending.add(file);
            } else if (!appliedChecksum.equals(file.checksum())) {
                throw changed(file, appliedChecksum);
            } else if (firstPending != null) {
                throw outOfOrder(firstPending, file);
            }
        }
        files.stream()
                .filter(file -> file.version() == null)
                .filter(file -> !file.checksum().equals(applied.get(file.file())))
                .sorted(Comparator.comparing(Migration::file))
                .forEach(pending::add);
        return pending;
    }

    private static List<Migration> versioned(List<Migration> files) {
        var byVersion = new TreeMap<MigrationVersion, Migration>();
        for (Migration file : files) {
            MigrationVersion version = file.version();
            Migration duplicate = version == null ? null : byVersion.put(version, file);
            if (duplicate != null) {
                throw new MigrationException(
                        "The migration files %s and %s have the same version"
                                .formatted(duplicate.file(), file.file()),
                        "Give the newer one the next free number.");
            }
        }
        return List.copyOf(byVersion.values());
    }

    private static void requireAppliedFilesKnown(
            List<Migration> files, Map<String, String> applied) {
        var known = new HashSet<String>();
        files.forEach(file -> known.add(file.file()));
        applied.keySet().stream()
                .filter(file -> file.startsWith("V") && !known.contains(file))
                .sorted()
                .findFirst()
                .ifPresent(file -> {
                    throw new MigrationException(
                            "The graph has the migration %s, which this version of the application does not know"
                                    .formatted(file),
                            "Start the version of the application that last used this graph, or a"
                                    + " newer one.");
                });
    }

    private static MigrationException changed(Migration file, String appliedChecksum) {
        return new MigrationException(
                "The migration file %s has changed since it was applied (checksum was %s, is %s)"
                        .formatted(file.file(), appliedChecksum, file.checksum()),
                "Restore the file as it was, and put the change in a new file with the next"
                        + " number.");
    }

    private static MigrationException outOfOrder(Migration late, Migration applied) {
        return new MigrationException(
                "The migration file %s is new but comes before %s, which has been applied"
                        .formatted(late.file(), applied.file()),
                "Give it a number after all that have been applied.");
    }
}
