package eu.atmpatlas.backend.search.facet;

import java.util.List;

/**
 * How the matches of a query spread over one facet; all figures are exact.
 *
 * @param buckets codes with at least one match, most first, then by code; a broader code counts its
 *     narrower ones' matches, each once
 * @param unknown matches that state nothing for this facet
 */
public record FacetCount(FacetDefinition facet, List<Bucket> buckets, int unknown) {

    /** One code and its matches. */
    public record Bucket(String code, int count) {}
}
