package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.backend.importing.csv.CsvRow;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.write.model.Write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        return row.values(COLUMN).stream().map(SourceCells::idOfCell).distinct().toList();
    }

    /** The id of the source that a cell names by id or by address. */
    static String idOfCell(String cell) {
        return isUrl(cell) ? idOf(cell) : cell;
    }

    /** Sources that rows name by address and that are not in the graph yet. */
    List<RowWrite> missingSources(List<CsvRow> rows) {
        Map<String, RowWrite> sourcesById = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            row.values(COLUMN).forEach(cell -> addIfUrl(cell, row, COLUMN, sourcesById));
            for (String column : valueColumns) {
                if (row.has(column)) {
                    row.values(column).stream()
                            .flatMap(entry -> CsvRow.listInEntry(entry).stream())
                            .forEach(cell -> addIfUrl(cell, row, column, sourcesById));
                }
            }
        }
        Set<String> existing = graph.existingSources(sourcesById.keySet());
        var missing = new ArrayList<RowWrite>();
        sourcesById.forEach((id, rowWrite) -> {
            if (!existing.contains(id) && knownIds.put(id, 0) == HashedKeyMap.ABSENT) {
                missing.add(rowWrite);
            }
        });
        return missing;
    }

    private static void addIfUrl(
            String cell, CsvRow row, String column, Map<String, RowWrite> sourcesById) {
        if (isUrl(cell)) {
            String title = cell.replaceFirst("^https?://(www[.])?", "");
            var put = new Write.PutSource(new Source(idOf(cell), title, cell, null, null, null));
            sourcesById.putIfAbsent(idOf(cell), new RowWrite(put, row, column));
        }
    }

    private static boolean isUrl(String cell) {
        return cell.startsWith("https://") || cell.startsWith("http://");
    }

    /** {@code src-example-org-page-1f3a5b7c}. */
    private static String idOf(String address) {
        String slug =
                address.replaceFirst("^https?://(www[.])?", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        String start = slug.substring(0, Math.min(slug.length(), 60));
        return ("src-" + start + "-" + digest(address)).replaceAll("-+", "-");
    }

    private static String digest(String address) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException missingAlgorithm) {
            throw new IllegalStateException("every JDK has SHA-256", missingAlgorithm);
        }
    }
}
