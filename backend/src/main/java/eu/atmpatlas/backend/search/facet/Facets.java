package eu.atmpatlas.backend.search.facet;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.graph.kind.EntityKind;

import java.util.List;
import java.util.Optional;

/**
 * The facets that the kinds define, in the order of display. A name is unique within its kind and
 * equals the name in the GraphQL enum.
 */
public final class Facets {

    private static final List<FacetDefinition> ALL =
            KindMapping.all().stream()
                    .flatMap(mapping -> mapping.directory().facets().stream())
                    .toList();

    private Facets() {}

    /** All facets of all kinds. */
    public static List<FacetDefinition> all() {
        return ALL;
    }

    /** The facets of a kind. */
    public static List<FacetDefinition> of(EntityKind kind) {
        return KindMapping.of(kind).directory().facets();
    }

    /** The facet of a kind with this name. */
    public static Optional<FacetDefinition> find(EntityKind kind, String name) {
        return of(kind).stream().filter(facet -> facet.name().equals(name)).findFirst();
    }
}
