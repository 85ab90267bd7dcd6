package eu.atmpatlas.backend.need;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.reason.Explanation;
import eu.atmpatlas.backend.reason.Explanation.Part;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.query.SearchQuery;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A need as a query, and its criteria in the order of {@link
 * eu.atmpatlas.backend.search.match.SingleCriteria}.
 */
record Need(SearchQuery query, List<NeedCriterion> criteria) {

    /** What a site makes and can do matters most, then whether it may and where it is. */
    private static final Map<String, Double> WEIGHTS =
            Map.of(
                    "PRODUCT_TYPE", 3.0,
                    "CAPABILITY", 3.0,
                    "AUTHORISATION", 2.0,
                    "ACCREDITATION", 2.0,
                    "COUNTRY", 2.0,
                    "REGION", 2.0);

    private static final double NEAR_WEIGHT = 2;

    private static final double OTHER_WEIGHT = 1;

    private static final Set<String> SHAREABLE =
            Set.of("PRODUCT_TYPE", "CAPABILITY", "AUTHORISATION", "ACCREDITATION");

    /** Copies the criteria. */
    Need {
        criteria = List.copyOf(criteria);
    }

    /**
     * A need with a weight for each criterion of a query, which has no conditions but {@code any}
     * and {@code all} of facets and a circle.
     *
     * @param place name of the circle's centre; null if it has none
     */
    static Need of(SearchQuery query, @Nullable String place) {
        var criteria = new ArrayList<NeedCriterion>();
        for (FacetDefinition facet : Facets.of(query.kind())) {
            FacetClause clause =
                    query.facets().getOrDefault(facet.name(), FacetClause.NO_CONDITION);
            if (!clause.any().isEmpty()) {
                criteria.add(criterion(facet, clause.any()));
            }
            clause.all().forEach(code -> criteria.add(criterion(facet, List.of(code))));
        }
        Near near = query.near();
        if (near != null) {
            String km = String.valueOf(Math.round(near.km()));
            Explanation explanation =
                    place == null
                            ? new Explanation("need.nearPoint", List.of(new Part.Plain(km)))
                            : new Explanation(
                                    "need.near",
                                    List.of(new Part.Plain(km), new Part.Plain(place)));
            criteria.add(new NeedCriterion("near", NEAR_WEIGHT, false, explanation));
        }
        return new Need(query, criteria);
    }

    private static NeedCriterion criterion(FacetDefinition facet, List<String> codes) {
        return new NeedCriterion(
                facet.argument(),
                WEIGHTS.getOrDefault(facet.name(), OTHER_WEIGHT),
                SHAREABLE.contains(facet.name()),
                new Explanation(
                        "need.concepts", List.of(new Part.Concepts(facet.scheme(), codes))));
    }

    double totalWeight() {
        return criteria.stream().mapToDouble(NeedCriterion::weight).sum();
    }
}
