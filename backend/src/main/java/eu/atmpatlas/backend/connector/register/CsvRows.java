package eu.atmpatlas.backend.connector.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import eu.atmpatlas.backend.connector.model.UnreadableRegisterException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a CSV file row by row. The header is the first of the first rows with all required columns;
 * rows above it say where the file comes from. Comma, semicolon or tab separate the cells, as in
 * the header.
 */
final class CsvRows {

    private static final int MAX_ROW_LENGTH = 1 << 20;
    private static final int HEADER_ROWS = 50;
    private static final int PEEK_CHARACTERS = 65_536;

    private CsvRows() {}

    /**
     * A row below the header.
     *
     * @param line number in the file, from 1
     * @param cells by header; an empty cell is absent
     */
    record CsvLine(long line, Map<String, String> cells) {}

    /**
     * Passes on each row below the header.
     *
     * @throws UnreadableRegisterException if the file is not CSV or has no such header
     */
    static void forEach(
            String file, InputStream stream, Set<String> required, Consumer<CsvLine> each)
            throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(stream, decoder), PEEK_CHARACTERS);
        try {
            char separator = separator(text, required);
            try (CsvReader<CsvRecord> csv =
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .skipEmptyLines(true)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .maxBufferSize(MAX_ROW_LENGTH)
                            .ofCsvRecord(text)) {
                read(file, csv.iterator(), required, each);
            }
        } catch (CharacterCodingException coding) {
            throw notText(file);
        } catch (CsvParseException malformed) {
            if (malformed.getCause() instanceof CharacterCodingException) {
                throw notText(file);
            }
            throw new UnreadableRegisterException(
                    file, "rows", "are not well-formed CSV: " + malformed.getMessage());
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CharacterCodingException) {
                throw notText(file);
            }
            throw unreadable.getCause();
        }
    }

    private static UnreadableRegisterException notText(String file) {
        return new UnreadableRegisterException(file, "encoding", "is not UTF-8 text");
    }

    /** The separator of the line that names a required column; a comma if there is none. */
    private static char separator(BufferedReader text, Set<String> required) throws IOException {
        text.mark(PEEK_CHARACTERS);
        char[] start = new char[PEEK_CHARACTERS];
        int length = Math.max(0, text.read(start, 0, PEEK_CHARACTERS));
        text.reset();
        return new String(start, 0, length)
                .lines()
                .filter(line -> required.stream().allMatch(line::contains))
                .findFirst()
                .map(line ->
                        line.contains("\t")
                                ? '\t'
                                : line.chars().filter(c -> c == ';').count()
                                                > line.chars().filter(c -> c == ',').count()
                                        ? ';'
                                        : ',')
                .orElse(',');
    }

    private static void read(
            String file,
            Iterator<CsvRecord> records,
            Set<String> required,
            Consumer<CsvLine> each) {
        List<String> header = header(file, records, required);
        while (records.hasNext()) {
            CsvRecord record = records.next();
            var cells = new HashMap<String, String>();
            for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
                String cell = record.getField(i).strip();
                if (!cell.isEmpty()) {
                    cells.putIfAbsent(header.get(i), cell);
                }
            }
            if (!cells.isEmpty()) {
                each.accept(new CsvLine(record.getStartingLineNumber(), Map.copyOf(cells)));
            }
        }
    }

    private static List<String> header(
            String file, Iterator<CsvRecord> records, Set<String> required) {
        for (int i = 0; i < HEADER_ROWS && records.hasNext(); i++) {
            List<String> header =
                    records.next().getFields().stream()
                            .map(title -> title.replace("\uFEFF", "").strip())
                            .toList();
            if (header.containsAll(required)) {
                return header;
            }
        }
        throw new UnreadableRegisterException(
                file,
                "header",
                "has not all of the columns "
                        + String.join(", ", required.stream().sorted().toList()));
    }
}
