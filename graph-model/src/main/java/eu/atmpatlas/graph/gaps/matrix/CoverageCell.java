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
        @Nullable Double nearestKm) {

    static CoverageCell of(
            String code,
            List<FigureEvidence> sites,
            List<FigureEvidence> unknown,
            List<FigureEvidence> planned,
            List<FigureEvidence> acrossBorder,
            @Nullable Double nearestKm) {
        State state =
                !sites.isEmpty()
                        ? State.COVERED
                        : !acrossBorder.isEmpty()
                                ? State.ACROSS_BORDER
                                : !planned.isEmpty()
                                        ? State.PLANNED
                                        : !unknown.isEmpty() ? State.UNKNOWN : State.ABSENT;
        return new CoverageCell(code, state, sites, unknown, planned, acrossBorder, nearestKm);
    }

    /**
     * Returns whether the concept is lacking: no if it is covered in the region or from abroad;
     * unknown if a site may have it.
     */
    public Ternary lacking() {
        return switch (state) {
            case COVERED, ACROSS_BORDER -> Ternary.NO;
            case UNKNOWN -> Ternary.UNKNOWN;
            case PLANNED -> unknown.isEmpty() ? Ternary.YES : Ternary.UNKNOWN;
            case ABSENT -> Ternary.YES;
        };
    }

    /** How well a region covers a concept, as a state. */
    public enum State {
        COVERED,
        ACROSS_BORDER,
        PLANNED,
        UNKNOWN,
        ABSENT
    }
}
