package eu.atmpatlas.graph.gaps.matrix;

import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.model.Ternary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How well a region covers a concept.
 *
 * @param sites in the region, known to have the capability and to operate
 * @param unknown in the region, that may have the capability and operate
 * @param planned in the region, known to have the capability, that do not operate yet and do not
 *     count in the scenario
 * @param acrossBorder outside the region, that cover it from abroad
 * @param silent in the region: sites that may operate and list other concepts, and of which no
 *     source says that they do not have this one
 * @param nearestKm from the region's population centre to the nearest site anywhere that is known
 *     to have the capability and to operate
 */
public record CoverageCell(
        String code,
        State state,
        List<FigureEvidence> sites,
        List<FigureEvidence> unknown,
        List<FigureEvidence> planned,
        List<FigureEvidence> acrossBorder,
        int silent,
        @Nullable Double nearestKm) {

    /**
     * Builds the cell with its state.
     *
     * @param onRecord whether any site of the region is in the atlas
     * @param denied whether sources say of each of these sites that it does not have it
     */
    static CoverageCell of(
            String code,
            List<FigureEvidence> sites,
            List<FigureEvidence> unknown,
            List<FigureEvidence> planned,
            List<FigureEvidence> acrossBorder,
            int silent,
            @Nullable Double nearestKm,
            boolean onRecord,
            boolean denied) {
        State state =
                !sites.isEmpty()
                        ? State.COVERED
                        : !acrossBorder.isEmpty()
                                ? State.COVERED_ACROSS_BORDER
                                : !planned.isEmpty()
                                        ? State.PLANNED
                                        : !unknown.isEmpty()
                                                ? State.MAY_BE
                                                : withoutSites(onRecord, denied);
        return new CoverageCell(
                code, state, sites, unknown, planned, acrossBorder, silent, nearestKm);
    }

    private static State withoutSites(boolean onRecord, boolean denied) {
        return !onRecord ? State.NO_RECORD : denied ? State.ABSENT : State.NONE_ON_RECORD;
    }

    /**
     * Returns whether no site on record in the region or abroad covers the concept: unknown if a
     * site may, or if no site of the region is on record.
     */
    public Ternary noneOnRecord() {
        return switch (state) {
            case COVERED, COVERED_ACROSS_BORDER -> Ternary.NO;
            case MAY_BE, NO_RECORD -> Ternary.UNKNOWN;
            case PLANNED -> unknown.isEmpty() ? Ternary.YES : Ternary.UNKNOWN;
            case NONE_ON_RECORD, ABSENT -> Ternary.YES;
        };
    }

    /** How well a region covers a concept, as far as is on record. */
    public enum State {
        /** A site in the region is known to have it and to operate. */
        COVERED,
        /** No such site in the region, but one abroad that covers it. */
        COVERED_ACROSS_BORDER,
        /** A site in the region that does not operate yet is known to have it. */
        PLANNED,
        /** A site in the region may have it. */
        MAY_BE,
        /** Sites of the region are on record, and none is said to have it. */
        NONE_ON_RECORD,
        /** No site of the region is on record. */
        NO_RECORD,
        /** Sources say of every site on record in the region that it does not have it. */
        ABSENT
    }
}
