package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.DATE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.RECORD;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

/** How products map to the index, to tables and to RDF. */
final class ProductMapping {

    private ProductMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.PRODUCT)
                .facet("COUNTRY", "country")
                .facet("ATMP_CLASS", "atmpClass")
                .facet("PRODUCT_TYPE", "productType")
                .facet("STATUS", "status")
                .rowNote("inn")
                .columns(
                        new DirectoryColumn("atmpClass", CONCEPT),
                        new DirectoryColumn("productType", CONCEPT),
                        new DirectoryColumn("status", CONCEPT),
                        new DirectoryColumn("holder", RECORD),
                        new DirectoryColumn("authorisedOn", DATE))
                .otherName("inn")
                .relation("holder", RelationType.HOLDS_AUTHORISATION, RelationDirection.IN)
                .headers("authorisedOn", "authorised", "authorisationdate")
                .headers("holder", "holderid", "marketingauthorisationholder")
                .rdfType("schema:Drug")
                .rdfPlace(RdfMapping.Place.NONE)
                .rdfProperty("inn", "schema:nonProprietaryName")
                .build();
    }
}
