package eu.atmpatlas.backend.importing;

import de.siegmar.fastcsv.writer.CsvWriter;

import eu.atmpatlas.backend.importing.csv.FormulaEscaping;
import eu.atmpatlas.backend.importing.csv.ImportProblem;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes a report to a file. The file name determines the format: JSON, CSV (one row per problem)
 * or text.
 */
final class ImportReportWriter {

    private static final JsonMapper JSON_MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ImportReportWriter() {}

    static void write(ImportReport report, Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            Files.writeString(file, JSON_MAPPER.writeValueAsString(report));
        } else if (name.endsWith(".csv")) {
            try (CsvWriter csv = CsvWriter.builder().build(file)) {
                csv.writeRecord("file", "row", "column", "value", "reason", "severity");
                for (ImportProblem problem : report.problems()) {
                    csv.writeRecord(
                            problem.file(),
                            problem.row() == 0 ? "" : Long.toString(problem.row()),
                            FormulaEscaping.escape(problem.column()),
                            FormulaEscaping.escape(problem.value()),
                            problem.reason(),
                            problem.severity().name());
                }
            }
        } else {
            Files.writeString(file, report.text());
        }
    }
}
