package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.ids;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.manufacturers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.groups.Tuple.tuple;

import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence.Standing;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.matrix.CoverageCell;
import eu.atmpatlas.graph.gaps.matrix.CoverageCell.State;
import eu.atmpatlas.graph.gaps.matrix.CoverageMatrix;
import eu.atmpatlas.graph.gaps.matrix.TherapyPlatform;
import eu.atmpatlas.graph.gaps.matrix.ValueChain;
import eu.atmpatlas.graph.gaps.model.City;
import eu.atmpatlas.graph.gaps.model.Geography;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.model.StatedNo;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gap indicators, on examples small enough to count by hand. */
class GapTests {

    @Test
    void aSiteWithoutARegionIsUnknownOnlyInItsCountry() {
        IndicatorContext context =
                SampleLandscape.manufacturers()
                        .site("h", "GB", "", "OPERATIONAL")
                        .operationalContext();
        Geography geography = context.geography();
        List<Region> dutch =
                geography.within(geography.region("NL").orElseThrow(), RegionLevel.NUTS2);
        List<Region> belgian =
                geography.within(geography.region("BE").orElseThrow(), RegionLevel.NUTS2);
        assertThat(context.placeless(RegionLevel.NUTS2, geography.regions(RegionLevel.NUTS2)))
                .isEqualTo(2);
        assertThat(context.placeless(RegionLevel.NUTS2, dutch)).as("d").isEqualTo(1);
        assertThat(context.placeless(RegionLevel.NUTS2, belgian)).isZero();
        assertThat(context.placeless(RegionLevel.COUNTRY, geography.regions(RegionLevel.COUNTRY)))
                .isZero();
    }

    private static final String CELLS = "capability:CELL_PROCESSING";

    @Test
    void gapCountHasARangeFromUnknowns() {
        // Of 7 capabilities, NL certainly has cells, vectors and testing; d may have any of the
        // others.
        Figure gaps = figure(Indicator.GAP_COUNT, manufacturers().operationalContext(), "NL");
        assertThat(gaps.value()).isZero();
        assertThat(gaps.upper()).isEqualTo(4); // starting materials, plasmids, filling, storage
        Figure be = figure(Indicator.GAP_COUNT, manufacturers().operationalContext(), "BE");
        assertThat(be.value()).isEqualTo(6);
        assertThat(be.upper()).isEqualTo(6);
    }

    @Test
    void suppliersAbroadAndNearbySitesFillAGap() {
        IndicatorContext context =
                manufacturers()
                        .stakeholder(EntityKind.INSTITUTION, "hospital", "BE")
                        .relation("b", RelationType.SUPPLIES, "hospital")
                        .operationalContext();
        Region be = context.geography().region("BE").orElseThrow();
        List<String> columns = List.of("VECTOR_PRODUCTION", "QC_RELEASE_TESTING", "CRYOSTORAGE");
        List<CoverageCell> relations =
                CoverageMatrix.of(context, "capability", columns, null).row(be);
        assertThat(relations)
                .extracting(CoverageCell::state)
                .containsExactly(
                        CoverageCell.State.COVERED_ACROSS_BORDER,
                        CoverageCell.State.NONE_ON_RECORD,
                        CoverageCell.State.NONE_ON_RECORD);
        // Utrecht is 148 km from Brussels.
        List<CoverageCell> near = CoverageMatrix.of(context, "capability", columns, 150.0).row(be);
        assertThat(near.get(1).state()).isEqualTo(CoverageCell.State.COVERED_ACROSS_BORDER);
        assertThat(near.get(1).nearestKm()).isEqualTo(148, offset(1.5));
        assertThat(CoverageMatrix.of(context, "capability", columns, 140.0).row(be).get(1).state())
                .isEqualTo(CoverageCell.State.NONE_ON_RECORD);
    }

    @Test
    void silenceIsNotAbsenceAndNoRecordIsNeither() {
        SampleLandscape landscape =
                new SampleLandscape()
                        .site("a", "NL", "", "OPERATIONAL", "capability:QC_RELEASE_TESTING")
                        .site("b", "BE", "", "OPERATIONAL", "capability:QC_RELEASE_TESTING")
                        .statedNo(
                                new StatedNo(Map.of("capability", Set.of("CRYOSTORAGE")), Set.of()))
                        .site("c", "GB", "", "OPERATIONAL", "capability:QC_RELEASE_TESTING")
                        .statedNo(new StatedNo(Map.of(), Set.of("capability")));
        IndicatorContext context = landscape.operationalContext();
        assertThat(state(context, "NL", "CRYOSTORAGE")).isEqualTo(State.NONE_ON_RECORD);
        assertThat(state(context, "BE", "CRYOSTORAGE")).isEqualTo(State.ABSENT);
        assertThat(state(context, "BE", "VECTOR_PRODUCTION")).isEqualTo(State.NONE_ON_RECORD);
        assertThat(state(context, "GB", "VECTOR_PRODUCTION")).isEqualTo(State.ABSENT);
        IndicatorContext dutch =
                new SampleLandscape()
                        .site("a", "NL", "", "OPERATIONAL", "capability:QC_RELEASE_TESTING")
                        .operationalContext();
        assertThat(state(dutch, "BE", "CRYOSTORAGE")).isEqualTo(State.NO_RECORD);
        Figure belgium = figure(Indicator.GAP_COUNT, dutch, "BE");
        assertThat(belgium.value()).isNull();
        assertThat(belgium.reason()).isEqualTo(Figure.Reason.NO_RECORD);
    }

