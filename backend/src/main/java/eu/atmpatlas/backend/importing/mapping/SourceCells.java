package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.graph.provenance.SourceIds;
import eu.atmpatlas.graph.write.model.Write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the {@code sources} cells. They contain ids of sources. A web address is also accepted and
 * becomes a source with the same id everywhere.
 */
final class SourceCells {

    private static final String COLUMN = "sources";

    private final GraphLookup graph;
    private final List<String> valueColumns;
    private final HashedKeyMap knownIds = new HashedKeyMap();
    private final Map<String, String> idByAddress = new HashMap<>();

    SourceCells(GraphLookup graph) {
        this(graph, List.of());
    }

    /**
     * @param valueColumns further columns, with the sources of single values
     */
    SourceCells(GraphLookup graph, List<String> valueColumns) {
        this.graph = graph;
        this.valueColumns = valueColumns;
    }

    /** Ids of the row's sources. */
    List<String> ids(CsvRow row) {
        return row.values(COLUMN).stream().map(this::idOfCell).distinct().toList();
    }

    /** The id of the source that a cell names by id or by address. */
    String idOfCell(String cell) {
        return SourceIds.isAddress(cell)
                ? idByAddress.getOrDefault(cell, SourceIds.of(cell))
                : cell;
    }

    /** Sources that rows name by address and that are not in the graph yet. */
    List<RowWrite> missingSources(List<CsvRow> rows) {
        Map<String, Cell> cellByAddress = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            row.values(COLUMN).forEach(cell -> addIfUrl(cell, row, COLUMN, cellByAddress));
            for (String column : valueColumns) {
                if (row.has(column)) {
                    row.values(column).stream()
                            .flatMap(entry -> CsvRow.listInEntry(entry).stream())
                            .forEach(cell -> addIfUrl(cell, row, column, cellByAddress));
                }
            }
        }
        var candidates = new HashSet<String>();
        cellByAddress
                .keySet()
                .forEach(address ->
                        candidates.addAll(
                                List.of(SourceIds.exact(address), SourceIds.of(address))));
        Set<String> existing = graph.existingSources(candidates);
        idByAddress.clear();
        var missing = new ArrayList<RowWrite>();
        cellByAddress.forEach((address, cell) -> {
            // An earlier version gave each spelling of an address a source of its own.
            String id =
                    existing.contains(SourceIds.exact(address))
                            ? SourceIds.exact(address)
                            : SourceIds.of(address);
            idByAddress.put(address, id);
            if (!existing.contains(id) && knownIds.put(id, 0) == HashedKeyMap.ABSENT) {
                missing.add(
                        new RowWrite(
                                new Write.PutSource(SourceIds.source(id, address)),
                                cell.row(),
                                cell.column()));
            }
        });
        return missing;
    }

    /** Where a file names an address first. */
    private record Cell(CsvRow row, String column) {}

    private static void addIfUrl(
            String cell, CsvRow row, String column, Map<String, Cell> cellByAddress) {
        if (SourceIds.isAddress(cell)) {
            cellByAddress.putIfAbsent(cell, new Cell(row, column));
        }
    }
}
