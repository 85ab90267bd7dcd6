package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.graph.gaps.Area;
import eu.atmpatlas.graph.gaps.Figure;
import eu.atmpatlas.graph.gaps.Indicator;
import eu.atmpatlas.graph.gaps.Parameters;

import org.jspecify.annotations.Nullable;

/**
 * A figure with what it is a figure of.
 *
 * @param area null of several together
 */
record FigureView(
        Indicator indicator,
        Parameters parameters,
        Asked asked,
        @Nullable Area area,
        Figure figure) {}
