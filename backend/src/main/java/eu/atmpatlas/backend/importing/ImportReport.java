package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.csv.ImportProblem;

import java.util.List;

/**
 * Result of an import.
 *
 * @param source name and version of the package, or the file
 */
public record ImportReport(String source, boolean dryRun, List<FileReport> files) {

    /** Whether all files were accepted. */
    public boolean accepted() {
        return files.stream().noneMatch(file -> file.outcome() == FileReport.Outcome.REFUSED);
    }

    /** Number of objects added or changed in the graph. */
    public long changed() {
        return files.stream().mapToLong(FileReport::changed).sum();
    }

    /** Number of rows read. */
    public long rows() {
        return files.stream().mapToLong(FileReport::rows).sum();
    }

    /** Number of warnings; they did not prevent the import. */
    public long warnings() {
        return files.stream().mapToLong(FileReport::warningCount).sum();
    }

    /** All recorded errors and warnings, file by file. */
    public List<ImportProblem> problems() {
        return files.stream().flatMap(file -> file.problems().stream()).toList();
    }

    /** Text for people: one line per file, then one per problem. */
    public String text() {
        var text = new StringBuilder();
        text.append(dryRun ? "Dry run of " : "Import of ").append(source).append('\n');
        for (FileReport file : files) {
            text.append(
                    "  %-9s %s: %,d rows"
                            .formatted(
                                    file.outcome().name().toLowerCase(java.util.Locale.ROOT),
                                    file.file(),
                                    file.rows()));
            if (file.outcome() == FileReport.Outcome.IMPORTED) {
                text.append(", %,d changes".formatted(file.changed()));
            }
            if (file.problemCount() > 0) {
                text.append(", %,d problems".formatted(file.problemCount()));
            }
            if (file.warningCount() > 0) {
                text.append(", %,d warnings".formatted(file.warningCount()));
            }
            if (!file.unmapped().isEmpty()) {
                text.append(", unknown columns, not read: ")
                        .append(String.join(", ", file.unmapped()));
            }
            text.append('\n');
        }
        problems().forEach(problem -> text.append("  ").append(problem).append('\n'));
        return text.toString();
    }
}
