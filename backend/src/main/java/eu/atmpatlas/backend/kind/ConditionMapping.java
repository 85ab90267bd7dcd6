package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.NUMBER;

import eu.atmpatlas.graph.kind.EntityKind;

/** How conditions map to the index, to tables and to RDF. */
final class ConditionMapping {

    private ConditionMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.CONDITION)
                .facet("GROUP", "conditionGroup")
                .columns(
                        new DirectoryColumn("conditionGroup", CONCEPT),
                        new DirectoryColumn(
                                "trialsAndProducts", NUMBER, "relations.totalCount", "number"))
                .headers("conditionGroup", "group")
                .rdfType("schema:MedicalCondition")
                .rdfPlace(RdfMapping.Place.NONE)
                .build();
    }
}
