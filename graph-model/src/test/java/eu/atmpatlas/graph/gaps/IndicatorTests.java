package eu.atmpatlas.graph.gaps;

import static eu.atmpatlas.graph.gaps.SmallLand.TODAY;
import static eu.atmpatlas.graph.gaps.SmallLand.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.entity.Authorisation.State;
import eu.atmpatlas.graph.gaps.Behind.Standing;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Every indicator on an example small enough to count by hand. */
class IndicatorTests {

    private static final String CELLS = "capability:CELL_PROCESSING";
    private static final String VECTORS = "capability:VECTOR_PRODUCTION";

    /** Three make things for sure; one may work, one may make, one is planned, one only tests. */
    private static SmallLand makers() {
        return new SmallLand()
                .site("a", "NL", "NL31", "OPERATIONAL", CELLS, "product-type:CAR_T")
                .site("b", "NL", "NL32", "OPERATIONAL", VECTORS, "product-type:LV_VECTOR")
                .site("c", "NL", "NL32", "", CELLS, "product-type:T_CELL")
                .site("d", "NL", "", "OPERATIONAL", "product-type:VIRAL_VECTOR")
                .site("e", "NL", "NL31", "PLANNED", CELLS)
                .site("f", "NL", "NL31", "OPERATIONAL", "capability:QC_RELEASE_TESTING")
                .site("g", "BE", "BE10", "OPERATIONAL", CELLS);
    }

    @Test
    void siteDensityIsMakersPerMillionBetweenUnknownsAsNoAndAsYes() {
        Figure nl = figure(Indicator.SITE_DENSITY, makers().now(), "NL");
        assertThat(nl.numerator()).isEqualTo(2); // a, b
        assertThat(nl.denominator()).isEqualTo(1_500_000);
        assertThat(nl.value()).isEqualTo(2 / 1.5, offset(1e-12));
        assertThat(nl.unknown()).isEqualTo(2); // c has no status, d no capability
        assertThat(nl.lower()).isEqualTo(2 / 1.5, offset(1e-12));
        assertThat(nl.upper()).isEqualTo(4 / 1.5, offset(1e-12));
        assertThat(nl.coverage()).isEqualTo(4.0 / 6);
        assertThat(nl.shown()).isEqualTo(Figure.Shown.POINT);
        assertThat(ids(nl, Standing.UNKNOWN)).containsExactly("c", "d");
        assertThat(nl.sources()).containsExactly("stat");

        Figure both =
                figure(
                        Indicator.SITE_DENSITY,
                        makers().question(Scenario.PLANNED),
                        Parameters.NONE.per(10_000_000),
                        "NL",
                        "BE");
        assertThat(both.value()).isEqualTo(4 / 0.2, offset(1e-9)); // a, b, e, g
        assertThat(figure(Indicator.SITE_DENSITY, makers().now(), "BE10").reason())
                .isEqualTo(Figure.Reason.NO_POPULATION);
    }

    @Test
    void aWiderConceptIsNeitherYesNorNo() {
        Figure lentiviral =
                figure(
                        Indicator.CAPABILITY_DENSITY,
                        makers().now(),
                        Parameters.productType("LV_VECTOR"),
                        "NL");
        assertThat(ids(lentiviral, Standing.COUNTED)).containsExactly("b");
        // d says "viral vectors" only; f works but says nothing of products.
        assertThat(ids(lentiviral, Standing.UNKNOWN)).containsExactly("d", "f");
        assertThat(lentiviral.value()).isEqualTo(1 / 1.5, offset(1e-12));
        assertThat(lentiviral.upper()).isEqualTo(3 / 1.5, offset(1e-12));

        Figure carT =
                figure(
                        Indicator.CAPABILITY_DENSITY,
                        makers().now(),
                        Parameters.productType("CAR_T"),
                        "NL");
        assertThat(ids(carT, Standing.UNKNOWN)).containsExactly("c", "f"); // T cells, or nothing
    }

