package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Specification of an export.
 *
 * @param filter of the request, as JSON
 * @param dutch whether labels are in Dutch, otherwise English
 * @param csv how a CSV file begins
 * @param requestedAt time of the request
 */
record ExportSpecification(
        SearchQuery query,
        String filter,
        SearchOrder order,
        boolean dutch,
        ExportFormat format,
        CsvOptions csv,
        Instant requestedAt) {

    EntityKind kind() {
        return query.kind();
    }

    /** {@code sites}. */
    String table() {
        return kind().plural();
    }

    /** {@code atmp-atlas-sites-2026-11-22.csv}. */
    String fileName() {
        return "atmp-atlas-%s-%s.%s"
                .formatted(
                        table(),
                        requestedAt.atZone(ZoneOffset.UTC).toLocalDate(),
                        format.extension());
    }

    /** The time of the request, to the second. */
    String date() {
        return requestedAt.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
