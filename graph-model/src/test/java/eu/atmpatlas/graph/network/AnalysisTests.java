package eu.atmpatlas.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.Measured.Measure;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What is told of a whole network, and how analyses are kept. */
class AnalysisTests {

    private final NetworkAnalysis field = analysis(Field.known());

    @Test
    void everyRecordIsMeasured() {
        List<Measured.Node> nodes = field.top(Measure.DEGREE, 50);
        assertThat(nodes).hasSize(11);
        assertThat(nodes.getFirst().node().id()).isEqualTo("hub");
        assertThat(nodes.getFirst().degree()).isEqualTo(3);
        assertThat(nodes.getFirst().cutsOff()).isEqualTo(2);
        assertThat(nodes.stream().mapToDouble(Measured.Node::pageRank).sum())
                .isEqualTo(1, within(1e-9));
        assertThat(nodes)
                .filteredOn(node -> node.degree() == 0)
                .hasSize(3)
                .allMatch(node -> node.constraint() == null);
        assertThat(field.top(Measure.BETWEENNESS, 1)).hasSize(1);
        assertThat(field.exact()).isTrue();
    }

    @Test
    void theWholeIsSummedUp() {
        assertThat(field.nodeCount()).isEqualTo(11);
        assertThat(field.tieCount()).isEqualTo(9);
        assertThat(field.pairCount()).isEqualTo(8);
        assertThat(field.density()).isEqualTo(8 / 55.0);
        assertThat(field.state()).isEqualTo(new Loss.State(11, 4, 3, 8));
        assertThat(field.communities(1).getFirst().number()).isEqualTo(1);
        assertThat(field.communities(50).stream().mapToInt(Measured.Community::size).sum())
                .isEqualTo(11);
        assertThat(field.byCountry().unknown()).isEqualTo(2);
        assertThat(field.acrossBorders().external()).isEqualTo(2);
    }

    @Test
    void criticalRecordsAndBridgesTellWhatTheyCutOff() {
        assertThat(field.criticalNodes(1).getFirst().loss())
                .extracting(NetworkNode::id)
                .containsExactly("hub");
        assertThat(field.criticalNodes(1).getFirst().cutOff())
                .extracting(NetworkNode::id)
                .containsExactlyInAnyOrder("lumc", "lumc-lab");
        assertThat(field.bridges(50)).hasSize(3);
        assertThat(field.bridges(1).getFirst().loss())
                .extracting(NetworkNode::id)
                .containsExactlyInAnyOrder("hub", "lumc");
        assertThat(field.tiesAmong(Set.of("hub", "umc", "lumc")))
                .extracting(tie -> tie.tie().id() + tie.bridge())
                .containsExactlyInAnyOrder("t4false", "t5true", "t10false");
    }

    @Test
    void anEmptyNetworkIsMeasuredToo() {
        NetworkAnalysis nothing = analysis(new TopologyBuilder().build(0, Instant.EPOCH));
        assertThat(nothing.density()).isZero();
        assertThat(nothing.top(Measure.PAGERANK, 10)).isEmpty();
        assertThat(nothing.acrossBorders().index()).isNull();
        assertThat(nothing.criticalNodes(5)).isEmpty();
    }

    @Test
    void anAnalysisIsKeptUntilTheChangeLogGrows() {
        Topology first = Field.known();
        try (var analyses = new Analyses()) {
            NetworkFilter whole = NetworkFilter.whole(Field.NOW);
            Duration patience = Duration.ofSeconds(30);
            NetworkAnalysis one = analyses.of(network(first), whole, patience);
            assertThat(analyses.of(network(first), whole, patience)).isSameAs(one);
            var supplies = new TieFilter(Set.of(RelationType.SUPPLIES), Field.TODAY);
            NetworkAnalysis other =
                    analyses.of(network(first), NetworkFilter.whole(supplies), patience);
            assertThat(other).isNotNull().isNotSameAs(one);
            Topology later =
                    new TopologyBuilder()
                            .record("x", EntityKind.SITE, "X", Set.of())
                            .build(first.seq() + 1, Instant.EPOCH);
            NetworkAnalysis next = analyses.of(network(later), whole, patience);
            assertThat(next).isNotNull();
            assertThat(next.nodeCount()).isEqualTo(1);
        }
    }

    @Test
    void aLargeNetworkIsMeasuredWhileTheOneBeforeIsServed() {
        try (var analyses = new Analyses()) {
            NetworkFilter whole = NetworkFilter.whole(Field.NOW);
            Topology small = Field.known();
            NetworkAnalysis before = analyses.of(network(small), whole, Duration.ofSeconds(30));
            Network large = network(large(small.seq() + 1));
            assertThat(analyses.of(large, whole, Duration.ZERO)).isSameAs(before);
            NetworkAnalysis after = analyses.of(large, whole, Duration.ofSeconds(60));
            assertThat(after).isNotNull().isNotSameAs(before);
            assertThat(after.exact()).isFalse();
            assertThat(after.largestError()).isPositive();
        }
    }

    private static Topology large(long seq) {
        var builder = new TopologyBuilder();
        int size = NetworkAnalysis.EXACT_UP_TO + 1;
        for (int v = 0; v < size; v++) {
            builder.record("r%05d".formatted(v), EntityKind.SITE, "R", Set.of());
        }
        for (int v = 1; v < size; v++) {
            builder.tie(
                    "t" + v,
                    RelationType.COLLABORATES_WITH,
                    "r%05d".formatted(v),
                    "r%05d".formatted(v / 2),
                    null,
                    null,
                    null);
        }
        return builder.build(seq, Instant.EPOCH);
    }

    private static Network network(Topology topology) {
        return new Network(topology, Field.HIERARCHY, kind -> kind);
    }

    private static NetworkAnalysis analysis(Topology topology) {
        return network(topology).analyse(NetworkFilter.whole(Field.NOW));
    }
}
