package eu.atmpatlas.backend.connector.run;

import de.siegmar.fastcsv.writer.CsvWriter;

import eu.atmpatlas.backend.connector.model.ConnectorFinding;
import eu.atmpatlas.backend.importing.csv.FormulaEscaping;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes a report to a file. The file name determines the format: JSON, CSV (one row per finding)
 * or text.
 */
public final class ConnectorReportWriter {

    private static final JsonMapper JSON_MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ConnectorReportWriter() {}

    public static void write(ConnectorReport report, Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            Files.writeString(file, JSON_MAPPER.writeValueAsString(report));
        } else if (name.endsWith(".csv")) {
            try (CsvWriter csv = CsvWriter.builder().build(file)) {
                csv.writeRecord("type", "key", "record", "field", "value", "text");
                for (ConnectorFinding finding : report.findings()) {
                    csv.writeRecord(
                            finding.type().name(),
                            FormulaEscaping.escape(finding.key()),
                            finding.record(),
                            finding.field(),
                            FormulaEscaping.escape(finding.value()),
                            FormulaEscaping.escape(finding.text()));
                }
            }
        } else {
            Files.writeString(file, report.text());
        }
    }
}
