package eu.atmpatlas.graph.gaps.matrix;

import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.model.Ternary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How an area stands to a concept.
 *
 * @param sites at home, known to have it and to work
 * @param unknown at home, that may
 * @param planned at home, known to have it, that are to come and do not count in the scenario
 * @param acrossBorder elsewhere, that cover it from abroad
 * @param nearestKm from the area's middle to the nearest site anywhere that is known to have it and
 *     to work
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

    /** Whether it is lacking: no if covered here or from abroad; unknown if a site may have it. */
    public Ternary lacking() {
        return switch (state) {
            case COVERED, ACROSS_BORDER -> Ternary.NO;
            case UNKNOWN -> Ternary.UNKNOWN;
            case PLANNED -> unknown.isEmpty() ? Ternary.YES : Ternary.UNKNOWN;
            case ABSENT -> Ternary.YES;
        };
    }

    /** How an area stands to a concept. */
    public enum State {
        COVERED,
        ACROSS_BORDER,
        PLANNED,
        UNKNOWN,
        ABSENT
    }
}
