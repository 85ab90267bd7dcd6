package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.graph.gaps.matrix.CoverageCell;

/**
 * {@code GapState} of the schema, which {@code CellState} replaces. It has one value for all that
 * is not known.
 */
enum GapState {
    COVERED,
    ACROSS_BORDER,
    PLANNED,
    UNKNOWN,
    ABSENT;

    static GapState of(CoverageCell.State state) {
        return switch (state) {
            case COVERED -> COVERED;
            case COVERED_ACROSS_BORDER -> ACROSS_BORDER;
            case PLANNED -> PLANNED;
            case MAY_BE, NONE_ON_RECORD, NO_RECORD -> UNKNOWN;
            case ABSENT -> ABSENT;
        };
    }
}
