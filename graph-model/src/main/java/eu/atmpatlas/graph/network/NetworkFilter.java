package eu.atmpatlas.graph.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Selects a part of the network: the records that match and exist on the day of {@code relations},
 * and the relations among them.
 *
 * @param kinds only these kinds of record
 * @param ids only these records; empty for all
 * @param country of every record
 * @param capability of sites; does not exclude records of other kinds, because they have no
 *     capabilities
 * @param productType of sites and products; does not exclude records of other kinds
 * @param chainRole of sites; also excludes institutions whose only relations are to operate
 *     excluded sites
 */
public record NetworkFilter(
        Set<EntityKind> kinds,
        Set<String> ids,
        CodeFilter country,
        CodeFilter capability,
        CodeFilter productType,
        CodeFilter chainRole,
        RelationFilter relations) {

    private static final Set<EntityKind> KINDS_WITH_CAPABILITIES =
            kindsUsing(ConceptIndex.CAPABILITY);
    private static final Set<EntityKind> KINDS_WITH_PRODUCT_TYPES =
            kindsUsing(ConceptIndex.PRODUCT_TYPE);

    private static final Set<EntityKind> KINDS_WITH_ROLES = kindsUsing(ConceptIndex.CHAIN_ROLE);

    /** Copies the sets. */
    public NetworkFilter {
        kinds = Set.copyOf(kinds);
        ids = Set.copyOf(ids);
    }

    /** Matches every record. */
    public static NetworkFilter whole(RelationFilter relations) {
        return new NetworkFilter(
                EnumSet.allOf(EntityKind.class),
                Set.of(),
                CodeFilter.MATCH_ALL,
                CodeFilter.MATCH_ALL,
                CodeFilter.MATCH_ALL,
                CodeFilter.MATCH_ALL,
                relations);
    }

    /** Returns the records that match. */
    BitSet matching(Topology topology, CodeFilter.Hierarchy hierarchy) {
        IntPredicate inCountry = country.predicate(topology, ConceptIndex.COUNTRY, hierarchy);
        IntPredicate hasCapability =
                capability.predicate(topology, ConceptIndex.CAPABILITY, hierarchy);
        IntPredicate hasProductType =
                productType.predicate(topology, ConceptIndex.PRODUCT_TYPE, hierarchy);
        BitSet excluded = excludedByRole(topology, hierarchy);
        long day = relations.asOf().toEpochDay();
        var matches = new BitSet(topology.size());
        for (int v = 0; v < topology.size(); v++) {
            EntityKind kind = topology.kinds[v];
            if (kinds.contains(kind)
                    && !excluded.get(v)
                    && topology.isValidOn(v, day)
                    && (ids.isEmpty() || ids.contains(topology.ids[v]))
                    && inCountry.test(v)
                    && (!KINDS_WITH_CAPABILITIES.contains(kind) || hasCapability.test(v))
                    && (!KINDS_WITH_PRODUCT_TYPES.contains(kind) || hasProductType.test(v))) {
                matches.set(v);
            }
        }
        return matches;
    }

    private BitSet excludedByRole(Topology topology, CodeFilter.Hierarchy hierarchy) {
        var excluded = new BitSet();
        if (!chainRole.isRestrictive()) {
            return excluded;
        }
        IntPredicate hasRole = chainRole.predicate(topology, ConceptIndex.CHAIN_ROLE, hierarchy);
        for (int v = 0; v < topology.size(); v++) {
            if (KINDS_WITH_ROLES.contains(topology.kinds[v]) && !hasRole.test(v)) {
                excluded.set(v);
            }
        }
        var sites = (BitSet) excluded.clone();
        for (int v = 0; v < topology.size(); v++) {
            if (!sites.get(v) && onlyOperates(topology, v, sites)) {
                excluded.set(v);
            }
        }
        return excluded;
    }

    /** Whether a record has relations, and all of them are to operate one of these sites. */
    private static boolean onlyOperates(Topology topology, int v, BitSet sites) {
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            int relation = topology.relations[i];
            if (topology.types[relation] != RelationType.OPERATES
                    || topology.from[relation] != v
                    || !sites.get(topology.to[relation])) {
                return false;
            }
        }
        return topology.offsets[v + 1] > topology.offsets[v];
    }

    private static Set<EntityKind> kindsUsing(String scheme) {
        var kinds = EnumSet.noneOf(EntityKind.class);
        for (KindFields fields : KindFields.allKinds()) {
            if (fields.uses(scheme)) {
                kinds.add(fields.kind());
            }
        }
        return kinds;
    }
}
