package eu.atmpatlas.backend.importing.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import eu.atmpatlas.backend.importing.text.PlainText;
import eu.atmpatlas.backend.importing.text.SpreadsheetText;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads a CSV file row by row in bounded memory: UTF-8 with or without a byte order mark; separated
 * by comma, semicolon or tab, as the line sep= says or the header shows. Lines that begin with #
 * are skipped.
 */
public final class CsvTable implements AutoCloseable {

    private static final int PEEK_CHARACTERS = 65_536;

    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private final ImportProblems problems;
    private final CellCleaner cleaner;
    private final @Nullable CsvHeader header;
    private long line;
    private long rows;
    private boolean fail;

    private CsvTable(CsvReader<CsvRecord> reader, TableSchema table, ImportProblems problems) {
        this.csv = reader;
        this.records = reader.iterator();
        this.problems = problems;
        this.cleaner = new CellCleaner(problems);
        CsvRecord first = headerRecord();
        if (first == null && !fail) {
            problems.add(0, "", "", "is empty: the first row must name the columns");
        }
        this.header =
                first == null
                        ? null
                        : CsvHeader.of(
                                first.getFields().stream().map(PlainText::of).toList(),
                                table,
                                first.getStartingLineNumber(),
                                problems);
    }

    public static CsvTable open(DataFile file, ImportLimits limits, ImportProblems problems)
            throws IOException {
        Reader text = decode(file.open());
        char[] start = new char[PEEK_CHARACTERS];
        text.mark(PEEK_CHARACTERS);
        int read;
        try {
            read = Math.max(0, text.read(start, 0, PEEK_CHARACTERS));
            text.reset();
        } catch (CharacterCodingException coding) {
            // The error occurs again, and is reported, when the rows are read.
            read = 0;
            text.close();
            text = decode(file.open());
        }
        CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(SeparatorLine.separator(new String(start, 0, read)))
                        .commentStrategy(CommentStrategy.READ)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(limits.maxRowLength())
                        .ofCsvRecord(text);
        return new CsvTable(reader, file.table(), problems);
    }

    /** The header, or null if it could not be read. */
    @Nullable
    public CsvHeader header() {
        return header;
    }

    /** Number of rows read so far, without the header. */
    public long rows() {
        return rows;
    }

    /** Reads the next rows, at most {@code limit}; none at the end. */
    public List<CsvRow> next(int limit) {
        var batch = new ArrayList<CsvRow>();
        CsvHeader columns = header;
        while (columns != null && batch.size() < limit) {
            CsvRecord record = record();
            if (record == null) {
                break;
            }
            if (record.isComment()) {
                checkComment(record);
                continue;
            }
            List<String> cells = record.getFields();
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            rows++;
            long at = record.getStartingLineNumber();
            if (fits(cells, columns.cellCount())) {
                batch.add(new CsvRow(columns, cleaner.clean(cells, columns, at), at, problems));
            } else {
                problems.add(
                        at,
                        "",
                        "",
                        "has %d cells but the header has %d: check quotes and separators"
                                .formatted(cells.size(), columns.cellCount()));
            }
        }
        return batch;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** The first record that is neither a remark nor the line that names the separator. */
    private @Nullable CsvRecord headerRecord() {
        CsvRecord record = record();
        while (record != null && isBeforeHeader(record)) {
            record = record();
        }
        return record;
    }

    private static boolean isBeforeHeader(CsvRecord record) {
        String first = record.getField(0);
        // Excel puts a remark into quotes if it contains any.
        return record.isComment() || first.startsWith("#") || SeparatorLine.isOne(first);
    }

    /** A line that begins with # is a remark, unless a formula of its first cell has failed. */
    private void checkComment(CsvRecord record) {
        String first = "#" + record.getField(0).split("[,;\t]", 2)[0];
        if (SpreadsheetText.isError(first.strip())) {
            problems.add(
                    record.getStartingLineNumber(),
                    "",
                    first.strip(),
                    "begins with the error of a formula");
        }
    }

    /** Whether a row has the header's cells; empty ones may follow, as spreadsheets add them. */
    private static boolean fits(List<String> cells, int expected) {
        return cells.size() >= expected
                && cells.subList(expected, cells.size()).stream().allMatch(String::isBlank);
    }

    private @Nullable CsvRecord record() {
        try {
            if (fail || !records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException malformed) {
            return fail("is not well-formed CSV: " + reason(malformed));
        } catch (UncheckedIOException unreadable) {
            return fail(
                    unreadable.getCause() instanceof CharacterCodingException
                            ? "is not UTF-8 text: save the file as CSV UTF-8"
                            : "could not be read further: " + unreadable.getMessage());
        } catch (UnreadableFileException tooLarge) {
            return fail(String.valueOf(tooLarge.getMessage()));
        }
    }

    private @Nullable CsvRecord fail(String reason) {
        fail = true;
        problems.add(line == 0 ? 0 : line + 1, "", "", reason);
        return null;
    }

    private static String reason(CsvParseException malformed) {
        Throwable cause = malformed.getCause();
        if (cause instanceof CharacterCodingException) {
            return "not UTF-8 text";
        }
        return String.valueOf(cause == null ? malformed.getMessage() : cause.getMessage());
    }

    private static Reader decode(InputStream in) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(in, decoder), PEEK_CHARACTERS);
        text.mark(1);
        try {
            if (text.read() != '\uFEFF') {
                text.reset();
            }
        } catch (CharacterCodingException coding) {
            text.reset();
        }
        return text;
    }
}
