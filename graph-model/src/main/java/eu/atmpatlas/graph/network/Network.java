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
 * What can be asked of the network at one place of the change log. Ids must be of records that are
 * there; {@link #has} tells.
 */
public final class Network {

    private final Topology topology;
    private final CodeFilter.Hierarchy hierarchy;
    private final UnaryOperator<String> broadestKind;

    /**
     * @param broadestKind the broadest kind that an institution's kind belongs to
     */
    public Network(
            Topology topology, CodeFilter.Hierarchy hierarchy, UnaryOperator<String> broadestKind) {
        this.topology = topology;
        this.hierarchy = hierarchy;
        this.broadestKind = broadestKind;
    }

    /** The records and ties. */
    public Topology topology() {
        return topology;
    }

    /** Whether there is a record with this id. */
    public boolean contains(String id) {
        return topology.contains(id);
    }

    /** A record as it stands in the network. */
    public NetworkNode node(String id) {
        return topology.node(indexOf(id));
    }

    /** What lies around a record: at most {@code limit} records, itself included. */
    public EgoNetwork neighbourhood(
            String id, int depth, int limit, Set<EntityKind> kinds, RelationFilter relations) {
        return new EgoSearch(topology, relations, kinds).around(indexOf(id), depth, limit);
    }

    /** The k best paths of at most so many steps, best first. */
    public Paths paths(String from, String to, int maxLength, int k, RelationFilter relations) {
        var search = new PathSearch(topology, relations, maxLength);
        List<NetworkPath> found = search.between(indexOf(from), indexOf(to), k);
        var target = new BitSet();
        target.set(indexOf(to));
        return Paths.of(search, found, indexOf(from), target);
    }

    /** The best path to each of the k nearest records that match, nearest first. */
    public Paths pathsToNearest(
            String from, SiteCriteria criteria, int maxLength, int k, RelationFilter relations) {
        var search = new PathSearch(topology, relations, maxLength);
        BitSet targets = criteria.matching(this);
        targets.clear(indexOf(from));
        List<NetworkPath> found = search.toNearest(indexOf(from), targets, k);
        return Paths.of(search, found, indexOf(from), targets);
    }

    /**
     * Paths that were found.
     *
     * @param complete whether the search came to its end; else better ones may have been missed
     * @param matching how many records could have been their end
     * @param shortest where none was found, how many ties the shortest way of any length has; null
     *     if there is none, or paths were found
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
     * Who is looked for: sites that have the capability and make the product type, in the country.
     * A part that asks nothing is met by all.
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

    /** Measures a part of the network: takes seconds for a large one. */
    public NetworkAnalysis analyse(NetworkFilter filter) {
        return new NetworkAnalysis(subnetwork(filter), broadestKind, Instant.now());
    }

    /** How many records match a filter. */
    public int count(NetworkFilter filter) {
        return filter.matching(topology, hierarchy).cardinality();
    }

    /** What would happen if these records vanished from a part of the network. */
    public LossImpact loss(Collection<String> ids, NetworkFilter filter) {
        int[] removed = ids.stream().mapToInt(this::indexOf).toArray();
        return new LossSimulation(subnetwork(filter), removed).run();
    }

    /**
     * The fewest records, and the fewest tied pairs, whose loss parts two records; none if one of
     * them does not stand on the day.
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
     * What parts two records.
     *
     * @param records the fewest whose loss leaves at most the tie between the two
     * @param pairs the fewest pairs of tied records that must part
     * @param adjacent whether the two are tied themselves
     */
    public record Cut(List<NetworkNode> records, List<List<NetworkNode>> pairs, boolean adjacent) {}

    /** Ties of a record that are not there but might make sense, best first. */
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
