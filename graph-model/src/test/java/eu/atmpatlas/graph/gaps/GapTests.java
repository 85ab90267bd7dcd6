package eu.atmpatlas.graph.gaps;

import static eu.atmpatlas.graph.gaps.SmallLand.figure;
import static eu.atmpatlas.graph.gaps.SmallLand.ids;
import static eu.atmpatlas.graph.gaps.SmallLand.makers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.groups.Tuple.tuple;

import eu.atmpatlas.graph.gaps.Behind.Standing;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What is lacking, on examples small enough to count by hand. */
class GapTests {

    @Test
    void aSiteOfNoKnownRegionIsMissingOnlyWhereItMayLie() {
        Question question = SmallLand.makers().site("h", "GB", "", "OPERATIONAL").now();
        Geography geography = question.geography();
        List<Area> dutch = geography.within(geography.area("NL").orElseThrow(), Level.NUTS2);
        List<Area> belgian = geography.within(geography.area("BE").orElseThrow(), Level.NUTS2);
        assertThat(question.placeless(Level.NUTS2, geography.areas(Level.NUTS2))).isEqualTo(2);
        assertThat(question.placeless(Level.NUTS2, dutch)).as("d").isEqualTo(1);
        assertThat(question.placeless(Level.NUTS2, belgian)).isZero();
        assertThat(question.placeless(Level.COUNTRY, geography.areas(Level.COUNTRY))).isZero();
    }

    private static final String CELLS = "capability:CELL_PROCESSING";

    @Test
    void gapsAreCountedBetweenWhatIsAbsentAndWhatMayBe() {
        // Of 7 capabilities NL has cells, vectors and testing for sure; d may have any other.
        Figure gaps = figure(Indicator.GAP_COUNT, makers().now(), "NL");
        assertThat(gaps.value()).isZero();
        assertThat(gaps.upper()).isEqualTo(4); // starting materials, plasmids, filling, storage
        Figure be = figure(Indicator.GAP_COUNT, makers().now(), "BE");
        assertThat(be.value()).isEqualTo(6);
        assertThat(be.upper()).isEqualTo(6);
    }

    @Test
    void aSupplierAbroadFillsAGapAndSoDoesANeighbourWhereOneAllowsIt() {
        Question question =
                makers().actor(EntityKind.INSTITUTION, "hospital", "BE")
                        .tie("b", RelationType.SUPPLIES, "hospital")
                        .now();
        Area be = question.geography().area("BE").orElseThrow();
        List<String> columns = List.of("VECTOR_PRODUCTION", "QC_RELEASE_TESTING", "CRYOSTORAGE");
        List<Cell> ties = Matrix.of(question, "capability", columns, null).row(be);
        assertThat(ties)
                .extracting(Cell::state)
                .containsExactly(Cell.State.ACROSS_BORDER, Cell.State.ABSENT, Cell.State.ABSENT);
        // Utrecht is 148 km from Brussels.
        List<Cell> near = Matrix.of(question, "capability", columns, 150.0).row(be);
        assertThat(near.get(1).state()).isEqualTo(Cell.State.ACROSS_BORDER);
        assertThat(near.get(1).nearestKm()).isEqualTo(148, offset(1.5));
        assertThat(Matrix.of(question, "capability", columns, 140.0).row(be).get(1).state())
                .isEqualTo(Cell.State.ABSENT);
    }

    @Test
    void aChainIsAsCompleteAsItsMeasuredStepsAndNamesTheWeakest() {
        Question question = makers().now();
        Area nl = question.geography().area("NL").orElseThrow();
        Chain chain = Chain.of(question, Platform.CAR_T, List.of(nl));
        // Measured: vector (b), processing (a), testing (f), storage (d may).
        Figure complete = chain.completeness();
        assertThat(complete.value()).isEqualTo(0.75);
        assertThat(complete.upper()).isEqualTo(1);
        assertThat(chain.weakest().orElseThrow().step().code()).isEqualTo("CRYOSTORAGE");
        assertThat(chain.steps().getFirst().cell().state()).isEqualTo(Cell.State.UNKNOWN);
        assertThat(
                        figure(Indicator.VALUE_CHAIN, question, Parameters.platform("CAR_T"), "NL")
                                .value())
                .isEqualTo(0.75);
    }