    private static State state(IndicatorContext context, String country, String capability) {
        Region region = context.geography().region(country).orElseThrow();
        return CoverageMatrix.of(context, "capability", List.of(capability), null)
                .row(region)
                .getFirst()
                .state();
    }

    @Test
    void chainCompletenessIsTheShareOfCoveredMeasuredSteps() {
        IndicatorContext context = manufacturers().operationalContext();
        Region nl = context.geography().region("NL").orElseThrow();
        ValueChain chain = ValueChain.of(context, TherapyPlatform.CAR_T, List.of(nl));
        // Measured: vector (b), processing (a), testing (f); d may do apheresis, certification and
        // storage. None is on record that gives CAR-T cells.
        Figure complete = chain.completeness();
        assertThat(complete.value()).isEqualTo(3 / 7.0);
        assertThat(complete.upper()).isEqualTo(1);
        assertThat(chain.weakest().orElseThrow().step().code()).isEqualTo("TREATMENT");
        assertThat(chain.steps().getFirst().cell().state()).isEqualTo(CoverageCell.State.MAY_BE);
        assertThat(
                        figure(
                                        Indicator.VALUE_CHAIN,
                                        context,
                                        IndicatorParameters.platform("CAR_T"),
                                        "NL")
                                .value())
                .isEqualTo(3 / 7.0);
    }

    @Test
    void classesWithoutCapacityAreCounted() {
        var landscape =
                new SampleLandscape()
                        .site("a", "NL", "", "OPERATIONAL", "atmp-class:GTMP")
                        .site("b", "NL", "", "", "atmp-class:TEP");
        Figure without =
                figure(Indicator.CLASSES_WITHOUT_CAPACITY, landscape.operationalContext(), "NL");
        assertThat(without.value()).isEqualTo(1); // SCTMP
        assertThat(without.upper()).isEqualTo(2); // TEP, if b does not operate
    }

    @Test
    void vectorsFromOutsideTheRegionAndTheEuAreSeparateParts() {
        var landscape =
                new SampleLandscape()
                        .site("nl-vectors", "NL", "", "OPERATIONAL")
                        .site("gb-vectors", "GB", "", "OPERATIONAL")
                        .site("maker", "NL", "", "OPERATIONAL")
                        .stakeholder(EntityKind.INSTITUTION, "clinic", "NL")
                        .stakeholder(EntityKind.PRODUCT, "p", "")
                        .relation("nl-vectors", RelationType.SUPPLIES, "clinic", "AAV vector")
                        .relation("gb-vectors", RelationType.MANUFACTURES, "p", "lentiviral vector")
                        .relation("maker", RelationType.MANUFACTURES, "p")
                        .relation("gb-vectors", RelationType.SUPPLIES, "clinic", "cells");
        Figure nl = figure(Indicator.VECTOR_DEPENDENCE, landscape.operationalContext(), "NL");
        assertThat(nl.numerator()).isEqualTo(1); // gb-vectors to maker
        assertThat(nl.denominator()).isEqualTo(2); // and nl-vectors to clinic
        assertThat(nl.parts())
                .extracting(Figure.Part::code, Figure.Part::value)
                .containsExactly(tuple("OUTSIDE_REGION", 0.5), tuple("OUTSIDE_EU", 0.5));
        assertThat(
                        figure(Indicator.VECTOR_DEPENDENCE, landscape.operationalContext(), "GB")
                                .reason())
                .isEqualTo(Figure.Reason.NOTHING_IN_SCOPE);
    }

    @Test
    void anUnstatedTestingCapabilityIsUnknown() {
        var landscape =
                new SampleLandscape()
                        .site("a", "NL", "", "OPERATIONAL", CELLS, "capability:QC_RELEASE_TESTING")
                        .site("b", "NL", "", "OPERATIONAL", CELLS);
        Figure lacking = figure(Indicator.QC_BOTTLENECK, landscape.operationalContext(), "NL");
        assertThat(lacking.lower()).isZero();
        assertThat(lacking.upper()).isEqualTo(0.5);
    }

    @Test
    void aWhatIfChangesACopy() {
        IndicatorContext context = manufacturers().operationalContext();
        var state =
                new LandscapeProjection.LandscapeSnapshot(
                        context.landscape(), context.geography(), context.vocabularies());
        var whatIf = new WhatIf(state);
        var brussels = new Point(50.9, 4.4);
        City nearest = whatIf.nearest(brussels).orElseThrow();
        whatIf.add(
                null,
                brussels,
                nearest.country(),
                nearest.nuts(),
                Map.of(
                        "status", List.of("OPERATIONAL"),
                        "capability", List.of("VECTOR_PRODUCTION")));
        whatIf.close(context.landscape().site("g"));
        LandscapeProjection.LandscapeSnapshot later = whatIf.after();
        IndicatorContext then = context.withLandscape(later.landscape(), later.geography());
        assertThat(figure(Indicator.SITE_DENSITY, then, "BE").numerator()).isEqualTo(1);
        assertThat(ids(figure(Indicator.SITE_DENSITY, then, "BE"), Standing.COUNTED))
                .containsExactly("what-if-1");
        assertThat(ids(figure(Indicator.SITE_DENSITY, context, "BE"), Standing.COUNTED))
                .containsExactly("g");
        assertThat(whatIf.affectedRegions(later, RegionLevel.COUNTRY))
                .extracting(Region::code)
                .containsOnly("BE");
        assertThat(whatIf.nearest(new Point(0, 0))).isEmpty();
    }
}
