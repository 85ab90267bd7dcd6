package eu.atmpatlas.graph.network;

import static eu.atmpatlas.graph.kind.EntityKind.EXPERT;
import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;
import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.REGULATOR;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for ties that might make sense. Common partners weigh by Adamic and Adar (Social Networks
 * 25, 2003): each 1 / ln(its number of contacts). A capability that complements weighs {@value
 * #NEED}, a product type that both work with {@value #SHARED_TYPE}. A shared bottleneck weighs 1 /
 * ln(1 + initiatives working on it).
 */
final class SuggestionSearch {

    static final double NEED = 0.5;
    static final double SHARED_TYPE = 0.25;
    private static final int MOST_PARTNERS = 10;

    /** To have the same inspector, or to be of one house, is not to have a partner in common. */
    private static final Set<RelationType> NO_PARTNERSHIP =
            EnumSet.of(
                    RelationType.INSPECTS,
                    RelationType.AUTHORISES,
                    RelationType.OPERATES,
                    RelationType.SUCCEEDS);

    private final Topology topology;
    private final TieFilter.Test counts;
    private final long day;
    private final CodeFilter.Hierarchy hierarchy;
    private final int middle;
    private final Profile own;
    private final Set<EntityKind> wanted;
    private final Map<Integer, List<SuggestedTie.Reason>> found = new HashMap<>();

    SuggestionSearch(
            Topology topology, TieFilter ties, CodeFilter.Hierarchy hierarchy, int middle) {
        this.topology = topology;
        this.counts = ties.in(topology);
        this.day = ties.asOf().toEpochDay();
        this.hierarchy = hierarchy;
        this.middle = middle;
        this.own = Profile.of(topology, counts, middle);
        this.wanted = partners(topology.kinds[middle]);
    }

    /** The kinds with which a tie could be made by those concerned. */
    private static Set<EntityKind> partners(EntityKind kind) {
        return switch (kind) {
            case SITE, INSTITUTION -> Set.of(SITE, INSTITUTION, INITIATIVE);
            case INITIATIVE -> Set.of(INITIATIVE, INSTITUTION, EXPERT);
            case EXPERT -> Set.of(EXPERT, INITIATIVE);
            case REGULATOR -> Set.of(REGULATOR, INITIATIVE);
            case PRODUCT -> Set.of(SITE);
        };
    }

    /** The best so many, best first. */
    List<SuggestedTie> best(int first) {
        commonPartners();
        complements();
        sharedBottlenecks();
        return found.entrySet().stream()
                .map(entry ->
                        new SuggestedTie(
                                topology.node(entry.getKey()),
                                entry.getValue().stream()
                                        .mapToDouble(SuggestedTie.Reason::score)
                                        .sum(),
                                entry.getValue()))
                .sorted(
                        Comparator.comparingDouble(SuggestedTie::score)
                                .reversed()
                                .thenComparing(suggestion -> suggestion.to().id()))
                .limit(first)
                .toList();
    }

    private boolean mayBeTied(int v) {
        return v != middle
                && wanted.contains(topology.kinds[v])
                && topology.stands(v, day)
                && !own.near().contains(v)
                && !sameHouse(v);
    }

    /** Two sites of one institution need no introduction. */
    private boolean sameHouse(int v) {
        return !own.operators().isEmpty()
                && topology.kinds[v] == SITE
                && !Collections.disjoint(
                        own.operators(), Profile.of(topology, counts, v).operators());
    }

    private void add(int v, SuggestedTie.Reason reason) {
        found.computeIfAbsent(v, any -> new ArrayList<>()).add(reason);
    }

    private void commonPartners() {
        var shared = new HashMap<Integer, List<Integer>>();
        var contacts = new HashMap<Integer, Integer>();
        for (int partner : contacts(middle)) {
            Set<Integer> around = contacts(partner);
            contacts.put(partner, around.size());
            for (int v : around) {
                shared.computeIfAbsent(v, any -> new ArrayList<>()).add(partner);
            }
        }
        shared.forEach((v, partners) -> {
            if (mayBeTied(v)) {
                partners.sort(
                        Comparator.<Integer>comparingInt(p -> contacts.getOrDefault(p, 0))
                                .thenComparing(Comparator.naturalOrder()));
                double score =
                        partners.stream()
                                .mapToDouble(p -> 1 / Math.log(contacts.getOrDefault(p, 2)))
                                .sum();
                add(
                        v,
                        new SuggestedTie.CommonPartners(
                                partners.stream().limit(MOST_PARTNERS).map(topology::node).toList(),
                                score));
            }
        });
    }

    /** Whom a record has to do with as a partner. */
    private Set<Integer> contacts(int v) {
        var contacts = new HashSet<Integer>();
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            if (counts.admits(topology.ties[i])
                    && topology.others[i] != v
                    && !NO_PARTNERSHIP.contains(topology.types[topology.ties[i]])) {
                contacts.add(topology.others[i]);
            }
        }
        return contacts;
    }

    /**
     * Sites that can do what is lacking here and have a product type, partner or country in common.
     */
    private void complements() {
        List<String> lacking = Complements.lacking(own.capabilities(), hierarchy);
        if (lacking.isEmpty() || !wanted.contains(SITE)) {
            return;
        }
        var needs = new ArrayList<BitSet>();
        for (String code : lacking) {
            needs.add(
                    topology.codes.numbers(
                            Codes.CAPABILITY, hierarchy.downwards(Codes.CAPABILITY, code)));
        }
        BitSet types = topology.codes.numbers(Codes.PRODUCT_TYPE, own.productTypes());
        BitSet country =
                topology.codes.numbers(Codes.COUNTRY, topology.codes.of(middle, Codes.COUNTRY));
        for (int v = 0; v < topology.size(); v++) {
            if (topology.kinds[v] != SITE
                    || !(found.containsKey(v)
                            || topology.codes.holdsAny(v, types)
                            || topology.codes.holdsAny(v, country))) {
                continue;
            }
            var offered = new ArrayList<String>();
            for (int i = 0; i < lacking.size(); i++) {
                if (topology.codes.holdsAny(v, needs.get(i))) {
                    offered.add(lacking.get(i));
                }
            }
            if (!offered.isEmpty() && mayBeTied(v)) {
                List<String> both =
                        topology.codes.of(v, Codes.PRODUCT_TYPE).stream()
                                .filter(own.productTypes()::contains)
                                .toList();
                double score = NEED * offered.size() + SHARED_TYPE * both.size();
                add(v, new SuggestedTie.ComplementaryCapabilities(offered, both, score));
            }
        }
    }

    private void sharedBottlenecks() {
        if (own.bottlenecks().isEmpty() || !wanted.contains(INITIATIVE)) {
            return;
        }
        var workingOn = new HashMap<String, Integer>();
        for (int v = 0; v < topology.size(); v++) {
            if (topology.kinds[v] == INITIATIVE && topology.stands(v, day)) {
                topology.codes
                        .of(v, Codes.BOTTLENECK)
                        .forEach(code -> workingOn.merge(code, 1, Integer::sum));
            }
        }
        for (int v = 0; v < topology.size(); v++) {
            if (topology.kinds[v] == INITIATIVE && mayBeTied(v)) {
                List<String> both =
                        topology.codes.of(v, Codes.BOTTLENECK).stream()
                                .filter(own.bottlenecks()::contains)
                                .toList();
                double score =
                        both.stream()
                                .mapToDouble(b -> 1 / Math.log(1 + workingOn.getOrDefault(b, 1)))
                                .sum();
                if (!both.isEmpty()) {
                    add(v, new SuggestedTie.SharedBottlenecks(both, score));
                }
            }
        }
    }
}
