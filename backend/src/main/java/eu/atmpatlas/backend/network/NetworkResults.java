package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.NetworkAnalysis;
import eu.atmpatlas.graph.network.NetworkFilter;
import eu.atmpatlas.graph.network.algorithm.EiIndex;
import eu.atmpatlas.graph.network.model.LossImpact;
import eu.atmpatlas.graph.network.model.NetworkMetrics;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Results of measuring the network, as the schema names them. */
final class NetworkResults {

    private NetworkResults() {}

    /**
     * The parts that all results share.
     *
     * @param current whether the analysis is of the latest data
     */
    record Context(NetworkAnalysis analysis, NetworkFilter filter, boolean current) {

        NetworkState state() {
            return NetworkState.of(analysis.topology(), filter.relations());
        }
    }

    record MeasuredNetwork(
            Context head,
            NetworkState state,
            Instant computedAt,
            boolean current,
            int nodeCount,
            int tieCount,
            List<NetworkMetrics.NodeMetrics> nodes,
            List<NetworkMetrics.RelationMetrics> ties,
            int communityCount,
            List<MeasureMethod> methods) {

        static MeasuredNetwork of(Context head, NetworkMetrics.Measure by, int first) {
            NetworkAnalysis analysis = head.analysis();
            List<NetworkMetrics.NodeMetrics> nodes = analysis.top(by, first);
            return new MeasuredNetwork(
                    head,
                    head.state(),
                    analysis.computedAt(),
                    head.current(),
                    analysis.nodeCount(),
                    analysis.relationCount(),
                    nodes,
                    analysis.relationsAmong(
                            nodes.stream()
                                    .map(node -> node.node().id())
                                    .collect(Collectors.toSet())),
                    analysis.communityCount(),
                    MeasureMethod.of(analysis));
        }
    }

    record NetworkSummary(
            NetworkState state,
            Instant computedAt,
            boolean current,
            int nodeCount,
            int tieCount,
            int pairCount,
            double density,
            LossImpact.Cohesion cohesion,
            int communityCount,
            double modularity,
            EiIndex acrossBorders,
            EiIndex acrossSectors,
            EiIndex.BlockDensities byKind,
            EiIndex.BlockDensities byCountry,
            List<MeasureMethod> methods) {

        NetworkSummary(Context head) {
            NetworkAnalysis analysis = head.analysis();
            this(
                    head.state(),
                    analysis.computedAt(),
                    head.current(),
                    analysis.nodeCount(),
                    analysis.relationCount(),
                    analysis.pairCount(),
                    analysis.density(),
                    analysis.cohesion(),
                    analysis.communityCount(),
                    analysis.modularity(),
                    analysis.acrossBorders(),
                    analysis.acrossSectors(),
                    analysis.byKind(),
                    analysis.byCountry(),
                    MeasureMethod.of(analysis));
        }
    }

    record CriticalNodes(
            NetworkState state,
            Instant computedAt,
            boolean current,
            List<NetworkMetrics.CriticalLoss> nodes,
            List<NetworkMetrics.CriticalLoss> bridges) {

        static CriticalNodes of(Context head, int first) {
            NetworkAnalysis analysis = head.analysis();
            return new CriticalNodes(
                    head.state(),
                    analysis.computedAt(),
                    head.current(),
                    analysis.criticalNodes(first),
                    analysis.bridges(first));
        }
    }
}
