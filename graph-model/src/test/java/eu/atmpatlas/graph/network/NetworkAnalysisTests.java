package eu.atmpatlas.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.model.LossImpact;
import eu.atmpatlas.graph.network.model.NetworkMetrics;
import eu.atmpatlas.graph.network.model.NetworkMetrics.Measure;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.projection.NetworkAnalysisCache;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Metrics of a whole network, and the cache of analyses. */
class NetworkAnalysisTests {

    private final NetworkAnalysis sample = analysis(SampleTopology.sample());

    @Test
    void everyRecordHasMetrics() {
        List<NetworkMetrics.NodeMetrics> nodes = sample.top(Measure.DEGREE, 50);
        assertThat(nodes).hasSize(11);
        assertThat(nodes.getFirst().node().id()).isEqualTo("hub");
        assertThat(nodes.getFirst().degree()).isEqualTo(3);
        assertThat(nodes.getFirst().cutsOff()).isEqualTo(2);
        assertThat(nodes.stream().mapToDouble(NetworkMetrics.NodeMetrics::pageRank).sum())
                .isEqualTo(1, within(1e-9));
        assertThat(nodes)
                .filteredOn(node -> node.degree() == 0)
                .hasSize(3)
                .allMatch(node -> node.constraint() == null);
        assertThat(sample.top(Measure.BETWEENNESS, 1)).hasSize(1);
        assertThat(sample.isExact()).isTrue();
    }

    @Test
    void theNetworkIsSummarised() {
        assertThat(sample.nodeCount()).isEqualTo(11);
        assertThat(sample.relationCount()).isEqualTo(9);
        assertThat(sample.pairCount()).isEqualTo(8);
        assertThat(sample.density()).isEqualTo(8 / 55.0);
        assertThat(sample.cohesion()).isEqualTo(new LossImpact.Cohesion(11, 4, 3, 8));
        assertThat(sample.communities(1).getFirst().number()).isEqualTo(1);
        assertThat(sample.communities(50).stream().mapToInt(NetworkMetrics.Community::size).sum())
                .isEqualTo(11);
        assertThat(sample.byCountry().unknown()).isEqualTo(2);
        assertThat(sample.acrossBorders().external()).isEqualTo(2);
    }

    @Test
    void criticalRecordsAndBridgesListWhatTheyCutOff() {
        assertThat(sample.criticalNodes(1).getFirst().loss())
                .extracting(NetworkNode::id)
                .containsExactly("hub");
        assertThat(sample.criticalNodes(1).getFirst().cutOff())
                .extracting(NetworkNode::id)
                .containsExactlyInAnyOrder("lumc", "lumc-lab");
        assertThat(sample.bridges(50)).hasSize(3);
        assertThat(sample.bridges(1).getFirst().loss())
                .extracting(NetworkNode::id)
                .containsExactlyInAnyOrder("hub", "lumc");
        assertThat(sample.relationsAmong(Set.of("hub", "umc", "lumc")))
                .extracting(relation -> relation.tie().id() + relation.bridge())
                .containsExactlyInAnyOrder("t4false", "t5true", "t10false");
    }

    @Test
    void anEmptyNetworkIsAnalysed() {
        NetworkAnalysis empty = analysis(new TopologyBuilder().build(0, Instant.EPOCH));
        assertThat(empty.density()).isZero();
        assertThat(empty.top(Measure.PAGERANK, 10)).isEmpty();
        assertThat(empty.acrossBorders().index()).isNull();
        assertThat(empty.criticalNodes(5)).isEmpty();
    }

    @Test
    void anAnalysisIsCachedUntilTheChangeLogGrows() {
        Topology first = SampleTopology.sample();
        try (var analyses = new NetworkAnalysisCache()) {
            NetworkFilter whole = NetworkFilter.whole(SampleTopology.VALID_TODAY);
            Duration timeout = Duration.ofMinutes(3);
            NetworkAnalysis one = analyses.get(network(first), whole, timeout);
            assertThat(analyses.get(network(first), whole, timeout)).isSameAs(one);
            var supplies = new RelationFilter(Set.of(RelationType.SUPPLIES), SampleTopology.TODAY);
            NetworkAnalysis other =
                    analyses.get(network(first), NetworkFilter.whole(supplies), timeout);
            assertThat(other).isNotNull().isNotSameAs(one);
            Topology later =
                    new TopologyBuilder()
                            .record("x", EntityKind.SITE, "X", Set.of())
                            .build(first.seq() + 1, Instant.EPOCH);
            NetworkAnalysis next = analyses.get(network(later), whole, timeout);
            assertThat(next).isNotNull();
            assertThat(next.nodeCount()).isEqualTo(1);
        }
    }

    @Test
    void thePreviousAnalysisIsReturnedWhileALargeOneRuns() {
        try (var analyses = new NetworkAnalysisCache()) {
            NetworkFilter whole = NetworkFilter.whole(SampleTopology.VALID_TODAY);
            Topology small = SampleTopology.sample();
            NetworkAnalysis before = analyses.get(network(small), whole, Duration.ofMinutes(3));
            Network large = network(large(small.seq() + 1));
            assertThat(analyses.get(large, whole, Duration.ZERO)).isSameAs(before);
            NetworkAnalysis after = analyses.get(large, whole, Duration.ofMinutes(3));
            assertThat(after).isNotNull().isNotSameAs(before);
            assertThat(after.isExact()).isFalse();
            assertThat(after.largestError()).isPositive();
        }
    }

    private static Topology large(long seq) {
        var builder = new TopologyBuilder();
        int size = NetworkAnalysis.MAX_EXACT_RECORDS + 1;
        for (int v = 0; v < size; v++) {
            builder.record("r%05d".formatted(v), EntityKind.SITE, "R", Set.of());
        }
        for (int v = 1; v < size; v++) {
            builder.relation(
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
        return new Network(topology, SampleTopology.HIERARCHY, kind -> kind);
    }

    private static NetworkAnalysis analysis(Topology topology) {
        return network(topology).analyse(NetworkFilter.whole(SampleTopology.VALID_TODAY));
    }
}
