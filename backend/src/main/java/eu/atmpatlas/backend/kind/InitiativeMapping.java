package eu.atmpatlas.backend.kind;

import eu.atmpatlas.backend.kind.KindMapping.FilterField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

/** How initiatives map to the index, to tables and to RDF. */
final class InitiativeMapping {

    private InitiativeMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.INITIATIVE)
                .facet("COUNTRY", "country")
                .facet("KIND", "initiativeKind")
                .facet("BOTTLENECK", "bottlenecks")
                .filterBy(FilterField.PLACE)
                .otherName("acronym")
                .relation("coordinator", RelationType.COORDINATES, RelationDirection.IN)
                .headers("initiativeKind", "kind", "type")
                .headers("budgetEur", "budget")
                .headers("coordinator", "coordinatorid")
                .rdfType("schema:ResearchProject")
                .build();
    }
}
