package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.error.BadInputException;

import java.util.Map;

/**
 * How a CSV file begins.
 *
 * @param head whether lines that begin with # say what the file is; RFC 4180 knows no such lines
 * @param byteOrderMark whether a mark says that the file is UTF-8, which Excel does not assume
 */
record CsvOptions(boolean head, boolean byteOrderMark) {

    /** For people, a file has both; for programs, which ask for no head, it has neither. */
    static CsvOptions read(Map<String, String> parameters) {
        boolean head =
                switch (parameters.getOrDefault("head", "")) {
                    case "", "lines" -> true;
                    case "none" -> false;
                    default ->
                            throw new BadInputException(
                                    "head", "must be lines or none, not " + parameters.get("head"));
                };
        boolean byteOrderMark =
                switch (parameters.getOrDefault("bom", "")) {
                    case "" -> head;
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                            throw new BadInputException(
                                    "bom", "must be true or false, not " + parameters.get("bom"));
                };
        return new CsvOptions(head, byteOrderMark);
    }
}
