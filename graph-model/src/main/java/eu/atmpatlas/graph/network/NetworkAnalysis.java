package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.algorithm.Adjacency;
import eu.atmpatlas.graph.network.algorithm.ArticulationPoints;
import eu.atmpatlas.graph.network.algorithm.Betweenness;
import eu.atmpatlas.graph.network.algorithm.BurtConstraint;
import eu.atmpatlas.graph.network.algorithm.Communities;
import eu.atmpatlas.graph.network.algorithm.Components;
import eu.atmpatlas.graph.network.algorithm.CoreNumbers;
import eu.atmpatlas.graph.network.algorithm.EiIndex;
import eu.atmpatlas.graph.network.algorithm.PageRank;
import eu.atmpatlas.graph.network.algorithm.PairCounter;
import eu.atmpatlas.graph.network.model.LossImpact;
import eu.atmpatlas.graph.network.model.NetworkMetrics;
import eu.atmpatlas.graph.network.model.NetworkNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The metrics of one part of the network at one position of the change log; immutable. */
public final class NetworkAnalysis {

    /** Maximum number of records for exact betweenness. */
    public static final int MAX_EXACT_RECORDS = 3_000;

    /** Number of randomly drawn records that betweenness is estimated from above that maximum. */
    public static final int PIVOT_COUNT = 200;

    private static final long SEED = 20_261_122;

    private final Instant computedAt;
    private final Subnetwork network;
    private final Components components;
    private final Betweenness betweenness;
    private final double[] pageRank;
    private final int[] coreNumbers;
    private final double[] constraint;
    private final Communities communities;
    private final ArticulationPoints articulationPoints;
    private final PairCounter pairCounter;
    private final Sectors sectors;

    NetworkAnalysis(Subnetwork network, UnaryOperator<String> broadestKind, Instant computedAt) {
        Adjacency graph = network.graph();
        this.network = network;
        this.computedAt = computedAt;
        components = Components.of(graph);
        betweenness =
                graph.size() <= MAX_EXACT_RECORDS
                        ? Betweenness.exact(graph)
                        : Betweenness.sampled(graph, PIVOT_COUNT, SEED);
        pageRank = PageRank.of(graph);
        coreNumbers = CoreNumbers.of(graph);
        constraint = BurtConstraint.of(graph);
        communities = Communities.of(graph);
        articulationPoints = new ArticulationPoints(graph);
        pairCounter = new PairCounter(graph);
        sectors = new Sectors(network, broadestKind);
    }

    /** Returns the analysed topology. */
    public Topology topology() {
        return network.topology();
    }

    /** Returns the time of the analysis. */
    public Instant computedAt() {
        return computedAt;
    }

    /** Returns the number of records. */
    public int nodeCount() {
        return network.size();
    }

    /** Returns the number of relations. */
    public int relationCount() {
        return network.relations().length;
    }

    /** Returns the number of related pairs of records. */
    public int pairCount() {
        return network.graph().edgeCount();
    }

    /** Returns the share of all pairs that are related. */
    public double density() {
        double size = network.size();
        return size < 2 ? 0 : pairCount() / (size * (size - 1) / 2);
    }

    /** Returns how well the network is connected. */
    public LossImpact.Cohesion cohesion() {
        return new LossImpact.Cohesion(
                nodeCount(), components.count(), components.isolates(), components.largestSize());
    }

    /** Returns the number of records that betweenness was computed from. */
    public int pivots() {
        return betweenness.pivots();
    }

    /** Returns whether betweenness is exact. */
    public boolean isExact() {
        return betweenness.isExact();
    }

    /** Returns the largest standard error of any betweenness; 0 if exact. */
    public double largestError() {
        return betweenness.largestError();
    }

    /** Returns the modularity of the communities. */
    public double modularity() {
        return communities.modularity();
    }

    /**
     * Returns the records with the highest rank by a measure, highest first; equal ranks are
     * ordered by id.
     */
    public List<NetworkMetrics.NodeMetrics> top(NetworkMetrics.Measure measure, int first) {
        return IntStream.range(0, network.size())
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingDouble(v -> -value(measure, v))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(first)
                .map(this::metrics)
                .toList();
    }

    private double value(NetworkMetrics.Measure measure, int v) {
        return switch (measure) {
            case DEGREE -> network.graph().degree(v);
            case BETWEENNESS -> betweenness.score()[v];
            case PAGERANK -> pageRank[v];
            case CORENESS -> coreNumbers[v];
            case BROKERAGE ->
                    Double.isNaN(constraint[v]) ? Double.NEGATIVE_INFINITY : -constraint[v];
        };
    }

