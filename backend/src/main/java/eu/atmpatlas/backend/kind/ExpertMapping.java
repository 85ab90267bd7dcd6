package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.PLACE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPTS;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.RECORD;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

/** How experts map to the index, to tables and to RDF. */
final class ExpertMapping {

    private ExpertMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.EXPERT)
                .facet("COUNTRY", "country")
                .facet("TOPIC", "topics")
                .rowNote("role")
                .columns(
                        new DirectoryColumn("affiliation", RECORD),
                        new DirectoryColumn("topics", CONCEPTS),
                        PLACE)
                .relation("affiliation", RelationType.AFFILIATED_WITH, RelationDirection.OUT)
                .headers("affiliation", "affiliationid", "institution", "institutionid")
                .rdfType("schema:Person")
                .rdfPlace(RdfMapping.Place.WORK_LOCATION)
                .rdfProperty("role", "schema:jobTitle")
                .build();
    }
}
