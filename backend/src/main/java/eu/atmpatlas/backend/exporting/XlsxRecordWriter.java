package eu.atmpatlas.backend.exporting;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Writes a workbook: one sheet with the records, one with metadata. */
final class XlsxRecordWriter implements RecordWriter {

    /** Excel's own limits. */
    private static final int MAX_TEXT_LENGTH = 32_767;

    private static final int FLUSH_EVERY = 1_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final ExportMetadata metadata;
    private final List<ExportColumn> columns;
    private int row;

    XlsxRecordWriter(OutputStream out, ExportMetadata metadata, List<ExportColumn> columns) {
        this.metadata = metadata;
        this.columns = columns;
        this.workbook = new Workbook(out, "ATMP Atlas", "1.0");
        this.sheet = workbook.newWorksheet(metadata.specification().table());
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(2, 1);
    }

    @Override
    public void write(ExportRow record) throws IOException {
        row++;
        if (row >= Worksheet.MAX_ROWS) {
            throw new IOException("a sheet of a workbook has at most 1,048,576 rows");
        }
        for (int i = 0; i < columns.size(); i++) {
            write(sheet, row, i, columns.get(i).value().apply(record));
        }
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            // Written as a text cell: spreadsheets show it and never run it as a formula.
            default -> {
                String text = RecordCells.text(value);
                if (!text.isEmpty()) {
                    sheet.value(
                            row,
                            column,
                            text.length() <= MAX_TEXT_LENGTH
                                    ? text
                                    : text.substring(0, MAX_TEXT_LENGTH - 1) + "…");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        Worksheet about = workbook.newWorksheet("About");
        about.width(0, 16);
        about.width(1, 90);
        int line = 0;
        for (var field : metadata.fields().entrySet()) {
            about.value(line, 0, field.getKey());
            about.style(line, 0).bold().set();
            write(about, line, 1, field.getValue());
            line++;
        }
        about.finish();
        workbook.close();
    }
}
