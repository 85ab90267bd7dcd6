package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.PLACE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.RECORD;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

/** How materials map to the index, to tables and to RDF. */
final class MaterialMapping {

    private MaterialMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.MATERIAL)
                .facet("PRODUCT_TYPE", "productType")
                .facet("GRADE", "materialGrade")
                .facet("AVAILABILITY", "availability")
                .facet("ACCESS", "access")
                .facet("COUNTRY", "country")
                .columns(
                        new DirectoryColumn("productType", CONCEPT),
                        new DirectoryColumn("materialGrade", CONCEPT),
                        new DirectoryColumn("availability", CONCEPT),
                        new DirectoryColumn("access", CONCEPT),
                        new DirectoryColumn("supplier", RECORD),
                        PLACE)
                .filterBy(FilterField.PLACE)
                .relation("supplier", RelationType.OFFERED_BY, RelationDirection.OUT)
                .headers("productType", "material", "kind", "type")
                .headers("materialGrade", "grade")
                .headers("supplier", "supplierid", "offeredby")
                .rdfType("schema:Product")
                .build();
    }
}
