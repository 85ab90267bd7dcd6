package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;

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
    Network(Topology topology, CodeFilter.Hierarchy hierarchy, UnaryOperator<String> broadestKind) {
        this.topology = topology;
        this.hierarchy = hierarchy;
        this.broadestKind = broadestKind;
    }

    /** The records and ties. */
    public Topology topology() {
        return topology;
    }

    /** Whether there is a record with this id. */
    public boolean has(String id) {
        return topology.has(id);
    }

    /** A record as it stands in the network. */
    public NetworkNode node(String id) {
        return topology.node(number(id));
    }

    /** What lies around a record: at most {@code limit} records, itself included. */
    public Neighbourhood neighbourhood(
            String id, int depth, int limit, Set<EntityKind> kinds, TieFilter ties) {
        return new EgoSearch(topology, ties, kinds).around(number(id), depth, limit);
    }

    /** The k best paths of at most so many steps, best first. */
    public Paths paths(String from, String to, int maxLength, int k, TieFilter ties) {
        var search = new PathSearch(topology, ties, maxLength);
        List<NetworkPath> found = search.between(number(from), number(to), k);
        var target = new BitSet();
        target.set(number(to));
        return Paths.of(search, found, number(from), target);
    }

    /** The best path to each of the k nearest records that match, nearest first. */
    public Paths pathsToNearest(
            String from, Holders holders, int maxLength, int k, TieFilter ties) {
        var search = new PathSearch(topology, ties, maxLength);
        BitSet targets = holders.in(this);
        targets.clear(number(from));
        List<NetworkPath> found = search.toNearest(number(from), targets, k);
        return Paths.of(search, found, number(from), targets);
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
    public record Holders(CodeFilter capability, CodeFilter productType, CodeFilter country) {

        BitSet in(Network network) {
            Topology topology = network.topology;
            IntPredicate wanted =
                    capability
                            .in(topology, Codes.CAPABILITY, network.hierarchy)
                            .and(productType.in(topology, Codes.PRODUCT_TYPE, network.hierarchy))
                            .and(country.in(topology, Codes.COUNTRY, network.hierarchy))
                            .and(v -> topology.kinds[v] == EntityKind.SITE);
            var holders = new BitSet(topology.size());
            IntStream.range(0, topology.size()).filter(wanted).forEach(holders::set);
            return holders;
        }
    }

    /** Measures a part of the network: takes seconds for a large one. */
    public NetworkAnalysis analyse(NetworkFilter filter) {
        return new NetworkAnalysis(part(filter), broadestKind, Instant.now());
    }

    /** How many records match a filter. */
    public int count(NetworkFilter filter) {
        return filter.in(topology, hierarchy).cardinality();
    }

    /** What would happen if these records vanished from a part of the network. */
    public Loss loss(Collection<String> ids, NetworkFilter filter) {
        int[] gone = ids.stream().mapToInt(this::number).toArray();
        return new LossSimulation(part(filter), gone).run();
    }

    /**
     * The fewest records, and the fewest tied pairs, whose loss parts two records; none if one of
     * them does not stand on the day.
     */
    public Cut minimumCut(String from, String to, TieFilter ties) {
        Subnetwork whole = part(NetworkFilter.whole(ties));
        int a = whole.index()[number(from)];
        int b = whole.index()[number(to)];
        if (a < 0 || b < 0) {
            return new Cut(List.of(), List.of(), false);
        }
        MinimumCut cut = MinimumCut.between(whole.graph(), a, b);
        return new Cut(
                Arrays.stream(cut.vertices()).mapToObj(whole::node).toList(),
                cut.edges().stream()
                        .map(edge -> Arrays.stream(edge).mapToObj(whole::node).toList())
                        .toList(),
                cut.joined());
    }

    /**
     * What parts two records.
     *
     * @param records the fewest whose loss leaves at most the tie between the two
     * @param pairs the fewest pairs of tied records that must part
     * @param joined whether the two are tied themselves
     */
    public record Cut(List<NetworkNode> records, List<List<NetworkNode>> pairs, boolean joined) {}

    /** Ties of a record that are not there but might make sense, best first. */
    public List<SuggestedTie> suggestedTies(String id, int first, TieFilter ties) {
        return new SuggestionSearch(topology, ties, hierarchy, number(id)).best(first);
    }

    private Subnetwork part(NetworkFilter filter) {
        return Subnetwork.of(topology, filter, hierarchy);
    }

    private int number(String id) {
        int number = topology.indexOf(id);
        if (number < 0) {
            throw new IllegalArgumentException("there is no record " + id);
        }
        return number;
    }
}
