package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** {@code NetworkFilter} as it is asked. */
record FilterInput(
        @Nullable List<EntityKind> kinds,
        @Nullable List<String> ids,
        @Nullable FacetInput country,
        @Nullable FacetInput capability,
        @Nullable FacetInput productType,
        @Nullable List<RelationType> types) {

    static final FilterInput NOTHING = new FilterInput(null, null, null, null, null, null);
}
