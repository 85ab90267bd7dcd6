package eu.atmpatlas.graph.gaps;

import static eu.atmpatlas.graph.gaps.SmallLand.TODAY;
import static eu.atmpatlas.graph.gaps.SmallLand.figure;
import static eu.atmpatlas.graph.gaps.SmallLand.ids;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.gaps.Behind.Standing;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works with whom, and how good the data are, on examples small enough to count by hand. */
class BondsAndDataTests {

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
                Bottlenecks.of(question.land(), question.terms(), TODAY, Set.of()).stream()
                        .collect(Collectors.toMap(Bottlenecks.Work::code, work -> work));
        assertThat(by.get("COST").addressed()).isEqualTo(Known.YES);
        assertThat(by.get("COST").budgetEur()).isEqualTo(5.0);
        assertThat(by.get("COST").efforts())
                .extracting(effort -> effort.initiative().id())
                .containsExactly("runs", "over");
        assertThat(by.get("VECTORS").addressed()).isEqualTo(Known.UNKNOWN);
        assertThat(
                        Bottlenecks.of(question.land(), question.terms(), TODAY, Set.of("BE"))
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
}
