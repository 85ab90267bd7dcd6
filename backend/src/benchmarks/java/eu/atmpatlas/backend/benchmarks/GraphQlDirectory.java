package eu.atmpatlas.backend.benchmarks;

import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.graph.kind.EntityKind;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The directory as the atlas answers it. */
final class GraphQlDirectory {

    private static final String DOCUMENT =
            """
            query ($filter: SiteFilter, $facets: [SiteFacet!]) {
              sites(filter: $filter, order: NAME, first: 50) {
                totalCount
                nodes { id name country { code } }
                facets(names: $facets) { name unknown buckets { count concept { code } } }
              }
            }
            """;

    private final AtlasServer atlas;

    GraphQlDirectory(AtlasServer atlas) {
        this.atlas = atlas;
    }

    DirectoryResult search(Map<String, List<String>> clauses) {
        var filter = new HashMap<String, Object>();
        clauses.forEach((facet, codes) ->
                filter.put(
                        Facets.find(EntityKind.SITE, facet).orElseThrow().argument(),
                        Map.of("any", codes)));
        JsonNode sites =
                atlas.query(DOCUMENT, Map.of("filter", filter, "facets", DirectoryResult.FACETS))
                        .path("sites");
        var page = new ArrayList<String>();
        sites.path("nodes").forEach(node -> page.add(node.path("id").asString("")));
        var facets = new HashMap<String, TreeMap<String, Long>>();
        for (JsonNode facet : sites.path("facets")) {
            var counts = new TreeMap<String, Long>();
            for (JsonNode bucket : facet.path("buckets")) {
                counts.put(
                        bucket.path("concept").path("code").asString(""),
                        bucket.path("count").asLong());
            }
            if (facet.path("unknown").asLong() > 0) {
                counts.put("?", facet.path("unknown").asLong());
            }
            facets.put(facet.path("name").asString(""), counts);
        }
        return new DirectoryResult(sites.path("totalCount").asLong(), page, facets);
    }
}