    @Test
    void classesThatNobodyMakesAreCounted() {
        var land =
                new SmallLand()
                        .site("a", "NL", "", "OPERATIONAL", "atmp-class:GTMP")
                        .site("b", "NL", "", "", "atmp-class:TEP");
        Figure without = figure(Indicator.CLASSES_WITHOUT_CAPACITY, land.now(), "NL");
        assertThat(without.value()).isEqualTo(1); // SCTMP
        assertThat(without.upper()).isEqualTo(2); // TEP, if b does not work
    }

    @Test
    void vectorsFromOutsideAreToldFromThoseOfOutsideTheUnion() {
        var land =
                new SmallLand()
                        .site("nl-vectors", "NL", "", "OPERATIONAL")
                        .site("gb-vectors", "GB", "", "OPERATIONAL")
                        .site("maker", "NL", "", "OPERATIONAL")
                        .actor(EntityKind.INSTITUTION, "clinic", "NL")
                        .actor(EntityKind.PRODUCT, "p", "")
                        .tie("nl-vectors", RelationType.SUPPLIES, "clinic", "AAV vector")
                        .tie("gb-vectors", RelationType.MANUFACTURES, "p", "lentiviral vector")
                        .tie("maker", RelationType.MANUFACTURES, "p")
                        .tie("gb-vectors", RelationType.SUPPLIES, "clinic", "cells");
        Figure nl = figure(Indicator.VECTOR_DEPENDENCE, land.now(), "NL");
        assertThat(nl.numerator()).isEqualTo(1); // gb-vectors to maker
        assertThat(nl.denominator()).isEqualTo(2); // and nl-vectors to clinic
        assertThat(nl.parts())
                .extracting(Figure.Part::code, Figure.Part::value)
                .containsExactly(tuple("OUTSIDE_REGION", 0.5), tuple("OUTSIDE_EU", 0.5));
        assertThat(figure(Indicator.VECTOR_DEPENDENCE, land.now(), "GB").reason())
                .isEqualTo(Figure.Reason.NOTHING_IN_SCOPE);
    }

    @Test
    void thatNobodySaysASiteTestsDoesNotMeanItDoesNot() {
        var land =
                new SmallLand()
                        .site("a", "NL", "", "OPERATIONAL", CELLS, "capability:QC_RELEASE_TESTING")
                        .site("b", "NL", "", "OPERATIONAL", CELLS);
        Figure lacking = figure(Indicator.QC_BOTTLENECK, land.now(), "NL");
        assertThat(lacking.lower()).isZero();
        assertThat(lacking.upper()).isEqualTo(0.5);
    }

    @Test
    void aWhatIfChangesACopy() {
        Question question = makers().now();
        var state =
                new LiveLandscape.State(question.land(), question.geography(), question.terms());
        var whatIf = new WhatIf(state);
        var brussels = new Point(50.9, 4.4);
        City nearest = whatIf.nearest(brussels).orElseThrow();
        whatIf.add(
                null,
                brussels,
                nearest.country(),
                nearest.region(),
                Map.of(
                        "status", List.of("OPERATIONAL"),
                        "capability", List.of("VECTOR_PRODUCTION")));
        whatIf.close(question.land().site("g"));
        LiveLandscape.State later = whatIf.after();
        Question then = question.over(later.land(), later.geography());
        assertThat(figure(Indicator.SITE_DENSITY, then, "BE").numerator()).isEqualTo(1);
        assertThat(ids(figure(Indicator.SITE_DENSITY, then, "BE"), Standing.COUNTED))
                .containsExactly("what-if-1");
        assertThat(ids(figure(Indicator.SITE_DENSITY, question, "BE"), Standing.COUNTED))
                .containsExactly("g");
        assertThat(whatIf.touched(later, Level.COUNTRY)).extracting(Area::code).containsOnly("BE");
        assertThat(whatIf.nearest(new Point(0, 0))).isEmpty();
    }
}
