package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.write.Write;

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
 * The {@code sources} cells of a sheet. They hold ids of sources; a web address will do as well and
 * becomes a source of its own, the same one wherever it stands.
 */
final class SourceCells {

    private static final String COLUMN = "sources";

    private final Standing standing;
    private final Seen written = new Seen();

    SourceCells(Standing standing) {
        this.standing = standing;
    }

    /** Ids of the row's sources. */
    List<String> ids(SheetRow row) {
        return row.many(COLUMN).stream()
                .map(each -> isAddress(each) ? idOf(each) : each)
                .distinct()
                .toList();
    }

    /** The sources that rows name by address and that are not in the graph yet. */
    List<Statement> missing(List<SheetRow> rows) {
        Map<String, Statement> named = new LinkedHashMap<>();
        for (SheetRow row : rows) {
            for (String cell : row.many(COLUMN)) {
                if (isAddress(cell)) {
                    String title = cell.replaceFirst("^https?://(www[.])?", "");
                    var put =
                            new Write.PutSource(
                                    new Source(idOf(cell), title, cell, null, null, null));
                    named.putIfAbsent(idOf(cell), new Statement(put, row, COLUMN));
                }
            }
        }
        Set<String> there = standing.sources(named.keySet());
        var missing = new ArrayList<Statement>();
        named.forEach((id, statement) -> {
            if (!there.contains(id) && written.put(id, 0) == Seen.NONE) {
                missing.add(statement);
            }
        });
        return missing;
    }

    private static boolean isAddress(String cell) {
        return cell.startsWith("https://") || cell.startsWith("http://");
    }

    /** {@code src-example-org-page-1f3a5b7c}. */
    private static String idOf(String address) {
        String words =
                address.replaceFirst("^https?://(www[.])?", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        String start = words.substring(0, Math.min(words.length(), 60));
        return ("src-" + start + "-" + digest(address)).replaceAll("-+", "-");
    }

    private static String digest(String address) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
