package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.backend.importing.csv.StatementColumns.Part;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.StatementDetail;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Reads columns such as {@code capabilities.status}. A value with an entry in one of them becomes a
 * statement of its own; the others remain values of the record as a whole.
 */
final class StatementCells {

    private final GraphLookup graph;
    private final SourceCells sourceCells;

    StatementCells(GraphLookup graph, SourceCells sourceCells) {
        this.graph = graph;
        this.sourceCells = sourceCells;
    }

    /**
     * The values of a field's cell.
     *
     * @param entered values of the record as a whole
     * @param statements statements on the others
     */
    record Values(List<String> entered, List<Statement> statements) {}

    /**
     * Reads the values of a field.
     *
     * @param field name of the field
     * @param column its column
     * @param values the values in the order of the cell, empty where there is none
     * @param sources of the row, for values that name none
     */
    Values read(
            CsvRow row,
            String field,
            String column,
            List<String> values,
            List<String> sources,
            @Nullable LocalDate lastVerified) {
        Map<Part, List<String>> parts = parts(row, column, values.size());
        var entered = new ArrayList<String>();
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            Entry entry = new Entry(row, column, parts, i);
            if (entry.isEmpty()) {
                if (!value.isEmpty() && !entered.contains(value)) {
                    entered.add(value);
                }
            } else if (value.isEmpty()) {
                row.problem(column, "has no value %d, but %s".formatted(i + 1, entry.texts()));
            } else {
                statements.add(statement(field, value, entry, sources, lastVerified));
            }
        }
        return new Values(List.copyOf(entered), List.copyOf(statements));
    }

    /** The entries of each column that has any. Columns with too many or too few are refused. */
    private static Map<Part, List<String>> parts(CsvRow row, String column, int values) {
        var parts = new EnumMap<Part, List<String>>(Part.class);
        for (Part part : Part.values()) {
            String name = part.of(column);
            List<String> entries = row.has(column) && row.has(name) ? row.entries(name) : List.of();
            if (entries.isEmpty()) {
                continue;
            }
            if (entries.size() == values) {
                parts.put(part, entries);
            } else {
                row.problem(
                        name,
                        "has %d entries for %d values of %s: it needs one for each, empty where nothing is stated"
                                .formatted(entries.size(), values, column));
            }
        }
        return parts;
    }

    private Statement statement(
            String field,
            String value,
            Entry entry,
            List<String> rowSources,
            @Nullable LocalDate lastVerified) {
        List<String> own =
                entry.list(Part.SOURCE).stream().map(sourceCells::idOfCell).distinct().toList();
        LocalDate day = entry.date(Part.DAY);
        boolean ofRow = own.isEmpty();
        Claim claim = Boolean.FALSE.equals(entry.bool(Part.ASSERTED)) ? Claim.NO : Claim.YES;
        return Statement.about(field, claim, ofRow ? rowSources : own)
                .value(value)
                .detail(detail(entry))
                .statedOn(day == null && ofRow ? lastVerified : day)
                .valid(entry.date(Part.VALID_FROM), entry.date(Part.VALID_TO))
                .build();
    }

    private StatementDetail detail(Entry entry) {
        String status = entry.text(Part.STATUS);
        return new StatementDetail(
                status == null ? null : graph.resolveCode("status", status),
                entry.date(Part.STATUS_ON),
                codes("scale", entry.list(Part.SCALE)),
                entry.text(Part.GRADE),
                entry.text(Part.BATCH_SCALE),
                codes("product-type", entry.list(Part.PRODUCT_TYPE)),
                entry.bool(Part.OPEN_TO_THIRD_PARTIES));
    }

    private List<String> codes(String scheme, List<String> cells) {
        return cells.stream().map(cell -> graph.resolveCode(scheme, cell)).distinct().toList();
    }

    /** What the columns say of the value at one position. */
    private record Entry(CsvRow row, String column, Map<Part, List<String>> parts, int position) {

        boolean isEmpty() {
            return texts().isEmpty();
        }

        List<String> texts() {
            return parts.values().stream()
                    .map(entries -> entries.get(position))
                    .filter(entry -> !entry.isEmpty())
                    .toList();
        }

        @Nullable String text(Part part) {
            List<String> entries = parts.get(part);
            String entry = entries == null ? "" : entries.get(position);
            return entry.isEmpty() ? null : entry;
        }

        List<String> list(Part part) {
            String text = text(part);
            return text == null ? List.of() : CsvRow.listInEntry(text);
        }

        @Nullable LocalDate date(Part part) {
            String text = text(part);
            return text == null ? null : row.date(part.of(column), text);
        }

        @Nullable Boolean bool(Part part) {
            String text = text(part);
            return text == null ? null : row.bool(part.of(column), text);
        }
    }
}
