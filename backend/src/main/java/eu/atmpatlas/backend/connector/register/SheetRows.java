package eu.atmpatlas.backend.connector.register;

import eu.atmpatlas.backend.connector.model.RegisterFile;
import eu.atmpatlas.backend.connector.model.UnreadableRegisterException;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Reads the first sheet of a workbook row by row. The header is the first row with all required
 * columns; rows above it say where the sheet comes from.
 */
final class SheetRows {

    private static final long MAX_UNPACKED = 1_000_000_000;

    private SheetRows() {}

    /** A row below the header. */
    static final class SheetRow {

        private final Row row;
        private final Map<String, Integer> positions;

        private SheetRow(Row row, Map<String, Integer> positions) {
            this.row = row;
            this.positions = positions;
        }

        /** Number of the row, from 1. */
        int line() {
            return row.getRowNum();
        }

        /** The text of a cell; null if it is empty or there is no such column. */
        @Nullable String text(String column) {
            Cell cell = cell(column);
            String text = cell == null ? null : cell.getText();
            return text == null || text.isBlank() ? null : text.strip();
        }

        /** Whether a cell says yes. */
        boolean isYes(String column) {
            return "yes".equalsIgnoreCase(text(column));
        }

        /** The date of a cell, which can be a date or text; null if it is empty. */
        @Nullable LocalDate date(String column) {
            Cell cell = cell(column);
            if (cell != null && cell.getType() == CellType.NUMBER) {
                return cell.asDate().toLocalDate();
            }
            String text = text(column);
            try {
                return RegisterDay.parse(text);
            } catch (IllegalArgumentException wrong) {
                throw new WrongValueException(column, text, String.valueOf(wrong.getMessage()));
            }
        }

        private @Nullable Cell cell(String column) {
            Integer at = positions.get(column);
            return at == null || at >= row.getCellCount() ? null : row.getCell(at);
        }
    }

    /**
     * Passes on each row below the header.
     *
     * @throws UnreadableRegisterException if the file is not a workbook or has no such header
     */
    static void forEach(RegisterFile file, Set<String> required, Consumer<SheetRow> each)
            throws IOException {
        checkSize(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Iterator<Row> all = rows.iterator();
            Map<String, Integer> positions = header(file, all, required);
            while (all.hasNext()) {
                each.accept(new SheetRow(all.next(), positions));
            }
        } catch (ExcelReaderException malformed) {
            throw new UnreadableRegisterException(
                    file.name(), "workbook", "is not a workbook: " + malformed.getMessage());
        }
    }

    /** A workbook is a zip, which can unpack to much more than it is. */
    private static void checkSize(RegisterFile file) throws IOException {
        Path path = file.path();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long unpacked = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
            if (unpacked > MAX_UNPACKED) {
                throw new UnreadableRegisterException(
                        file.name(), "workbook", "unpacks to more than 1 GB");
            }
        } catch (java.util.zip.ZipException malformed) {
            throw new UnreadableRegisterException(
                    file.name(), "workbook", "is not a workbook: " + malformed.getMessage());
        }
    }

    private static Map<String, Integer> header(
            RegisterFile file, Iterator<Row> rows, Set<String> required) {
        Set<String> missing = required;
        for (int i = 0; i < 50 && rows.hasNext(); i++) {
            var positions = new HashMap<String, Integer>();
            for (Cell cell : rows.next()) {
                String title = cell == null ? null : cell.getText();
                if (title != null) {
                    positions.putIfAbsent(
                            title.strip().replaceAll("\\s+", " "), cell.getColumnIndex());
                }
            }
            if (positions.keySet().containsAll(required)) {
                return positions;
            }
            if (required.stream().anyMatch(positions::containsKey)) {
                var absent = new java.util.TreeSet<>(required);
                absent.removeAll(positions.keySet());
                missing = absent;
            }
        }
        throw new UnreadableRegisterException(
                file.name(), "header", "has no column " + String.join(", ", missing));
    }
}
