package eu.atmpatlas.backend.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes CSV that the importer can read. */
final class CsvRecordWriter implements RecordWriter {

    /** Without it, Excel reads the file in another encoding and damages its accents. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;
    private final List<ExportColumn> columns;

    CsvRecordWriter(
            OutputStream out,
            ExportMetadata metadata,
            List<ExportColumn> columns,
            CsvOptions options)
            throws IOException {
        this.columns = columns;
        if (options.byteOrderMark()) {
            out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        }
        this.csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
        if (options.head()) {
            metadata.fields().forEach((name, value) -> csv.writeComment(" " + name + ": " + value));
        }
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
