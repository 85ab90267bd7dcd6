package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.ids;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.manufacturers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence.Standing;
import eu.atmpatlas.graph.gaps.model.Scenario;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

/** Supply indicators, on examples small enough to count by hand. */
class SupplyTests {

    @Test
    void siteDensityIsManufacturersPerMillionWithARangeFromUnknowns() {
        Figure nl = figure(Indicator.SITE_DENSITY, manufacturers().operationalContext(), "NL");
        assertThat(nl.numerator()).isEqualTo(2); // a, b
        assertThat(nl.denominator()).isEqualTo(1_500_000);
        assertThat(nl.value()).isEqualTo(2 / 1.5, offset(1e-12));
        // c has no status, d no capability, and the list of f does not say that it makes nothing.
        assertThat(nl.unknown()).isEqualTo(3);
        assertThat(nl.lower()).isEqualTo(2 / 1.5, offset(1e-12));
        assertThat(nl.upper()).isEqualTo(5 / 1.5, offset(1e-12));
        assertThat(nl.coverage()).isEqualTo(3.0 / 6);
        assertThat(nl.n()).isEqualTo(6);
        assertThat(nl.bound()).isEqualTo(Figure.Bound.AT_LEAST);
        assertThat(nl.shown()).isEqualTo(Figure.Shown.POINT);
        assertThat(ids(nl, Standing.UNKNOWN)).containsExactly("c", "d", "f");
        assertThat(nl.sources()).containsExactly("stat");

        Figure both =
                figure(
                        Indicator.SITE_DENSITY,
                        manufacturers().context(Scenario.PLANNED),
                        IndicatorParameters.DEFAULTS.per(10_000_000),
                        "NL",
                        "BE");
        assertThat(both.value()).isEqualTo(4 / 0.2, offset(1e-9)); // a, b, e, g
        assertThat(
                        figure(Indicator.SITE_DENSITY, manufacturers().operationalContext(), "BE10")
                                .reason())
                .isEqualTo(Figure.Reason.NO_POPULATION);
    }

    @Test
    void aBroaderConceptIsUnknown() {
        Figure lentiviral =
                figure(
                        Indicator.CAPABILITY_DENSITY,
                        manufacturers().operationalContext(),
                        IndicatorParameters.productType("LV_VECTOR"),
                        "NL");
        assertThat(ids(lentiviral, Standing.COUNTED)).containsExactly("b");
        // d states only "viral vectors"; f operates but states no products; a and c state others.
        assertThat(ids(lentiviral, Standing.UNKNOWN)).containsExactly("a", "c", "d", "f");
        assertThat(lentiviral.records())
                .filteredOn(each -> each.standing() == Standing.UNKNOWN)
                .extracting(FigureEvidence::why)
                .containsExactly(
                        FigureEvidence.Why.OTHER_STATED,
                        FigureEvidence.Why.OTHER_STATED,
                        FigureEvidence.Why.WIDER_STATED,
                        FigureEvidence.Why.NOTHING_STATED);
        assertThat(lentiviral.value()).isEqualTo(1 / 1.5, offset(1e-12));
        assertThat(lentiviral.upper()).isEqualTo(5 / 1.5, offset(1e-12));

        Figure carT =
                figure(
                        Indicator.CAPABILITY_DENSITY,
                        manufacturers().operationalContext(),
                        IndicatorParameters.productType("CAR_T"),
                        "NL");
        assertThat(ids(carT, Standing.UNKNOWN))
                .containsExactly("b", "c", "d", "f"); // c states T cells, f nothing, others others
    }

    @Test
    void cleanroomAreaHasNoUpperBoundWhileAnAreaIsMissing() {
        var landscape =
                new SampleLandscape()
                        .site("a", "NL", "", "OPERATIONAL")
                        .cleanroomArea(300)
                        .site("b", "NL", "", "OPERATIONAL")
                        .site("c", "NL", "", "CLOSED")
                        .cleanroomArea(900);
        Figure region = figure(Indicator.CLEANROOM_AREA, landscape.operationalContext(), "NL");
        assertThat(region.value()).isEqualTo(200); // 300 m2 / 1.5 million
        assertThat(region.unknown()).isEqualTo(1);
        assertThat(region.upper()).isNull();
    }

    @Test
    void classMixIsShannonEvenness() {
        var landscape =
                new SampleLandscape()
                        .site("a", "NL", "", "OPERATIONAL", "atmp-class:GTMP", "atmp-class:SCTMP")
                        .site("b", "NL", "", "OPERATIONAL", "atmp-class:GTMP")
                        .site("c", "NL", "", "", "atmp-class:TEP");
        Figure mix = figure(Indicator.CLASS_MIX, landscape.operationalContext(), "NL");
        // Two thirds and one third: -(2/3 ln 2/3 + 1/3 ln 1/3) / ln 3 = 0.6365 / 1.0986
        assertThat(mix.value()).isEqualTo(0.579380, offset(1e-6));
        assertThat(mix.parts()).extracting(Figure.Part::numerator).containsExactly(2.0, 1.0, 0.0);
        // c may operate, and a and b may have more classes: the evenness has no interval.
        assertThat(mix.upper()).isNull();
        assertThat(mix.lower()).isNull();
    }

    @Test
    void aTrackRecordThatIsNotStatedIsUnknown() {
        var landscape =
                manufacturers()
                        .stakeholder(EntityKind.PRODUCT, "p", "")
                        .relation("a", RelationType.MANUFACTURES, "p");
        Figure record = figure(Indicator.TRACK_RECORD, landscape.operationalContext(), "NL");
        assertThat(record.numerator()).isEqualTo(1);
        assertThat(record.unknown()).isEqualTo(4); // b, c, d, f; e is planned
        assertThat(record.lower()).isEqualTo(0.2);
        assertThat(record.upper()).isEqualTo(1);
        assertThat(record.shown()).isEqualTo(Figure.Shown.POINT);
        assertThat(record.bound()).isEqualTo(Figure.Bound.AT_LEAST);
    }

    @Test
    void pipelineRatioIsPlannedToOperatingSites() {
        var cells = IndicatorParameters.capability("CELL_PROCESSING");
        Figure ratio =
                figure(
                        Indicator.PIPELINE_RATIO,
                        manufacturers().operationalContext(),
                        cells,
                        "NL",
                        "BE");
        assertThat(ratio.numerator()).isEqualTo(1); // e
        assertThat(ratio.denominator()).isEqualTo(2); // a, g
        assertThat(ratio.value()).isEqualTo(0.5);
        // c has no status; b, d and f operate and may process cells.
        assertThat(ratio.unknown()).isEqualTo(4);
        assertThat(ratio.lower()).isEqualTo(1.0 / 6); // all operate
        assertThat(ratio.upper()).isEqualTo(1); // c is planned, the others do not
    }
}
