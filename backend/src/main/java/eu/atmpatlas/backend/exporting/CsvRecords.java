package eu.atmpatlas.backend.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import eu.atmpatlas.backend.importing.Formulas;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** CSV as the importer reads it back. */
final class CsvRecords implements RecordWriter {

    private final CsvWriter csv;
    private final List<ExportColumn> columns;

    CsvRecords(OutputStream out, ExportNote note, List<ExportColumn> columns) {
        this.columns = columns;
        this.csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
        note.fields().forEach((name, value) -> csv.writeComment(" " + name + ": " + value));
        csv.writeRecord(columns.stream().map(ExportColumn::name).toList());
    }

    @Override
    public void write(ExportRow row) {
        csv.writeRecord(
                columns.stream()
                        .map(column -> Formulas.guarded(text(column.value().apply(row))))
                        .toList());
    }

    /** A cell as text; the values of a list with bars between. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                    list.stream().map(Object::toString).collect(Collectors.joining("|"));
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                    Long.toString(number.longValue());
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
