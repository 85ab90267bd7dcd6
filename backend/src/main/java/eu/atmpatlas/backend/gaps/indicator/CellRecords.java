package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.gaps.EvidenceConnection;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.matrix.CoverageCell;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the records of a cell of the matrix, or of a step of a value chain. */
final class CellRecords {

    private static final Comparator<FigureEvidence> IN_ORDER =
            Comparator.comparing(FigureEvidence::name).thenComparing(FigureEvidence::id);

    private CellRecords() {}

    /**
     * Returns a page of the records of a cell.
     *
     * @param kind only records of this kind; null for all
     */
    static EvidenceConnection<GapRecordEdge> page(
            CoverageCell cell,
            @Nullable GapRecordKind kind,
            @Nullable Integer first,
            @Nullable String after) {
        var records = new ArrayList<CellRecord>();
        for (GapRecordKind each : GapRecordKind.values()) {
            if (kind == null || kind == each) {
                recordsOf(cell, each).stream()
                        .sorted(IN_ORDER)
                        .forEach(record -> records.add(new CellRecord(each, record)));
            }
        }
        return EvidenceConnection.of(
                records, each -> each.record().id(), GapRecordEdge::of, first, after);
    }

    private static List<FigureEvidence> recordsOf(CoverageCell cell, GapRecordKind kind) {
        return switch (kind) {
            case SITE -> cell.sites();
            case ACROSS_BORDER -> cell.acrossBorder();
            case PLANNED -> cell.planned();
            case UNKNOWN -> cell.unknown();
        };
    }

    /** {@code GapRecordKind} of the schema, in the order of the list. */
    enum GapRecordKind {
        SITE,
        ACROSS_BORDER,
        PLANNED,
        UNKNOWN
    }

    private record CellRecord(GapRecordKind kind, FigureEvidence record) {}

    /** {@code GapRecordEdge} of the schema. */
    record GapRecordEdge(
            String cursor,
            String id,
            String name,
            GapRecordKind of,
            FigureEvidence.@Nullable Why reason)
            implements EvidenceConnection.EvidenceEdge {

        private static GapRecordEdge of(CellRecord record, String cursor) {
            return new GapRecordEdge(
                    cursor,
                    record.record().id(),
                    record.record().name(),
                    record.kind(),
                    record.record().why());
        }
    }
}
