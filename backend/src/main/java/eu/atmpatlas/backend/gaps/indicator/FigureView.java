package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.gaps.GapRequest;
import eu.atmpatlas.backend.gaps.RegionView;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.indicator.IndicatorParameters;
import eu.atmpatlas.graph.gaps.model.Region;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * {@code IndicatorFigure} of the schema: a figure with the request that it answers.
 *
 * @param of the region; null for several regions together
 */
record FigureView(
        Indicator indicator,
        IndicatorParameters parameters,
        GapRequest request,
        @Nullable Region of,
        Figure figure) {

    public @Nullable RegionView region() {
        return of == null ? null : request.view(of);
    }

    public @Nullable Double value() {
        return figure.value();
    }

    public @Nullable Double numerator() {
        return figure.numerator();
    }

    public @Nullable Double denominator() {
        return figure.denominator();
    }

    public int n() {
        return figure.n();
    }

    public Figure.@Nullable Bound bound() {
        return figure.bound();
    }

    public int withoutRecord() {
        return figure.withoutRecord();
    }

    public int unknown() {
        return figure.unknown();
    }

    public @Nullable Double lower() {
        return figure.lower();
    }

    public @Nullable Double upper() {
        return figure.upper();
    }

    public @Nullable Double coverage() {
        return figure.coverage();
    }

    public Figure.Shown shown() {
        return figure.shown();
    }

    public Figure.@Nullable Reason reason() {
        return figure.reason();
    }

    public List<Figure.Part> parts() {
        return figure.parts();
    }

    public LocalDate asOf() {
        return request.context().asOf();
    }
}
