package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.place.BoundingBox;

import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;

/** The address of the directory that lists the matches of a query. */
final class DirectoryPath {

    private DirectoryPath() {}

    static String of(SearchQuery query) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/directory")
                        .queryParam("kind", query.kind().plural())
                        // All roles: the filter says which, not the first view of the page.
                        .queryParam("roles", "all");
        if (query.text() != null) {
            address.queryParam("q", query.text());
        }
        if (query.near() != null) {
            address.queryParam(
                    "near",
                    "%s,%s,%s"
                            .formatted(
                                    query.near().point().lat(),
                                    query.near().point().lon(),
                                    query.near().km()));
        }
        BoundingBox box = query.within();
        if (box != null) {
            address.queryParam(
                    "within",
                    "%s,%s,%s,%s".formatted(box.south(), box.west(), box.north(), box.east()));
        }
        for (FacetDefinition facet : KindMapping.of(query.kind()).directory().facets()) {
            FacetClause clause = query.facets().get(facet.name());
            if (clause != null) {
                add(address, facet.argument() + ".any", clause.any());
                add(address, facet.argument() + ".all", clause.all());
                add(address, facet.argument() + ".not", clause.none());
                Boolean known = clause.known();
                if (known != null) {
                    address.queryParam(facet.argument() + ".known", known ? "yes" : "no");
                }
            }
        }
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, List<String> codes) {
        if (!codes.isEmpty()) {
            address.queryParam(name, String.join(",", codes));
        }
    }
}
