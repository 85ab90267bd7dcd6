package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.TODAY;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence.Standing;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.matrix.Bottlenecks;
import eu.atmpatlas.graph.gaps.model.ExternalCount;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collaboration and data quality indicators, on examples small enough to count by hand. */
class CollaborationAndDataTests {

    @Test
    void theExternalInternalIndexCountsPairsOnce() {
        var landscape =
                new SampleLandscape()
                        .site("a", "NL", "", "OPERATIONAL")
                        .stakeholder(EntityKind.INSTITUTION, "x", "NL")
                        .stakeholder(EntityKind.INSTITUTION, "y", "BE")
                        .stakeholder(EntityKind.INITIATIVE, "eu", "EU")
                        .stakeholder(EntityKind.PRODUCT, "p", "")
                        .relation("x", RelationType.OPERATES, "a")
                        .relation("x", RelationType.COLLABORATES_WITH, "a")
                        .relation("x", RelationType.COLLABORATES_WITH, "y")
                        .relation("x", RelationType.MEMBER_OF, "eu")
                        .relation("x", RelationType.DEVELOPS, "p");
        Figure nl = figure(Indicator.E_I_INDEX, landscape.operationalContext(), "NL");
        assertThat(nl.value()).isEqualTo(1.0 / 3); // two across, one inside
        assertThat(nl.unknown()).isEqualTo(1); // p has no country
        assertThat(nl.lower()).isZero();
        assertThat(nl.upper()).isEqualTo(0.5);
        Figure both = figure(Indicator.E_I_INDEX, landscape.operationalContext(), "NL", "BE");
        assertThat(both.value()).isEqualTo(1.0 / 3);
    }

    private static SampleLandscape members() {
        return new SampleLandscape()
                .site("a", "NL", "", "OPERATIONAL")
                .site("b", "NL", "", "OPERATIONAL")
                .site("c", "BE", "", "OPERATIONAL")
                .stakeholder(EntityKind.INSTITUTION, "x", "NL")
                .stakeholder(EntityKind.INSTITUTION, "y", "NL")
                .stakeholder(EntityKind.INSTITUTION, "z", "BE")
                .relation("x", RelationType.OPERATES, "a")
                .relation("y", RelationType.OPERATES, "b")
                .relation("z", RelationType.OPERATES, "c")
                .initiative("runs", "EU", 2024, null, 5.0, "STAFF", "COST")
                .initiative("over", "EU", 2019, 2023, 7.0, "COST")
                .initiative("some-time", "NL", null, null, null, "VECTORS")
                .relation("x", RelationType.MEMBER_OF, "runs")
                .relation("y", RelationType.MEMBER_OF, "over")
                .relation("z", RelationType.COORDINATES, "some-time");
    }

    @Test
    void anInitiativeReachesItsMembersWhileItRuns() {
        Figure nl = figure(Indicator.INITIATIVE_REACH, members().operationalContext(), "NL");
        assertThat(nl.value()).isEqualTo(0.5);
        assertThat(ids(nl, Standing.NOT_COUNTED)).containsExactly("b");
        Figure be = figure(Indicator.INITIATIVE_REACH, members().operationalContext(), "BE");
        assertThat(be.unknown()).isEqualTo(1);
        assertThat(be.upper()).isEqualTo(1);

        Figure equity =
                figure(Indicator.PARTICIPATION_EQUITY, members().operationalContext(), "NL", "BE");
        assertThat(equity.value()).isEqualTo(0.5); // 1 and 0: |1-0| * 2 / (2 * 4 * 0.5)
        assertThat(equity.lower()).isNull(); // some-time may run
    }

    @Test
    void aTrialCountsWhereItsNationalRecordIsAndMayRunAnywhereWithoutOne() {
        IndicatorContext context =
                members()
                        .trial("t1", "NL")
                        .trial("t2", "NL", "BE")
                        .trial("t3", "DE")
                        .trial("t4")
                        .operationalContext();
        Figure nl = figure(Indicator.TRIALS_ON_RECORD, context, "NL");
        assertThat(nl.value()).isEqualTo(2);
        assertThat(nl.n()).isEqualTo(2);
        assertThat(nl.unknown()).isEqualTo(1); // t4
        assertThat(nl.upper()).isEqualTo(3);
        assertThat(nl.bound()).isEqualTo(Figure.Bound.AT_LEAST);
        assertThat(ids(nl, Standing.COUNTED)).containsExactly("t1", "t2");

        Figure both = figure(Indicator.TRIALS_ON_RECORD, context, "NL", "BE");
        assertThat(both.value()).as("a trial in both countries counts once").isEqualTo(2);
        assertThat(figure(Indicator.TRIALS_ON_RECORD, context, "NL32").value()).isNull();
    }

