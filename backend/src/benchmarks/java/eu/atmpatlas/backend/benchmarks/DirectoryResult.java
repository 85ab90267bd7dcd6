package eu.atmpatlas.backend.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer that both sides must give: a page of fifty, the total, and nine facets.
 *
 * @param page ids in the order of names
 * @param facets counts by code, {@code ?} for unknown, by facet
 */
record DirectoryResult(long total, List<String> page, Map<String, TreeMap<String, Long>> facets) {

    static final int PAGE_SIZE = 50;

    /** The facets of the contract. */
    static final List<String> FACETS =
            List.of(
                    "COUNTRY",
                    "SITE_TYPE",
                    "ATMP_CLASS",
                    "PRODUCT_TYPE",
                    "CAPABILITY",
                    "AUTHORISATION",
                    "STATUS",
                    "SCALE",
                    "OPERATOR_KIND");

    /** Filters as people set them: any of some codes, by facet; the rarest first. */
    static final Map<String, Map<String, List<String>>> FILTERS = filters();

    private static Map<String, Map<String, List<String>>> filters() {
        var filters = new java.util.LinkedHashMap<String, Map<String, List<String>>>();
        filters.put("no filter", Map.of());
        filters.put("in the Netherlands", clauses("COUNTRY", "NL"));
        filters.put(
                "immune cells, operational",
                clauses("PRODUCT_TYPE", "IMMUNE_CELL", "STATUS", "OPERATIONAL"));
        filters.put(
                "vectors in Germany or France",
                clauses("CAPABILITY", "VECTOR_PRODUCTION", "COUNTRY", "DE,FR"));
        filters.put(
                "gene therapy at CDMOs of companies",
                clauses("SITE_TYPE", "CDMO", "ATMP_CLASS", "GTMP", "OPERATOR_KIND", "COMPANY"));
        return filters;
    }

    private static Map<String, List<String>> clauses(String... pairs) {
        var clauses = new java.util.LinkedHashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            clauses.put(pairs[i], List.of(pairs[i + 1].split(",")));
        }
        return clauses;
    }
}
