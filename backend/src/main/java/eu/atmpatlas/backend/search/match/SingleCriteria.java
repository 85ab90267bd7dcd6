package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.graph.kind.EntityKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The criteria of a query one by one: facets in their own order, then the operator, then the
 * circle. Each code of {@code all} and of {@code none} is a criterion of its own. Text and box are
 * none. A condition on the status stays beside the others as their context, because it decides
 * which statements with a status of their own count.
 */
public final class SingleCriteria {

    private SingleCriteria() {}

    /** Splits criteria for records of one kind. */
    public static List<QueryCriteria> of(QueryCriteria criteria) {
        var singles = new ArrayList<QueryCriteria>();
        for (EntityKind kind : criteria.kinds()) {
            for (FacetDefinition facet : Facets.of(kind)) {
                FacetClause clause = criteria.facets().get(facet.name());
                if (clause != null) {
                    addFacet(criteria, facet.name(), clause, singles);
                }
            }
        }
        if (!criteria.operators().isEmpty()) {
            singles.add(
                    new QueryCriteria(
                            criteria.kinds(),
                            null,
                            Map.of(),
                            criteria.operators(),
                            null,
                            null,
                            null));
        }
        if (criteria.circle() != null) {
            singles.add(
                    new QueryCriteria(
                            criteria.kinds(),
                            null,
                            Map.of(),
                            List.of(),
                            criteria.circle(),
                            null,
                            null));
        }
        return singles;
    }

    private static void addFacet(
            QueryCriteria criteria, String facet, FacetClause clause, List<QueryCriteria> singles) {
        if (!clause.any().isEmpty()) {
            singles.add(criteria.only(facet, FacetClause.NO_CONDITION.withAny(clause.any())));
        }
        clause.all().forEach(code -> singles.add(criteria.only(facet, FacetClause.all(code))));
        clause.none().forEach(code -> singles.add(criteria.only(facet, FacetClause.none(code))));
        if (clause.known() != null) {
            singles.add(criteria.only(facet, FacetClause.known(clause.known())));
        }
    }
}
