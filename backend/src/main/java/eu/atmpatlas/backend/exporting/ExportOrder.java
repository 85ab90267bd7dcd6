package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.importing.Table;
import eu.atmpatlas.backend.search.SearchOrder;
import eu.atmpatlas.backend.search.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What is to be exported.
 *
 * @param filter as it was asked, JSON
 * @param dutch whether labels are in Dutch rather than English
 * @param at the moment of asking
 */
record ExportOrder(
        SearchQuery query,
        String filter,
        SearchOrder order,
        boolean dutch,
        ExportFormat format,
        Instant at) {

    EntityKind kind() {
        return query.kind();
    }

    /** {@code sites}. */
    String table() {
        return Table.ofKind(kind()).label();
    }

    /** {@code atmp-atlas-sites-2026-11-22.csv}. */
    String fileName() {
        return "atmp-atlas-%s-%s.%s"
                .formatted(table(), at.atZone(ZoneOffset.UTC).toLocalDate(), format.extension());
    }

    /** The moment of asking, to the second. */
    String date() {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