    @Test
    void aBottleneckIsAddressedByRunningInitiatives() {
        IndicatorContext context = members().operationalContext();
        Map<String, Bottlenecks.BottleneckWork> by =
                Bottlenecks.of(context.landscape(), context.vocabularies(), TODAY, Set.of())
                        .stream()
                        .collect(Collectors.toMap(Bottlenecks.BottleneckWork::code, work -> work));
        assertThat(by.get("COST").addressed()).isEqualTo(Ternary.YES);
        assertThat(by.get("COST").budgetEur()).isEqualTo(5.0);
        assertThat(by.get("COST").initiatives())
                .extracting(effort -> effort.initiative().id())
                .containsExactly("runs", "over");
        assertThat(by.get("VECTORS").addressed()).isEqualTo(Ternary.UNKNOWN);
        assertThat(
                        Bottlenecks.of(
                                        context.landscape(),
                                        context.vocabularies(),
                                        TODAY,
                                        Set.of("BE"))
                                .stream()
                                .filter(work -> work.addressed() == Ternary.NO))
                .extracting(Bottlenecks.BottleneckWork::code)
                .containsExactly("COST", "STAFF");
    }

    @Test
    void sitesOnRecordAreComparedWithTheLatestOfficialCount() {
        IndicatorContext counted =
                new SampleLandscape()
                        .site("maker", "NL", "", "OPERATIONAL", "capability:CELL_PROCESSING")
                        .site("perhaps", "NL", "", "", "capability:CELL_PROCESSING")
                        .site("closed", "NL", "", "CLOSED", "capability:CELL_PROCESSING")
                        .site("silent", "NL", "", "OPERATIONAL")
                        .site("other", "BE", "", "OPERATIONAL", "capability:CELL_PROCESSING")
                        .report(
                                "yearly review",
                                count("older", "NL", 9, TODAY.minusYears(2)),
                                count("latest", "NL", 4, TODAY.minusYears(1)),
                                count("future", "NL", 7, TODAY.plusDays(1)))
                        .report(
                                "other list",
                                count("belgian", "BE", 5, TODAY.minusYears(1)),
                                count("none", "GB", 0, TODAY.minusYears(1)))
                        .operationalContext();
        Figure nl = figure(Indicator.EXTERNAL_COVERAGE, counted, "NL");
        assertThat(nl.numerator()).isEqualTo(1);
        assertThat(nl.denominator()).isEqualTo(4);
        assertThat(nl.unknown()).isEqualTo(1);
        assertThat(nl.bound()).isEqualTo(Figure.Bound.AT_LEAST);
        assertThat(nl.upper()).isEqualTo(0.5);
        assertThat(nl.sources()).containsExactly("list latest");
        assertThat(nl.records()).extracting(FigureEvidence::id).containsExactly("maker", "perhaps");
        Figure both = figure(Indicator.EXTERNAL_COVERAGE, counted, "BE-NL");
        assertThat(both.numerator()).isEqualTo(2);
        assertThat(both.denominator()).isEqualTo(9);
        assertThat(both.parts()).extracting(Figure.Part::code).containsExactly("belgian", "latest");
        for (String notCounted : List.of("GB", "NL31")) {
            Figure none = figure(Indicator.EXTERNAL_COVERAGE, counted, notCounted);
            assertThat(none.value()).isNull();
            assertThat(none.reason()).isEqualTo(Figure.Reason.NOT_COUNTED);
            assertThat(none.shown()).isEqualTo(Figure.Shown.NONE);
        }
    }

    private static ExternalCount count(String id, String country, int places, LocalDate day) {
        return new ExternalCount(
                id, country, "CELL_PROCESSING", null, id, id, places, day, List.of("list " + id));
    }

    @Test
    void dataQualityIsMeasured() {
        var landscape =
                new SampleLandscape()
                        .site("a", "NL", "", "OPERATIONAL")
                        .verified(TODAY.minusDays(400))
                        .sources(0.25, "paper", "web")
                        .site("b", "NL", "", "")
                        .verified(TODAY.minusDays(100))
                        .sources(0.75, "paper")
                        .site("c", "NL", "", "")
                        .sources(0.5, "web");
        IndicatorContext context = landscape.operationalContext();
        assertThat(figure(Indicator.COMPLETENESS, context, "NL").value()).isEqualTo(0.5);
        Figure fresh = figure(Indicator.FRESHNESS, context, "NL");
        assertThat(fresh.value()).isEqualTo(250);
        assertThat(fresh.parts())
                .extracting(Figure.Part::code, Figure.Part::value)
                .containsExactly(
                        tuple("OLDEST", 400.0), tuple("MEDIAN", 250.0), tuple("NEWEST", 100.0));
        assertThat(fresh.lower()).isEqualTo(100);
        assertThat(fresh.upper()).isNull();
        Figure stale = figure(Indicator.STALE_SHARE, context, "NL");
        assertThat(stale.value()).isEqualTo(0.5);
        assertThat(stale.upper()).isEqualTo(2.0 / 3);
        assertThat(figure(Indicator.PROVENANCE, context, "NL").value()).isEqualTo(2.0 / 3);
    }
}
