package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.gaps.RegionView;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.matrix.CoverageCell;
import eu.atmpatlas.graph.gaps.matrix.TherapyPlatform;
import eu.atmpatlas.graph.gaps.model.Scenario;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** {@code WhatIf} of the schema. */
record WhatIfResult(
        List<WhatIfEffect> changes,
        List<RegionView> touched,
        Scenario scenario,
        LocalDate asOf,
        String dataVersion,
        List<WhatIfIndicator> indicators,
        List<WhatIfCell> cells) {

    /** {@code WhatIfIndicator} of the schema. */
    record WhatIfIndicator(
            Indicator indicator,
            @Nullable Concept parameter,
            @Nullable TherapyPlatform platform,
            List<WhatIfFigure> regions,
            WhatIfFigure overall,
            boolean changed) {}

    /** {@code WhatIfFigure} of the schema. */
    record WhatIfFigure(@Nullable RegionView region, FigureView before, FigureView after) {

        boolean changed() {
            Figure old = before.figure();
            Figure now = after.figure();
            return !Objects.equals(old.value(), now.value())
                    || !Objects.equals(old.lower(), now.lower())
                    || !Objects.equals(old.upper(), now.upper());
        }

        /** How much the value rises; null if only an interval is shown on one side. */
        public @Nullable Double difference() {
            Double old = before.figure().value();
            Double now = after.figure().value();
            boolean points =
                    before.shown() == Figure.Shown.POINT && after.shown() == Figure.Shown.POINT;
            return old == null || now == null || !points
                    ? null
                    : Double.valueOf(now - old == 0 ? 0 : now - old);
        }
    }

    /** {@code WhatIfCell} of the schema. */
    record WhatIfCell(
            RegionView region,
            Concept concept,
            CoverageCell.State cellStateBefore,
            CoverageCell.State cellStateAfter) {

        public GapState before() {
            return GapState.of(cellStateBefore);
        }

        public GapState after() {
            return GapState.of(cellStateAfter);
        }
    }
}
