package eu.atmpatlas.graph.gaps;

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
public record Cell(
        String code,
        State state,
        List<Behind> sites,
        List<Behind> unknown,
        List<Behind> planned,
        List<Behind> acrossBorder,
        @Nullable Double nearestKm) {

    static Cell of(
            String code,
            List<Behind> sites,
            List<Behind> unknown,
            List<Behind> planned,
            List<Behind> acrossBorder,
            @Nullable Double nearestKm) {
        State state =
                !sites.isEmpty()
                        ? State.COVERED
                        : !acrossBorder.isEmpty()
                                ? State.ACROSS_BORDER
                                : !planned.isEmpty()
                                        ? State.PLANNED
                                        : !unknown.isEmpty() ? State.UNKNOWN : State.ABSENT;
        return new Cell(code, state, sites, unknown, planned, acrossBorder, nearestKm);
    }

    /** Whether it is lacking: no if covered here or from abroad; unknown if a site may have it. */
    public Known lacking() {
        return switch (state) {
            case COVERED, ACROSS_BORDER -> Known.NO;
            case UNKNOWN -> Known.UNKNOWN;
            case PLANNED -> unknown.isEmpty() ? Known.YES : Known.UNKNOWN;
            case ABSENT -> Known.YES;
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
