package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.directory.FilterReader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the specification of an export from request parameters or a command line. */
final class ExportSpecificationReader {

    /** Accepted parameters besides table and format. */
    static final List<String> PARAMETERS =
            List.of("filter", "text", "order", "lang", "includeMay", "head", "bom");

    private ExportSpecificationReader() {}

    /**
     * Reads a specification.
     *
     * @param table {@code sites}
     * @param parameters {@code filter}, as JSON like the kind's filter in GraphQL, absent for all
     *     records; {@code text}, as in the kind's list in GraphQL; {@code order}; {@code lang};
     *     {@code includeMay}; of CSV files {@code head} and {@code bom}. Others are refused,
     *     because ignoring a misspelt filter would export too many records
     * @throws BadInputException that names the invalid parameter
     */
    static ExportSpecification read(
            String table, String format, Map<String, String> parameters, Instant now) {
        parameters.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadInputException(
                            name,
                            "is not a parameter; the parameters are "
                                    + String.join(", ", PARAMETERS));
                });
        EntityKind kind =
                Stream.of(EntityKind.values())
                        .filter(each -> each.plural().equals(table))
                        .findFirst()
                        .orElseThrow(() ->
                                new BadInputException(
                                        "table", "is not a kind of record: " + table));
        ExportFormat exportFormat =
                ExportFormat.of(format)
                        .orElseThrow(() ->
                                new BadInputException(
                                        "format",
                                        "must be csv, xlsx, geojson or json, not " + format));
        Map<String, Object> fields = FilterReader.fields(parameters.get("filter"));
        SearchQuery query = FilterReader.read(kind, fields);
        String text = parameters.get("text");
        if (text != null && !text.isBlank() && fields.containsKey("text")) {
            throw new BadInputException("text", "is in the filter already");
        }
        return new ExportSpecification(
                (text == null || text.isBlank() ? query : query.withText(text))
                        .includeMay(includeMay(parameters.get("includeMay"))),
                JsonRecordWriter.compact(fields),
                order(parameters.get("order")),
                isDutch(parameters.get("lang")),
                exportFormat,
                csvOptions(exportFormat, parameters),
                now);
    }

    private static CsvOptions csvOptions(ExportFormat format, Map<String, String> parameters) {
        for (String name : List.of("head", "bom")) {
            if (format != ExportFormat.CSV && parameters.containsKey(name)) {
                throw new BadInputException(name, "is a parameter of CSV files only");
            }
        }
        return CsvOptions.read(parameters);
    }

    private static SearchOrder order(@Nullable String order) {
        if (order == null || order.isBlank()) {
            return SearchOrder.NAME;
        }
        String constant = order.toUpperCase(Locale.ROOT);
        List<String> names = Arrays.stream(SearchOrder.values()).map(Enum::name).toList();
        if (!names.contains(constant)) {
            throw new BadInputException(
                    "order", "must be one of %s, not %s".formatted(names, order));
        }
        return SearchOrder.valueOf(constant);
    }

    private static boolean includeMay(@Nullable String include) {
        return switch (include == null ? "" : include) {
            case "true" -> true;
            case "false", "" -> false;
            default ->
                    throw new BadInputException(
                            "includeMay", "must be true or false, not " + include);
        };
    }

    private static boolean isDutch(@Nullable String lang) {
        return switch (lang == null ? "en" : lang.toLowerCase(Locale.ROOT)) {
            case "en", "" -> false;
            case "nl" -> true;
            default -> throw new BadInputException("lang", "must be en or nl, not " + lang);
        };
    }
}
