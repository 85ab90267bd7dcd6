package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.search.text.QueryText;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.BoundingBox;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A validated query, ready for evaluation on each segment.
 *
 * @param text null if there is no condition on text
 */
public record QueryCriteria(
        Set<EntityKind> kinds,
        @Nullable QueryText text,
        Map<String, FacetClause> facets,
        List<String> operators,
        @Nullable Circle circle,
        @Nullable BoundingBox box) {

    public static QueryCriteria of(SearchQuery query) {
        return new QueryCriteria(
                EnumSet.of(query.kind()),
                parse(query.text()),
                query.facets(),
                query.operators(),
                query.near() == null ? null : new Circle(query.near()),
                query.within());
    }

    public static QueryCriteria of(Set<EntityKind> kinds, String text) {
        return new QueryCriteria(kinds, parse(text), Map.of(), List.of(), null, null);
    }

    private static @Nullable QueryText parse(@Nullable String text) {
        QueryText queryText = text == null ? null : QueryText.of(text);
        return queryText == null || queryText.isEmpty() ? null : queryText;
    }
}
