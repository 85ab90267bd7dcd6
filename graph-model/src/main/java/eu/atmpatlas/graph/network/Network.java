package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.algorithm.MinimumCut;
import eu.atmpatlas.graph.network.model.EgoNetwork;
import eu.atmpatlas.graph.network.model.LossImpact;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkPath;
import eu.atmpatlas.graph.network.model.RelationSuggestion;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Queries on the network at one position of the change log. Ids must belong to existing records;
 * check with {@link #contains}.
 */
public final class Network {

    private final Topology topology;
    private final CodeFilter.Hierarchy hierarchy;
    private final UnaryOperator<String> broadestKind;

    /**
     * @param broadestKind returns the broadest kind of an institution's kind
     */
    public Network(
            Topology topology, CodeFilter.Hierarchy hierarchy, UnaryOperator<String> broadestKind) {
        this.topology = topology;
        this.hierarchy = hierarchy;
        this.broadestKind = broadestKind;
    }

    /** Returns the records and relations. */
    public Topology topology() {
        return topology;
    }

    /** Returns whether a record with this id exists. */
    public boolean contains(String id) {
        return topology.contains(id);
    }

    /** Returns a record as a node of the network. */
    public NetworkNode node(String id) {
        return topology.node(indexOf(id));
    }

    /**
     * Returns the neighbourhood of a record: at most {@code limit} records, including the record
     * itself.
     */
    public EgoNetwork neighbourhood(
            String id, int depth, int limit, Set<EntityKind> kinds, RelationFilter relations) {
        return new EgoSearch(topology, relations, kinds).around(indexOf(id), depth, limit);
    }

    /** Returns the k best paths with a limited number of steps, best first. */
    public Paths paths(String from, String to, int maxLength, int k, RelationFilter relations) {
        var search = new PathSearch(topology, relations, maxLength);
        List<NetworkPath> found = search.between(indexOf(from), indexOf(to), k);
        var target = new BitSet();
        target.set(indexOf(to));
        return Paths.of(search, found, indexOf(from), target);
    }

    /** Returns the best path to each of the k nearest matching records, nearest first. */
    public Paths pathsToNearest(
            String from, SiteCriteria criteria, int maxLength, int k, RelationFilter relations) {
        var search = new PathSearch(topology, relations, maxLength);
        BitSet targets = criteria.matching(this);
        targets.clear(indexOf(from));
        List<NetworkPath> found = search.toNearest(indexOf(from), targets, k);
        return Paths.of(search, found, indexOf(from), targets);
    }

    /**
     * The paths found.
     *
     * @param complete whether the search finished; otherwise better paths may exist
     * @param matching number of records that could be the end of a path
     * @param shortest if no path was found, the number of relations on the shortest path of any
     *     length; null if there is no path at all, or if paths were found
     */
    public record Paths(
            List<NetworkPath> paths, boolean complete, int matching, @Nullable Integer shortest) {

        private static Paths of(
                PathSearch search, List<NetworkPath> found, int from, BitSet targets) {
            int shortest = found.isEmpty() ? search.shortest(from, targets) : -1;
            return new Paths(
                    found,
                    search.complete(),
                    targets.cardinality(),
                    shortest < 0 ? null : shortest);
        }
    }

    /**
     * Criteria for sites: the capability, the product type and the country. A criterion without
     * conditions matches all sites.
     */
    public record SiteCriteria(CodeFilter capability, CodeFilter productType, CodeFilter country) {

        BitSet matching(Network network) {
            Topology topology = network.topology;
            IntPredicate predicate =
                    capability
                            .predicate(topology, ConceptIndex.CAPABILITY, network.hierarchy)
                            .and(
                                    productType.predicate(
                                            topology, ConceptIndex.PRODUCT_TYPE, network.hierarchy))
                            .and(
                                    country.predicate(
                                            topology, ConceptIndex.COUNTRY, network.hierarchy))
                            .and(v -> topology.kinds[v] == EntityKind.SITE);
            var matches = new BitSet(topology.size());
            IntStream.range(0, topology.size()).filter(predicate).forEach(matches::set);
            return matches;
        }
    }

    /** Computes the metrics of a part of the network. Takes seconds for a large part. */
    public NetworkAnalysis analyse(NetworkFilter filter) {
        return new NetworkAnalysis(subnetwork(filter), broadestKind, Instant.now());
    }

    /** Counts the records that match a filter. */
    public int count(NetworkFilter filter) {
        return filter.matching(topology, hierarchy).cardinality();
    }

    /** Computes the effects of removing these records from a part of the network. */
    public LossImpact loss(Collection<String> ids, NetworkFilter filter) {
        int[] removed = ids.stream().mapToInt(this::indexOf).toArray();
        return new LossSimulation(subnetwork(filter), removed).run();
    }

    /**
     * Returns the fewest records, and the fewest related pairs, whose loss separates two records.
     * Both are empty if one of the two does not exist on the day.
     */
    public Cut minimumCut(String from, String to, RelationFilter relations) {
        Subnetwork subnetwork = subnetwork(NetworkFilter.whole(relations));
        int a = subnetwork.index()[indexOf(from)];
        int b = subnetwork.index()[indexOf(to)];
        if (a < 0 || b < 0) {
            return new Cut(List.of(), List.of(), false);
        }
        MinimumCut cut = MinimumCut.between(subnetwork.graph(), a, b);
        return new Cut(
                Arrays.stream(cut.vertices()).mapToObj(subnetwork::node).toList(),
                cut.edges().stream()
                        .map(edge -> Arrays.stream(edge).mapToObj(subnetwork::node).toList())
                        .toList(),
                cut.adjacent());
    }

    /**
     * The records and pairs whose loss separates two records.
     *
     * @param records the fewest records whose loss leaves at most the direct relation between the
     *     two
     * @param pairs the fewest pairs of related records that must be separated
     * @param adjacent whether the two have a direct relation
     */
    public record Cut(List<NetworkNode> records, List<List<NetworkNode>> pairs, boolean adjacent) {}

    /** Suggests missing relations of a record that may make sense, best first. */
    public List<RelationSuggestion> suggestedRelations(
            String id, int first, RelationFilter relations) {
        return new SuggestionSearch(topology, relations, hierarchy, indexOf(id)).best(first);
    }

    private Subnetwork subnetwork(NetworkFilter filter) {
        return Subnetwork.of(topology, filter, hierarchy);
    }

    private int indexOf(String id) {
        int number = topology.indexOf(id);
        if (number < 0) {
            throw new IllegalArgumentException("there is no record " + id);
        }
        return number;
    }
}
