package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.NUMBER;

import eu.atmpatlas.graph.kind.EntityKind;

/** How routes map to the index, to tables and to RDF. */
final class RouteMapping {

    private RouteMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.ROUTE)
                .facet("COUNTRY", "country")
                .facet("COVERAGE", "coverage")
                .columns(
                        new DirectoryColumn("routeCountry", CONCEPT, "country"),
                        new DirectoryColumn("coverage", CONCEPT),
                        new DirectoryColumn("deciders", NUMBER, "relations.totalCount", "number"))
                .otherName("nameNl")
                .rdfType("schema:HowTo")
                .rdfPlace(RdfMapping.Place.NONE)
                .build();
    }
}