    @Test
    void cleanroomAreaHasNoUpperBoundWhileAnAreaIsMissing() {
        var land =
                new SmallLand()
                        .site("a", "NL", "", "OPERATIONAL")
                        .area(300)
                        .site("b", "NL", "", "OPERATIONAL")
                        .site("c", "NL", "", "CLOSED")
                        .area(900);
        Figure area = figure(Indicator.CLEANROOM_AREA, land.now(), "NL");
        assertThat(area.value()).isEqualTo(200); // 300 m2 / 1.5 million
        assertThat(area.unknown()).isEqualTo(1);
        assertThat(area.upper()).isNull();
    }

    @Test
    void evennessOfClassesIsShannons() {
        var land =
                new SmallLand()
                        .site("a", "NL", "", "OPERATIONAL", "atmp-class:GTMP", "atmp-class:SCTMP")
                        .site("b", "NL", "", "OPERATIONAL", "atmp-class:GTMP")
                        .site("c", "NL", "", "", "atmp-class:TEP");
        Figure mix = figure(Indicator.CLASS_MIX, land.now(), "NL");
        // Two thirds and one third: -(2/3 ln 2/3 + 1/3 ln 1/3) / ln 3 = 0.6365 / 1.0986
        assertThat(mix.value()).isEqualTo(0.579380, offset(1e-6));
        assertThat(mix.parts()).extracting(Figure.Part::numerator).containsExactly(2.0, 1.0, 0.0);
        // With c: a half and two quarters, 1.0397 / 1.0986.
        assertThat(mix.upper()).isEqualTo(0.946395, offset(1e-6));
        assertThat(mix.lower()).isEqualTo(mix.value());
    }

    @Test
    void aTrackRecordThatIsNotStatedIsUnknown() {
        var land =
                makers().actor(EntityKind.PRODUCT, "p", "")
                        .tie("a", RelationType.MANUFACTURES, "p");
        Figure record = figure(Indicator.TRACK_RECORD, land.now(), "NL");
        assertThat(record.numerator()).isEqualTo(1);
        assertThat(record.unknown()).isEqualTo(4); // b, c, d, f; e is planned
        assertThat(record.lower()).isEqualTo(0.2);
        assertThat(record.upper()).isEqualTo(1);
        assertThat(record.shown()).isEqualTo(Figure.Shown.INTERVAL);
    }

