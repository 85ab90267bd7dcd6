package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.FacetDefinition.Origin;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The facets whose codes are ids of related records. */
final class RelatedFacets {

    private static final Set<RelationType> TYPES = EnumSet.noneOf(RelationType.class);

    static {
        for (FacetDefinition facet : Facets.all()) {
            if (facet.origin() instanceof Origin.RelatedRecords related) {
                TYPES.add(related.type());
            }
        }
    }

    private RelatedFacets() {}

    /** The types of relations that the index follows. */
    static Set<RelationType> types() {
        return TYPES;
    }

    /** The facets of a kind, by name. */
    static Map<String, Origin.RelatedRecords> of(EntityKind kind) {
        var facets = new LinkedHashMap<String, Origin.RelatedRecords>();
        for (FacetDefinition facet : Facets.of(kind)) {
            if (facet.origin() instanceof Origin.RelatedRecords related) {
                facets.put(facet.name(), related);
            }
        }
        return facets;
    }
}
