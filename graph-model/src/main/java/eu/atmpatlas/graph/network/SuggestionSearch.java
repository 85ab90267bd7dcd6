package eu.atmpatlas.graph.network;

import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.model.RelationSuggestion;
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
 * Searches for missing relations that may make sense. Common partners are weighted as in Adamic and
 * Adar (Social Networks 25, 2003): each counts 1 / ln(its number of contacts). A complementary
 * capability counts {@value #CAPABILITY_WEIGHT}, a product type that both work with {@value
 * #PRODUCT_TYPE_WEIGHT}. A shared bottleneck counts 1 / ln(1 + initiatives working on it).
 */
final class SuggestionSearch {

    static final double CAPABILITY_WEIGHT = 0.5;
    static final double PRODUCT_TYPE_WEIGHT = 0.25;
    private static final int MAX_PARTNERS = 10;

    /**
     * Relations of these types do not make a common partner: for example the same inspector, or the
     * same parent organisation.
     */
    private static final Set<RelationType> NON_PARTNER_TYPES =
            EnumSet.of(
                    RelationType.INSPECTS,
                    RelationType.AUTHORISES,
                    RelationType.OPERATES,
                    RelationType.SUCCEEDS,
                    RelationType.FOR_CONDITION);

    private final Topology topology;
    private final RelationFilter.RelationPredicate relationFilter;
    private final long day;
    private final CodeFilter.Hierarchy hierarchy;
    private final int record;
    private final RecordAttributes ownAttributes;
    private final Set<EntityKind> candidateKinds;
    private final Map<Integer, List<RelationSuggestion.Reason>> reasons = new HashMap<>();

    SuggestionSearch(
            Topology topology,
            RelationFilter relations,
            CodeFilter.Hierarchy hierarchy,
            int record) {
        this.topology = topology;
        this.relationFilter = relations.predicate(topology);
        this.day = relations.asOf().toEpochDay();
        this.hierarchy = hierarchy;
        this.record = record;
        this.ownAttributes = RecordAttributes.of(topology, relationFilter, record);
        this.candidateKinds = topology.kinds[record].definition().suggestedPartners();
    }

    /** Returns the best suggestions, best first. */
    List<RelationSuggestion> best(int first) {
        commonPartners();
        complementaryCapabilities();
        sharedBottlenecks();
        return reasons.entrySet().stream()
                .map(entry ->
                        new RelationSuggestion(
                                topology.node(entry.getKey()),
                                entry.getValue().stream()
                                        .mapToDouble(RelationSuggestion.Reason::score)
                                        .sum(),
                                entry.getValue()))
                .sorted(
                        Comparator.comparingDouble(RelationSuggestion::score)
                                .reversed()
                                .thenComparing(suggestion -> suggestion.to().id()))
                .limit(first)
                .toList();
    }

    private boolean isCandidate(int v) {
        return v != record
                && candidateKinds.contains(topology.kinds[v])
                && topology.isValidOn(v, day)
                && !ownAttributes.neighbours().contains(v)
                && !hasSameOperator(v);
    }

    /** Excludes sites of the same institution, because they know each other already. */
    private boolean hasSameOperator(int v) {
        return !ownAttributes.operators().isEmpty()
                && topology.kinds[v] == SITE
                && !Collections.disjoint(
                        ownAttributes.operators(),
                        RecordAttributes.of(topology, relationFilter, v).operators());
    }

    private void add(int v, RelationSuggestion.Reason reason) {
        reasons.computeIfAbsent(v, any -> new ArrayList<>()).add(reason);
    }

    private void commonPartners() {
        var shared = new HashMap<Integer, List<Integer>>();
        var contacts = new HashMap<Integer, Integer>();
        for (int partner : contacts(record)) {
            Set<Integer> neighbours = contacts(partner);
            contacts.put(partner, neighbours.size());
            for (int v : neighbours) {
                shared.computeIfAbsent(v, any -> new ArrayList<>()).add(partner);
            }
        }
        shared.forEach((v, partners) -> {
            if (isCandidate(v)) {
                partners.sort(
                        Comparator.<Integer>comparingInt(p -> contacts.getOrDefault(p, 0))
                                .thenComparing(Comparator.naturalOrder()));
                double score =
                        partners.stream()
                                .mapToDouble(p -> 1 / Math.log(contacts.getOrDefault(p, 2)))
                                .sum();
                add(
                        v,
                        new RelationSuggestion.CommonPartners(
                                partners.stream().limit(MAX_PARTNERS).map(topology::node).toList(),
                                score));
            }
        });
    }

    /** Returns the related records that count as partners of a record. */
    private Set<Integer> contacts(int v) {
        var contacts = new HashSet<Integer>();
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            if (relationFilter.test(topology.relations[i])
                    && topology.neighbours[i] != v
                    && !NON_PARTNER_TYPES.contains(topology.types[topology.relations[i]])) {
                contacts.add(topology.neighbours[i]);
            }
        }
        return contacts;
    }

    /**
     * Scores sites that have a capability missing here, and a product type, partner or country in
     * common.
     */
    private void complementaryCapabilities() {
        List<String> missing =
                RequiredCapabilities.missing(ownAttributes.capabilities(), hierarchy);
        if (missing.isEmpty() || !candidateKinds.contains(SITE)) {
            return;
        }
        var needs = new ArrayList<BitSet>();
        for (String code : missing) {
            needs.add(
                    topology.concepts.numbers(
                            ConceptIndex.CAPABILITY,
                            hierarchy.selfAndNarrower(ConceptIndex.CAPABILITY, code)));
        }
        BitSet types =
                topology.concepts.numbers(ConceptIndex.PRODUCT_TYPE, ownAttributes.productTypes());
        BitSet country =
                topology.concepts.numbers(
                        ConceptIndex.COUNTRY, topology.concepts.of(record, ConceptIndex.COUNTRY));
        for (int v = 0; v < topology.size(); v++) {
            if (topology.kinds[v] != SITE
                    || !(reasons.containsKey(v)
                            || topology.concepts.hasAny(v, types)
                            || topology.concepts.hasAny(v, country))) {
                continue;
            }
            var offered = new ArrayList<String>();
            for (int i = 0; i < missing.size(); i++) {
                if (topology.concepts.hasAny(v, needs.get(i))) {
                    offered.add(missing.get(i));
                }
            }
            if (!offered.isEmpty() && isCandidate(v)) {
                List<String> both =
                        topology.concepts.of(v, ConceptIndex.PRODUCT_TYPE).stream()
                                .filter(ownAttributes.productTypes()::contains)
                                .toList();
                double score =
                        CAPABILITY_WEIGHT * offered.size() + PRODUCT_TYPE_WEIGHT * both.size();
                add(v, new RelationSuggestion.ComplementaryCapabilities(offered, both, score));
            }
        }
    }

    private void sharedBottlenecks() {
        if (ownAttributes.bottlenecks().isEmpty() || !candidateKinds.contains(INITIATIVE)) {
            return;
        }
        var workingOn = new HashMap<String, Integer>();
        for (int v = 0; v < topology.size(); v++) {
            if (topology.kinds[v] == INITIATIVE && topology.isValidOn(v, day)) {
                topology.concepts
                        .of(v, ConceptIndex.BOTTLENECK)
                        .forEach(code -> workingOn.merge(code, 1, Integer::sum));
            }
        }
        for (int v = 0; v < topology.size(); v++) {
            if (topology.kinds[v] == INITIATIVE && isCandidate(v)) {
                List<String> both =
                        topology.concepts.of(v, ConceptIndex.BOTTLENECK).stream()
                                .filter(ownAttributes.bottlenecks()::contains)
                                .toList();
                double score =
                        both.stream()
                                .mapToDouble(b -> 1 / Math.log(1 + workingOn.getOrDefault(b, 1)))
                                .sum();
                if (!both.isEmpty()) {
                    add(v, new RelationSuggestion.SharedBottlenecks(both, score));
                }
            }
        }
    }
}
