package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.text.TypedText;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Box;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query, checked and ready to be evaluated on each segment.
 *
 * @param text null if it asks nothing
 */
record Criteria(
        Set<EntityKind> kinds,
        @Nullable TypedText text,
        Map<String, FacetClause> facets,
        List<String> operators,
        @Nullable Circle circle,
        @Nullable Box box) {

    static Criteria of(SearchQuery query) {
        return new Criteria(
                EnumSet.of(query.kind()),
                typed(query.text()),
                query.facets(),
                query.operators(),
                query.near() == null ? null : new Circle(query.near()),
                query.within());
    }

    static Criteria of(Set<EntityKind> kinds, String text) {
        return new Criteria(kinds, typed(text), Map.of(), List.of(), null, null);
    }

    private static @Nullable TypedText typed(@Nullable String text) {
        TypedText typed = text == null ? null : TypedText.of(text);
        return typed == null || typed.isEmpty() ? null : typed;
    }
}