    private NetworkMetrics.NodeMetrics metrics(int v) {
        return new NetworkMetrics.NodeMetrics(
                network.node(v),
                network.graph().degree(v),
                betweenness.score()[v],
                betweenness.error()[v],
                pageRank[v],
                coreNumbers[v],
                communities.of()[v] + 1,
                Double.isNaN(constraint[v]) ? null : constraint[v],
                articulationPoints.cutOffCount(v));
    }

    /** Returns all relations among these records. */
    public List<NetworkMetrics.RelationMetrics> relationsAmong(Set<String> ids) {
        Topology topology = network.topology();
        var among = new HashSet<Integer>();
        ids.forEach(id -> among.add(topology.indexOf(id)));
        var relations = new ArrayList<NetworkMetrics.RelationMetrics>();
        for (int relation : network.relations()) {
            if (among.contains(topology.from[relation]) && among.contains(topology.to[relation])) {
                int a = network.index()[topology.from[relation]];
                int b = network.index()[topology.to[relation]];
                relations.add(
                        new NetworkMetrics.RelationMetrics(
                                topology.relation(relation),
                                a != b && articulationPoints.isBridge(a, b)));
            }
        }
        return relations;
    }

    /** Returns the largest communities. */
    public List<NetworkMetrics.Community> communities(int first) {
        int[] centres = new int[communities.sizes().length];
        Arrays.fill(centres, -1);
        for (int v = 0; v < network.size(); v++) {
            int c = communities.of()[v];
            if (centres[c] < 0 || pageRank[v] > pageRank[centres[c]]) {
                centres[c] = v;
            }
        }
        return IntStream.range(0, Math.min(first, centres.length))
                .mapToObj(c ->
                        new NetworkMetrics.Community(
                                c + 1, communities.sizes()[c], network.node(centres[c])))
                .toList();
    }

    /** Returns the number of communities. */
    public int communityCount() {
        return communities.sizes().length;
    }

    /** Returns the records whose loss disconnects the most other records, largest effect first. */
    public List<NetworkMetrics.CriticalLoss> criticalNodes(int first) {
        return IntStream.range(0, network.size())
                .filter(v -> articulationPoints.cutOffCount(v) > 0)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(v -> -articulationPoints.cutOffCount(v))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(first)
                .map(v ->
                        new NetworkMetrics.CriticalLoss(
                                List.of(network.node(v)), nodes(articulationPoints.cutOff(v))))
                .toList();
    }

    /** Returns the bridges whose loss disconnects the most records, largest effect first. */
    public List<NetworkMetrics.CriticalLoss> bridges(int first) {
        var cuts = new ArrayList<int[]>();
        Adjacency graph = network.graph();
        for (int v = 0; v < graph.size(); v++) {
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                int w = graph.targets()[e];
                if (v < w && articulationPoints.isBridge(v, w)) {
                    cuts.add(new int[] {v, w, articulationPoints.bridgeCutOffCount(v, w)});
                }
            }
        }
        return cuts.stream()
                .sorted(Comparator.<int[]>comparingInt(cut -> -cut[2]))
                .limit(first)
                .map(cut ->
                        new NetworkMetrics.CriticalLoss(
                                List.of(network.node(cut[0]), network.node(cut[1])),
                                nodes(articulationPoints.cutOffByBridge(cut[0], cut[1]))))
                .toList();
    }

    private List<NetworkNode> nodes(int[] vertices) {
        return Arrays.stream(vertices).mapToObj(network::node).toList();
    }

    /**
     * Returns the E-I index of relations across borders and inside countries. A trial or another
     * record of knowledge lies in no country, so the groups of its relations are unknown.
     */
    public EiIndex acrossBorders() {
        Set<EntityKind> knowledge = EnumSet.range(EntityKind.TRIAL, EntityKind.CONDITION);
        ConceptIndex codes = topology().concepts;
        return pairCounter.eiIndex(v -> {
            int record = network.records()[v];
            return knowledge.contains(topology().kinds[record])
                    ? Set.of()
                    : Set.copyOf(codes.of(record, ConceptIndex.COUNTRY));
        });
    }

    /** Returns the E-I index of relations between sectors and inside them; see {@link Sectors}. */
    public EiIndex acrossSectors() {
        return pairCounter.eiIndex(sectors::of);
    }

    /** Returns the densities of relations between kinds of record. */
    public EiIndex.BlockDensities byKind() {
        return pairCounter.blockDensities(v -> topology().kinds[network.records()[v]].name());
    }

    /** Returns the densities of relations between countries. */
    public EiIndex.BlockDensities byCountry() {
        return pairCounter.blockDensities(
                v -> topology().concepts.first(network.records()[v], ConceptIndex.COUNTRY));
    }
}
