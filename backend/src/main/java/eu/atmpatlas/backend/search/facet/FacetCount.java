package eu.atmpatlas.backend.search.facet;

import eu.atmpatlas.backend.kind.FacetDefinition;

import java.util.List;

/**
 * Distribution of a query's matches over one facet; all numbers are exact.
 *
 * @param buckets codes with at least one match, largest first, then by code; if possible matches
 *     are listed too, then also codes with possible matches only. A broader code includes the
 *     matches of its narrower codes, each once
 * @param unknown matches without a value for this facet
 */
public record FacetCount(FacetDefinition facet, List<Bucket> buckets, int unknown) {

    /**
     * One code and its matches.
     *
     * @param count certain matches
     * @param may records beyond these that may match; 0 if they were not counted
     */
    public record Bucket(String code, int count, int may) {}
}