    @Test
    void thePipelineIsWhatComesToWhatIs() {
        var cells = Parameters.capability("CELL_PROCESSING");
        Figure ratio = figure(Indicator.PIPELINE_RATIO, makers().now(), cells, "NL", "BE");
        assertThat(ratio.numerator()).isEqualTo(1); // e
        assertThat(ratio.denominator()).isEqualTo(2); // a, g
        assertThat(ratio.value()).isEqualTo(0.5);
        assertThat(ratio.unknown()).isEqualTo(2); // c, d
        assertThat(ratio.lower()).isEqualTo(0.25); // both operate
        assertThat(ratio.upper()).isEqualTo(1.5); // both are to come
    }

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
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("OUTSIDE_REGION", 0.5),
                        org.assertj.core.groups.Tuple.tuple("OUTSIDE_EU", 0.5));
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
    void travelIsByTheNearestWorkingSiteWhereverItIs() {
        Figure nl =
                figure(
                        Indicator.TRAVEL,
                        makers().now(),
                        Parameters.capability("VECTOR_PRODUCTION"),
                        "NL",
                        "BE");
        // From Amsterdam (b): Amsterdam 0 min, Utrecht 35 km = 45 min, Brussels 173 km = 225 min.
        assertThat(nl.parts())
                .extracting(Figure.Part::numerator)
                .containsExactly(1_000_000.0, 0.0, 400_000.0, 0.0, 600_000.0);
        assertThat(nl.value()).isEqualTo(0.4 / 1.4, offset(1e-12));
        // 600,000 of two million live in no city of the list: far or not.
        assertThat(nl.coverage()).isEqualTo(0.7);
        assertThat(nl.lower()).isEqualTo(0.4 / 2, offset(1e-12));
        assertThat(nl.upper()).isEqualTo(1.0 / 2, offset(1e-12));
        assertThat(nl.sources()).containsExactly("names", "stat");
        Figure patient =
                figure(
                        Indicator.TRAVEL,
                        makers().now(),
                        new Parameters("VECTOR_PRODUCTION", null, null, 1, 240, 1),
                        "NL",
                        "BE");
        assertThat(patient.value()).isZero();
    }

    @Test
    void permissionsThatRanOutAreNoneAndThoseNotStatedAreUnknown() {
        var land =
                new SmallLand()
                        .site("a", "NL", "", "OPERATIONAL")
                        .holds("authorisation", "MIA", null, null)
                        .site("b", "NL", "", "OPERATIONAL")
                        .holds("authorisation", "MIA", State.VALID, TODAY.minusDays(1))
                        .site("c", "NL", "", "OPERATIONAL")
                        .holds("authorisation", "MIA", State.SUSPENDED, null)
                        .site("d", "NL", "", "OPERATIONAL")
                        .holds("accreditation", "JACIE", State.VALID, TODAY);
        Figure held = figure(Indicator.AUTHORISATION_COVER, land.now(), "NL");
        assertThat(held.value()).isEqualTo(1.0 / 3);
        assertThat(held.lower()).isEqualTo(1.0 / 4);
        assertThat(held.upper()).isEqualTo(2.0 / 4);
        Figure accredited = figure(Indicator.ACCREDITATION_COVER, land.now(), "NL");
        assertThat(accredited.lower()).isEqualTo(1.0 / 4);
        assertThat(accredited.unknown()).isEqualTo(3);
    }

    @Test
    void concentrationIsOfOperatorsNotOfSites() {
        var land =
                new SmallLand()
                        .site("a", "NL", "", "OPERATIONAL", CELLS)
                        .site("b", "NL", "", "OPERATIONAL", CELLS)
                        .site("c", "NL", "", "OPERATIONAL", CELLS)
                        .site("d", "NL", "", "", CELLS)
                        .actor(EntityKind.INSTITUTION, "big", "NL")
                        .tie("big", RelationType.OPERATES, "a")
                        .tie("big", RelationType.OPERATES, "b");
        Figure hhi =
                figure(
                        Indicator.CONCENTRATION,
                        land.now(),
                        Parameters.capability("CELL_PROCESSING"),
                        "NL");
        assertThat(hhi.value()).isEqualTo(5.0 / 9, offset(1e-12)); // (2/3)^2 + (1/3)^2
        assertThat(hhi.lower()).isEqualTo(6.0 / 16, offset(1e-12)); // with d: 1/4 + 1/16 + 1/16
        assertThat(hhi.upper()).isEqualTo(5.0 / 9, offset(1e-12));
        assertThat(hhi.parts().get(0).value()).isEqualTo(2.0 / 3, offset(1e-12));
        assertThat(hhi.parts().get(1).value()).isEqualTo(1);
        assertThat(hhi.parts().get(2).value()).isEqualTo(1.0 / 6, offset(1e-12)); // 2/(2*4*1.5)
    }

    /** p hangs on a alone; q has two makers of one operator; r two, one of which may work. */
    private static SmallLand supplied() {
        var land = new SmallLand();
        for (String id : List.of("a", "b", "c")) {
            land.site(id, "NL", "", "OPERATIONAL");
        }
        land.site("d", "BE", "", "");
        for (String product : List.of("p", "q", "r")) {
            land.actor(EntityKind.PRODUCT, product, "");
        }
        return land.actor(EntityKind.INSTITUTION, "big", "NL")
                .actor(EntityKind.INSTITUTION, "clinic", "NL")
                .tie("big", RelationType.OPERATES, "b")
                .tie("big", RelationType.OPERATES, "c")
                .tie("a", RelationType.MANUFACTURES, "p")
                .tie("b", RelationType.MANUFACTURES, "q")
                .tie("c", RelationType.MANUFACTURES, "q")
                .tie("c", RelationType.MANUFACTURES, "r")
                .tie("d", RelationType.MANUFACTURES, "r")
                .tie("big", RelationType.SUPPLIES, "clinic", "cells");
    }

    @Test
    void whatHangsOnOneSiteIsNamed() {
        Figure points = figure(Indicator.SINGLE_POINTS, supplied().now(), "NL");
        assertThat(ids(points, Standing.COUNTED)).containsExactly("a", "big");
        assertThat(ids(points, Standing.UNKNOWN)).containsExactly("c"); // r, if d does not work
        assertThat(points.value()).isEqualTo(2);
        assertThat(points.upper()).isEqualTo(3);
        assertThat(points.parts())
                .extracting(Figure.Part::code)
                .containsExactly("clinic", "p", "r");

        Figure survive = figure(Indicator.N_MINUS_1, supplied().now(), "NL");
        assertThat(ids(survive, Standing.COUNTED)).containsExactly("q");
        assertThat(ids(survive, Standing.NOT_COUNTED)).containsExactly("p");
        assertThat(survive.lower()).isEqualTo(1.0 / 3);
        assertThat(survive.upper()).isEqualTo(2.0 / 3);

        Figure independent = figure(Indicator.REDUNDANCY, supplied().now(), "NL");
        assertThat(ids(independent, Standing.COUNTED)).isEmpty(); // q is big's alone
        assertThat(ids(independent, Standing.UNKNOWN)).containsExactly("r");
    }

    @Test
    void aCapabilityIsBackedUpByTwo() {
        Figure backup = figure(Indicator.CAPABILITY_BACKUP, makers().now(), "NL");
        // Cells: a, perhaps c and d; vectors: b, perhaps d; testing: f, perhaps d.
        assertThat(backup.value()).isZero();
        assertThat(backup.denominator()).isEqualTo(3);
        assertThat(backup.upper()).isEqualTo(3.0 / 7); // with d: all 7, of which these 3 twice
    }

    @Test
    void theExternalInternalIndexCountsPairsOnce() {
        var land =
                new SmallLand()
                        .site("a", "NL", "", "OPERATIONAL")
                        .actor(EntityKind.INSTITUTION, "x", "NL")
                        .actor(EntityKind.INSTITUTION, "y", "BE")
                        .actor(EntityKind.INITIATIVE, "eu", "EU")
                        .actor(EntityKind.PRODUCT, "p", "")
                        .tie("x", RelationType.OPERATES, "a")
                        .tie("x", RelationType.COLLABORATES_WITH, "a")
                        .tie("x", RelationType.COLLABORATES_WITH, "y")
                        .tie("x", RelationType.MEMBER_OF, "eu")
                        .tie("x", RelationType.DEVELOPS, "p");
        Figure nl = figure(Indicator.E_I_INDEX, land.now(), "NL");
        assertThat(nl.value()).isEqualTo(1.0 / 3); // two across, one inside
        assertThat(nl.unknown()).isEqualTo(1); // p is nowhere
        assertThat(nl.lower()).isZero();
        assertThat(nl.upper()).isEqualTo(0.5);
        Figure both = figure(Indicator.E_I_INDEX, land.now(), "NL", "BE");
        assertThat(both.value()).isEqualTo(1.0 / 3);
    }

    private static SmallLand members() {
        return new SmallLand()
                .site("a", "NL", "", "OPERATIONAL")
                .site("b", "NL", "", "OPERATIONAL")
                .site("c", "BE", "", "OPERATIONAL")
                .actor(EntityKind.INSTITUTION, "x", "NL")
                .actor(EntityKind.INSTITUTION, "y", "NL")
                .actor(EntityKind.INSTITUTION, "z", "BE")
                .tie("x", RelationType.OPERATES, "a")
                .tie("y", RelationType.OPERATES, "b")
                .tie("z", RelationType.OPERATES, "c")
                .initiative("runs", "EU", 2024, null, 5.0, "STAFF", "COST")
                .initiative("over", "EU", 2019, 2023, 7.0, "COST")
                .initiative("some-time", "NL", null, null, null, "VECTORS")
                .tie("x", RelationType.MEMBER_OF, "runs")
                .tie("y", RelationType.MEMBER_OF, "over")
                .tie("z", RelationType.COORDINATES, "some-time");
    }

    @Test
    void anInitiativeReachesThoseWhoTakePartWhileItRuns() {
        Figure nl = figure(Indicator.INITIATIVE_REACH, members().now(), "NL");
        assertThat(nl.value()).isEqualTo(0.5);
        assertThat(ids(nl, Standing.NOT_COUNTED)).containsExactly("b");
        Figure be = figure(Indicator.INITIATIVE_REACH, members().now(), "BE");
        assertThat(be.unknown()).isEqualTo(1);
        assertThat(be.upper()).isEqualTo(1);

        Figure equity = figure(Indicator.PARTICIPATION_EQUITY, members().now(), "NL", "BE");
        assertThat(equity.value()).isEqualTo(0.5); // 1 and 0: |1-0| * 2 / (2 * 4 * 0.5)
        assertThat(equity.lower()).isZero(); // with some-time: 1 and 1
    }

    @Test
    void aBottleneckIsAddressedByWhatRuns() {
        Question question = members().now();
        Map<String, Bottlenecks.Work> by =
                Bottlenecks.of(question.land(), question.terms(), TODAY, java.util.Set.of())
                        .stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Bottlenecks.Work::code, work -> work));
        assertThat(by.get("COST").addressed()).isEqualTo(Known.YES);
        assertThat(by.get("COST").budgetEur()).isEqualTo(5.0);
        assertThat(by.get("COST").efforts())
                .extracting(effort -> effort.initiative().id())
                .containsExactly("runs", "over");
        assertThat(by.get("VECTORS").addressed()).isEqualTo(Known.UNKNOWN);
        assertThat(
                        Bottlenecks.of(
                                        question.land(),
                                        question.terms(),
                                        TODAY,
                                        java.util.Set.of("BE"))
                                .stream()
                                .filter(work -> work.addressed() == Known.NO))
                .extracting(Bottlenecks.Work::code)
                .containsExactly("COST", "STAFF");
    }

    @Test
    void theDataTellHowGoodTheyAre() {
        var land =
                new SmallLand()
                        .site("a", "NL", "", "OPERATIONAL")
                        .verified(TODAY.minusDays(400))
                        .sources(0.25, "paper", "web")
                        .site("b", "NL", "", "")
                        .verified(TODAY.minusDays(100))
                        .sources(0.75, "paper")
                        .site("c", "NL", "", "")
                        .sources(0.5, "web");
        Question question = land.now();
        assertThat(figure(Indicator.COMPLETENESS, question, "NL").value()).isEqualTo(0.5);
        Figure fresh = figure(Indicator.FRESHNESS, question, "NL");
        assertThat(fresh.value()).isEqualTo(250);
        assertThat(fresh.lower()).isEqualTo(100);
        assertThat(fresh.upper()).isNull();
        Figure stale = figure(Indicator.STALE_SHARE, question, "NL");
        assertThat(stale.value()).isEqualTo(0.5);
        assertThat(stale.upper()).isEqualTo(2.0 / 3);
        assertThat(figure(Indicator.PROVENANCE, question, "NL").value()).isEqualTo(2.0 / 3);
    }

    @Test
    void aWhatIfChangesACopy() {
        Question question = makers().now();
        var state =
                new LiveLandscape.State(question.land(), question.geography(), question.terms());
        var whatIf = new WhatIf(state);
        var brussels = new eu.atmpatlas.graph.place.Point(50.9, 4.4);
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
        assertThat(whatIf.nearest(new eu.atmpatlas.graph.place.Point(0, 0))).isEmpty();
    }

    private static List<String> ids(Figure figure, Standing standing) {
        return figure.records().stream()
                .filter(record -> record.standing() == standing)
                .map(Behind::id)
                .toList();
    }
}
