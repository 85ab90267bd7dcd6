package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence.Standing;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;

/** What holds for every figure, whatever the landscape. */
final class FigureChecks {

    private FigureChecks() {}

    /** Checks that nothing is said of regions without a record. */
    static void assertNoRecord(int regions, Figure... figures) {
        for (Figure figure : figures) {
            assertThat(figure.reason()).isEqualTo(Figure.Reason.NO_RECORD);
            assertThat(figure.shown()).isEqualTo(Figure.Shown.NONE);
            assertThat(figure.withoutRecord()).isEqualTo(regions);
            assertThat(figure.lower()).isNull();
            assertThat(figure.upper()).isNull();
        }
    }

    /** Parameters with which every indicator can be computed. */
    static IndicatorParameters parameters(Indicator indicator) {
        return indicator.accepts(Indicator.ParameterKind.PLATFORM)
                ? IndicatorParameters.platform("CAR_T")
                : indicator.accepts(Indicator.ParameterKind.CAPABILITY_OR_PRODUCT_TYPE)
                        ? IndicatorParameters.capability("CELL_PROCESSING")
                        : IndicatorParameters.DEFAULTS;
    }

    /**
     * Checks what holds for every figure: the value is in its range, and the records add up to it.
     */
    static void assertInvariants(IndicatorContext context) {
        for (Indicator indicator : Indicator.values()) {
            if (!indicator.available()) {
                continue;
            }
            IndicatorParameters parameters = parameters(indicator);
            for (String[] codes : new String[][] {{"NL"}, {"NL", "BE", "GB"}, {"NL32"}, {"EU"}}) {
                if (java.util.Arrays.stream(codes)
                        .anyMatch(code -> context.geography().region(code).isEmpty())) {
                    continue;
                }
                Figure figure = figure(indicator, context, parameters, codes);
                String description = indicator + " of " + String.join(",", codes);
                Double value = figure.value();
                assertThat(figure.reason() == null).as(description).isEqualTo(value != null);
                if (value != null) {
                    assertThat(value).as(description).isGreaterThanOrEqualTo(indicator.lowest());
                    Double lower = figure.lower();
                    Double upper = figure.upper();
                    assertThat(lower == null || lower <= value + 1e-9).as(description).isTrue();
                    assertThat(upper == null || upper >= value - 1e-9).as(description).isTrue();
                    Double highest = indicator.highest();
                    if (highest != null) {
                        assertThat(value).as(description).isLessThanOrEqualTo(highest + 1e-9);
                        assertThat(upper == null || upper <= highest + 1e-9)
                                .as(description)
                                .isTrue();
                    }
                }
                if (figure.coverage() != null) {
                    assertThat(figure.coverage()).as(description).isBetween(0.0, 1.0);
                }
                assertThat(figure.records().stream().map(FigureEvidence::id).distinct().count())
                        .as(description + ": each record once")
                        .isEqualTo(figure.records().size());
                if (indicator.unit() == Indicator.Unit.PER_POPULATION
                        && figure.reason() != Figure.Reason.NO_RECORD) {
                    assertThat(count(figure, Standing.COUNTED))
                            .as(description)
                            .isEqualTo(figure.numerator().intValue());
                    assertThat(count(figure, Standing.UNKNOWN))
                            .as(description)
                            .isEqualTo(figure.unknown());
                }
            }
        }
    }

    private static int count(Figure figure, Standing standing) {
        return (int) figure.records().stream().filter(r -> r.standing() == standing).count();
    }
}
