package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.PLACE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPTS;

import eu.atmpatlas.graph.kind.EntityKind;

/** How regulators map to the index, to tables and to RDF. */
final class RegulatorMapping {

    private RegulatorMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.REGULATOR)
                .facet("COUNTRY", "country")
                .facet("ROLE", "roles")
                .facet("JURISDICTION", "jurisdiction")
                .rowNote("acronym")
                .columns(
                        new DirectoryColumn("jurisdiction", CONCEPT),
                        new DirectoryColumn("roles", CONCEPTS),
                        PLACE)
                .map()
                .otherName("acronym")
                .rdfType("schema:GovernmentOrganization")
                .build();
    }
}
