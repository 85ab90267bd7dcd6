package eu.atmpatlas.backend.kind;

import eu.atmpatlas.graph.kind.EntityKind;

/** How regulators map to the index, to tables and to RDF. */
final class RegulatorMapping {

    private RegulatorMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.REGULATOR)
                .facet("COUNTRY", "country")
                .facet("ROLE", "roles")
                .facet("JURISDICTION", "jurisdiction")
                .map()
                .otherName("acronym")
                .rdfType("schema:GovernmentOrganization")
                .build();
    }
}
