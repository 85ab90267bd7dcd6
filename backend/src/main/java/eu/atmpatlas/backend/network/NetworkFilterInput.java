package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** {@code NetworkFilter} of the schema. */
record NetworkFilterInput(
        @Nullable List<EntityKind> kinds,
        @Nullable List<String> ids,
        @Nullable FacetFilterInput country,
        @Nullable FacetFilterInput capability,
        @Nullable FacetFilterInput productType,
        @Nullable FacetFilterInput chainRole,
        @Nullable List<RelationType> types) {

    static final NetworkFilterInput EMPTY =
            new NetworkFilterInput(null, null, null, null, null, null, null);
}
