package eu.atmpatlas.graph.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** What was measured of one part of the network at one place of the change log; immutable. */
public final class NetworkAnalysis {

    /** Up to so many records betweenness is exact. */
    public static final int EXACT_UP_TO = 3_000;

    /** From how many records, drawn at random, it is estimated beyond that. */
    public static final int PIVOTS = 200;

    private static final long SEED = 20_261_122;

    private final Instant computedAt;
    private final Subnetwork network;
    private final Components components;
    private final Betweenness betweenness;
    private final double[] pageRank;
    private final int[] cores;
    private final double[] constraint;
    private final Communities communities;
    private final CutPoints cutPoints;
    private final Mixer mixer;
    private final Sectors sectors;

    NetworkAnalysis(Subnetwork network, UnaryOperator<String> broadestKind, Instant computedAt) {
        Adjacency graph = network.graph();
        this.network = network;
        this.computedAt = computedAt;
        components = Components.of(graph);
        betweenness =
                graph.size() <= EXACT_UP_TO
                        ? Betweenness.exact(graph)
                        : Betweenness.sampled(graph, PIVOTS, SEED);
        pageRank = PageRank.of(graph);
        cores = Cores.of(graph);
        constraint = Constraint.of(graph);
        communities = Communities.of(graph);
        cutPoints = new CutPoints(graph);
        mixer = new Mixer(graph);
        sectors = new Sectors(network, broadestKind);
    }

    /** The topology that was measured. */
    public Topology topology() {
        return network.topology();
    }

    /** When it was measured. */
    public Instant computedAt() {
        return computedAt;
    }

    /** How many records. */
    public int nodeCount() {
        return network.size();
    }

    /** How many ties. */
    public int tieCount() {
        return network.ties().length;
    }

    /** How many pairs of records are tied. */
    public int pairCount() {
        return network.graph().edges();
    }

    /** Share of all pairs that are tied. */
    public double density() {
        double size = network.size();
        return size < 2 ? 0 : pairCount() / (size * (size - 1) / 2);
    }

    /** How it hangs together. */
    public Loss.State state() {
        return new Loss.State(
                nodeCount(), components.count(), components.isolates(), components.largestSize());
    }

    /** From how many records betweenness was worked out. */
    public int pivots() {
        return betweenness.pivots();
    }

    /** Whether betweenness is exact. */
    public boolean exact() {
        return betweenness.isExact();
    }

    /** Largest standard error of any betweenness; 0 where exact. */
    public double largestError() {
        return betweenness.largestError();
    }

    /** Modularity of the communities. */
    public double modularity() {
        return communities.modularity();
    }

    /** The records that rank highest by a measure, highest first; equals in the order of ids. */
    public List<Measured.Node> top(Measured.Measure measure, int first) {
        return IntStream.range(0, network.size())
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingDouble(v -> -value(measure, v))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(first)
                .map(this::metrics)
                .toList();
    }

    private double value(Measured.Measure measure, int v) {
        return switch (measure) {
            case DEGREE -> network.graph().degree(v);
            case BETWEENNESS -> betweenness.score()[v];
            case PAGERANK -> pageRank[v];
            case CORENESS -> cores[v];
            case BROKERAGE ->
                    Double.isNaN(constraint[v]) ? Double.NEGATIVE_INFINITY : -constraint[v];
        };
    }

    private Measured.Node metrics(int v) {
        return new Measured.Node(
                network.node(v),
                network.graph().degree(v),
                betweenness.score()[v],
                betweenness.error()[v],
                pageRank[v],
                cores[v],
                communities.of()[v] + 1,
                Double.isNaN(constraint[v]) ? null : constraint[v],
                cutPoints.cutOffCount(v));
    }

    /** All ties between these records. */
    public List<Measured.Tie> tiesAmong(Set<String> ids) {
        Topology topology = network.topology();
        var among = new HashSet<Integer>();
        ids.forEach(id -> among.add(topology.indexOf(id)));
        var ties = new ArrayList<Measured.Tie>();
        for (int tie : network.ties()) {
            if (among.contains(topology.from[tie]) && among.contains(topology.to[tie])) {
                int a = network.index()[topology.from[tie]];
                int b = network.index()[topology.to[tie]];
                ties.add(new Measured.Tie(topology.tie(tie), a != b && cutPoints.isBridge(a, b)));
            }
        }
        return ties;
    }

    /** The largest communities. */
    public List<Measured.Community> communities(int first) {
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
                        new Measured.Community(
                                c + 1, communities.sizes()[c], network.node(centres[c])))
                .toList();
    }

    /** How many communities. */
    public int communityCount() {
        return communities.sizes().length;
    }

    /** The records whose loss cuts off most, most first. */
    public List<Measured.Cut> criticalNodes(int first) {
        return IntStream.range(0, network.size())
                .filter(v -> cutPoints.cutOffCount(v) > 0)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(v -> -cutPoints.cutOffCount(v))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(first)
                .map(v -> new Measured.Cut(List.of(network.node(v)), nodes(cutPoints.cutOff(v))))
                .toList();
    }

    /** The bridges whose loss cuts off most, most first. */
    public List<Measured.Cut> bridges(int first) {
        var cuts = new ArrayList<int[]>();
        Adjacency graph = network.graph();
        for (int v = 0; v < graph.size(); v++) {
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                int w = graph.targets()[e];
                if (v < w && cutPoints.isBridge(v, w)) {
                    cuts.add(new int[] {v, w, cutPoints.bridgeCutOffCount(v, w)});
                }
            }
        }
        return cuts.stream()
                .sorted(Comparator.<int[]>comparingInt(cut -> -cut[2]))
                .limit(first)
                .map(cut ->
                        new Measured.Cut(
                                List.of(network.node(cut[0]), network.node(cut[1])),
                                nodes(cutPoints.cutOffByBridge(cut[0], cut[1]))))
                .toList();
    }

    private List<NetworkNode> nodes(int[] vertices) {
        return Arrays.stream(vertices).mapToObj(network::node).toList();
    }

    /** Ties over borders against ties inside countries. */
    public Mixing acrossBorders() {
        Codes codes = topology().codes;
        return mixer.mixing(v -> Set.copyOf(codes.of(network.records()[v], Codes.COUNTRY)));
    }

    /** Ties between sectors against ties inside them; see {@link Sectors}. */
    public Mixing acrossSectors() {
        return mixer.mixing(sectors::of);
    }

    /** How densely kinds of record are tied. */
    public Mixing.Blocks byKind() {
        return mixer.blocks(v -> topology().kinds[network.records()[v]].name());
    }

    /** How densely countries are tied. */
    public Mixing.Blocks byCountry() {
        return mixer.blocks(v -> topology().codes.first(network.records()[v], Codes.COUNTRY));
    }
}
