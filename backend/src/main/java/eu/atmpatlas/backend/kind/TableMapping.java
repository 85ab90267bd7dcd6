package eu.atmpatlas.backend.kind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The table of a kind, for import and export, beyond the columns of its fields.
 *
 * @param relation the relation that the table has a column for, if there is one
 * @param authorisations whether it has columns for authorisations and accreditations
 * @param headers by column: other headers that an import understands, in lower case
 */
public record TableMapping(
        @Nullable RelationColumn relation,
        boolean authorisations,
        Map<String, List<String>> headers) {

    /** Copies the headers. */
    public TableMapping {
        headers = Map.copyOf(headers);
    }

    /** Other headers for a column. */
    public List<String> headersFor(String column) {
        return headers.getOrDefault(column, List.of());
    }
}
