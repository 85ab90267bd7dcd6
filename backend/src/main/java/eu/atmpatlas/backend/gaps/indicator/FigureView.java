package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.gaps.GapRequest;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.indicator.IndicatorParameters;
import eu.atmpatlas.graph.gaps.model.Region;

import org.jspecify.annotations.Nullable;

/**
 * A figure with what it is a figure of.
 *
 * @param region null of several together
 */
record FigureView(
        Indicator indicator,
        IndicatorParameters parameters,
        GapRequest request,
        @Nullable Region region,
        Figure figure) {}
