package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.certainty.EvidenceReader;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.search.segment.FacetData;
import eu.atmpatlas.backend.search.segment.Segment;
import eu.atmpatlas.backend.search.segment.SegmentData;
import eu.atmpatlas.backend.search.text.QueryText;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.BoundingBox;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A validated query, ready for evaluation on each segment.
 *
 * @param text null if there is no condition on text
 * @param status the condition by which statements with a status of their own count; null if the
 *     query asks for no status
 * @param inside the circle and the box of records that are where related records are; else null
 */
public record QueryCriteria(
        Set<EntityKind> kinds,
        @Nullable QueryText text,
        Map<String, FacetClause> facets,
        List<String> operators,
        @Nullable Circle circle,
        @Nullable BoundingBox box,
        @Nullable FacetClause status,
        RelatedPlaces.@Nullable Inside inside) {

    /** Criteria without a condition on the places of related records. */
    QueryCriteria(
            Set<EntityKind> kinds,
            @Nullable QueryText text,
            Map<String, FacetClause> facets,
            List<String> operators,
            @Nullable Circle circle,
            @Nullable BoundingBox box,
            @Nullable FacetClause status) {
        this(kinds, text, facets, operators, circle, box, status, null);
    }

    /** The criteria of a query on the segments. */
    public static QueryCriteria of(SearchQuery query, List<Segment> segments) throws IOException {
        RelatedPlaces.Inside inside = RelatedPlaces.inside(query, segments);
        return new QueryCriteria(
                EnumSet.of(query.kind()),
                parse(query.text()),
                query.facets(),
                query.operators(),
                query.near() == null || inside != null ? null : new Circle(query.near()),
                inside == null ? query.within() : null,
                query.facets().get(EvidenceReader.STATUS),
                inside);
    }

    public static QueryCriteria of(Set<EntityKind> kinds, String text) {
        return new QueryCriteria(kinds, parse(text), Map.of(), List.of(), null, null, null);
    }

    /** These criteria with another condition on a facet. */
    QueryCriteria with(String facet, FacetClause clause) {
        var others = new LinkedHashMap<>(facets);
        others.put(facet, clause);
        return new QueryCriteria(
                kinds,
                text,
                others,
                operators,
                circle,
                box,
                facet.equals(EvidenceReader.STATUS) ? clause : status,
                inside);
    }

    /** These criteria with the same condition on places of related records as others. */
    QueryCriteria insideAs(QueryCriteria others) {
        return new QueryCriteria(
                kinds, text, facets, operators, circle, box, status, others.inside());
    }

    /** One condition alone, with the status that the query asks for. */
    QueryCriteria only(String facet, FacetClause clause) {
        return new QueryCriteria(kinds, null, Map.of(facet, clause), List.of(), null, null, status);
    }

    /** Finds the documents of a segment that have codes of a facet. */
    FacetMatcher matcher(SegmentData segment, String facet, boolean possible) {
        FacetData data = segment.facet(facet);
        return new FacetMatcher(data, possible, statuses(data));
    }

    /**
     * The statuses that the query accepts; null if it does not ask for one. Only kinds whose status
     * is of the same vocabulary as those of statements have facets with such statuses.
     */
    private @Nullable Set<String> statuses(FacetData data) {
        return status == null || data.withStatuses() == null
                ? null
                : status.accepted(data.statuses());
    }

    /** These criteria with another text. */
    QueryCriteria withText(QueryText other) {
        return new QueryCriteria(kinds, other, facets, operators, circle, box, status, inside);
    }

    private static @Nullable QueryText parse(@Nullable String text) {
        QueryText queryText = text == null ? null : QueryText.of(text);
        return queryText == null || queryText.isEmpty() ? null : queryText;
    }
}
