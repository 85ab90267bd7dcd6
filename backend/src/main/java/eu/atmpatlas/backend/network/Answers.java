package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.Loss;
import eu.atmpatlas.graph.network.Measured;
import eu.atmpatlas.graph.network.Mixing;
import eu.atmpatlas.graph.network.NetworkAnalysis;
import eu.atmpatlas.graph.network.NetworkFilter;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Measured networks as GraphQL gives them. */
final class Answers {

    private Answers() {}

    /**
     * What is common to all: an analysis, for which filter, and whether it is of the latest data.
     */
    record Head(NetworkAnalysis analysis, NetworkFilter filter, boolean current) {

        NetworkState state() {
            return NetworkState.of(analysis.topology(), filter.ties());
        }
    }

    record Whole(
            Head head,
            NetworkState state,
            Instant computedAt,
            boolean current,
            int nodeCount,
            int tieCount,
            List<Measured.Node> nodes,
            List<Measured.Tie> ties,
            int communityCount,
            List<Method> methods) {

        static Whole of(Head head, Measured.Measure by, int first) {
            NetworkAnalysis analysis = head.analysis();
            List<Measured.Node> nodes = analysis.top(by, first);
            return new Whole(
                    head,
                    head.state(),
                    analysis.computedAt(),
                    head.current(),
                    analysis.nodeCount(),
                    analysis.tieCount(),
                    nodes,
                    analysis.tiesAmong(
                            nodes.stream()
                                    .map(node -> node.node().id())
                                    .collect(Collectors.toSet())),
                    analysis.communityCount(),
                    Method.of(analysis));
        }
    }

    record Summary(
            NetworkState state,
            Instant computedAt,
            boolean current,
            int nodeCount,
            int tieCount,
            int pairCount,
            double density,
            Loss.State cohesion,
            int communityCount,
            double modularity,
            Mixing acrossBorders,
            Mixing acrossSectors,
            Mixing.Blocks byKind,
            Mixing.Blocks byCountry,
            List<Method> methods) {

        Summary(Head head) {
            NetworkAnalysis analysis = head.analysis();
            this(
                    head.state(),
                    analysis.computedAt(),
                    head.current(),
                    analysis.nodeCount(),
                    analysis.tieCount(),
                    analysis.pairCount(),
                    analysis.density(),
                    analysis.state(),
                    analysis.communityCount(),
                    analysis.modularity(),
                    analysis.acrossBorders(),
                    analysis.acrossSectors(),
                    analysis.byKind(),
                    analysis.byCountry(),
                    Method.of(analysis));
        }
    }

    record Critical(
            NetworkState state,
            Instant computedAt,
            boolean current,
            List<Measured.Cut> nodes,
            List<Measured.Cut> bridges) {

        static Critical of(Head head, int first) {
            NetworkAnalysis analysis = head.analysis();
            return new Critical(
                    head.state(),
                    analysis.computedAt(),
                    head.current(),
                    analysis.criticalNodes(first),
                    analysis.bridges(first));
        }
    }
}
