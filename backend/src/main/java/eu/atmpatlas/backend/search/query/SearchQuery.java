package eu.atmpatlas.backend.search.query;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.BoundingBox;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A query for records of one kind. All conditions must hold.
 *
 * @param text condition on names, aliases, city and operator; none if blank
 * @param facets conditions by the facet's name
 * @param operators ids of institutions of which one operates the site; no condition if empty
 * @param includeMay whether records that may match are listed after those that match
 */
public record SearchQuery(
        EntityKind kind,
        @Nullable String text,
        Map<String, FacetClause> facets,
        List<String> operators,
        @Nullable Near near,
        @Nullable BoundingBox within,
        boolean includeMay) {

    public SearchQuery {
        facets = Map.copyOf(facets);
        operators = List.copyOf(operators);
    }

    /** All records of a kind. */
    public static SearchQuery of(EntityKind kind) {
        return new SearchQuery(kind, null, Map.of(), List.of(), null, null, false);
    }

    /** This query with the text. */
    public SearchQuery withText(@Nullable String text) {
        return new SearchQuery(kind, text, facets, operators, near, within, includeMay);
    }

    /** This query with the condition on the facet. */
    public SearchQuery with(String facet, FacetClause clause) {
        var all = new LinkedHashMap<>(facets);
        all.put(facet, clause);
        return new SearchQuery(kind, text, all, operators, near, within, includeMay);
    }

    /** This query, with the records that may match listed after those that match. */
    public SearchQuery includeMay(boolean include) {
        return new SearchQuery(kind, text, facets, operators, near, within, include);
    }

    /** This query, only for sites of these operators. */
    public SearchQuery operatedBy(List<String> institutions) {
        return new SearchQuery(kind, text, facets, institutions, near, within, includeMay);
    }

    /** This query, only inside the circle. */
    public SearchQuery near(@Nullable Near circle) {
        return new SearchQuery(kind, text, facets, operators, circle, within, includeMay);
    }

    /** This query, only inside the box. */
    public SearchQuery within(@Nullable BoundingBox box) {
        return new SearchQuery(kind, text, facets, operators, near, box, includeMay);
    }

    /**
     * The box of a request; {@code west > east} crosses the antimeridian.
     *
     * @throws BadInputException that names the side out of range
     */
    public static BoundingBox box(double south, double west, double north, double east) {
        check("south", south, 90);
        check("west", west, 180);
        check("north", north, 90);
        check("east", east, 180);
        if (south > north) {
            throw new BadInputException(
                    "filter.within.south",
                    "must not be more than north: %s > %s".formatted(south, north));
        }
        return new BoundingBox(south, west, north, east);
    }

    private static void check(String side, double degrees, int max) {
        if (!(Math.abs(degrees) <= max)) {
            throw new BadInputException(
                    "filter.within." + side,
                    "must be between -%d and %d, not %s".formatted(max, max, degrees));
        }
    }
}
