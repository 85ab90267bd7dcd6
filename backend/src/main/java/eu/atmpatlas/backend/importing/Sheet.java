package eu.atmpatlas.backend.importing;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

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
 * A CSV file, row by row in bounded memory: UTF-8 with or without a byte order mark; comma,
 * semicolon or tab between cells, whichever the header shows; lines that begin with # passed over.
 */
final class Sheet implements AutoCloseable {

    private static final int PEEK = 65_536;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Problems problems;
    private final @Nullable Header header;
    private long line;
    private long rows;
    private boolean broken;

    private Sheet(CsvReader<CsvRecord> reader, Table table, Problems problems) {
        this.reader = reader;
        this.records = reader.iterator();
        this.problems = problems;
        CsvRecord first = record();
        if (first == null && !broken) {
            problems.add(0, "", "", "is empty: the first row must name the columns");
        }
        this.header =
                first == null
                        ? null
                        : Header.of(
                                first.getFields(), table, first.getStartingLineNumber(), problems);
    }

    static Sheet open(DataFile file, ImportLimits limits, Problems problems) throws IOException {
        Reader text = decoded(file.open());
        char[] start = new char[PEEK];
        text.mark(PEEK);
        int read;
        try {
            read = Math.max(0, text.read(start, 0, PEEK));
            text.reset();
        } catch (CharacterCodingException coding) {
            // Found again, and reported, where the rows are read.
            read = 0;
            text.close();
            text = decoded(file.open());
        }
        CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(new String(start, 0, read)))
                        .commentStrategy(CommentStrategy.SKIP)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(limits.maxRowLength())
                        .ofCsvRecord(text);
        return new Sheet(reader, file.table(), problems);
    }

    /** The first row, or null if it could not be read. */
    @Nullable Header header() {
        return header;
    }

    /** Rows read so far, the header not counted. */
    long rows() {
        return rows;
    }

    /** Up to so many rows further; none at the end. */
    List<SheetRow> next(int most) {
        var batch = new ArrayList<SheetRow>();
        Header columns = header;
        while (columns != null && batch.size() < most) {
            CsvRecord record = record();
            if (record == null) {
                break;
            }
            List<String> cells = record.getFields();
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            rows++;
            long at = record.getStartingLineNumber();
            if (cells.size() == columns.cells()) {
                batch.add(new SheetRow(columns, cells, at, problems));
            } else {
                problems.add(
                        at,
                        "",
                        "",
                        "has %d cells where the header has %d: a quote or separator is amiss"
                                .formatted(cells.size(), columns.cells()));
            }
        }
        return batch;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable CsvRecord record() {
        try {
            if (broken || !records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException malformed) {
            return broken("is not well-formed CSV: " + reason(malformed));
        } catch (UncheckedIOException unreadable) {
            return broken(
                    unreadable.getCause() instanceof CharacterCodingException
                            ? "is not UTF-8 text: save the sheet as CSV UTF-8"
                            : "could not be read on: " + unreadable.getMessage());
        } catch (RefusedPackageException tooLarge) {
            return broken(String.valueOf(tooLarge.getMessage()));
        }
    }

    private @Nullable CsvRecord broken(String reason) {
        broken = true;
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

    private static Reader decoded(InputStream in) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(in, decoder), PEEK);
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

    /** The separator that stands most often in the header, quoted text left out. */
    private static char separator(String start) {
        String header =
                start.lines()
                        .filter(each -> !each.isBlank() && !each.startsWith("#"))
                        .findFirst()
                        .orElse("")
                        .replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
