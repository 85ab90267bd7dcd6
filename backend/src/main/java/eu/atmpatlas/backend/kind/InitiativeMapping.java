package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.PLACE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.MONEY;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.RECORD;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.YEARS;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
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
                .rowNote("acronym")
                .columns(
                        new DirectoryColumn("initiativeKind", CONCEPT),
                        new DirectoryColumn("coordinator", RECORD),
                        new DirectoryColumn("years", YEARS),
                        new DirectoryColumn("budget", MONEY, "budgetEur", "number wide"),
                        PLACE)
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
