package eu.atmpatlas.backend.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CSV that the importer can read. */
final class CsvRecordWriter implements RecordWriter {

    private final CsvWriter csv;
    private final List<ExportColumn> columns;

    CsvRecordWriter(OutputStream out, ExportMetadata metadata, List<ExportColumn> columns) {
        this.columns = columns;
        this.csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
        metadata.fields().forEach((name, value) -> csv.writeComment(" " + name + ": " + value));
        csv.writeRecord(columns.stream().map(ExportColumn::name).toList());
    }

    @Override
    public void write(ExportRow row) {
        csv.writeRecord(
                columns.stream()
                        .map(column -> RecordCells.csvCell(column.value().apply(row)))
                        .toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
