package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPTS;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.DATE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.RECORD;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

/** How trials map to the index, to tables and to RDF. */
final class TrialMapping {

    private TrialMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.TRIAL)
                .facet("COUNTRY", "countries")
                .facet("PHASE", "phases")
                .facet("STATUS", "status")
                .facet("PRODUCT_TYPE", "productType")
                .facet("ATMP_CLASS", "atmpClass")
                .facet("SPONSOR_TYPE", "sponsorType")
                .relatedFacet("CONDITION", RelationType.FOR_CONDITION, RelationDirection.OUT)
                .relatedFacet("SPONSOR", RelationType.SPONSORED_BY, RelationDirection.OUT)
                .placeFacet("CENTRE", RelationType.RUN_AT, RelationDirection.OUT)
                .rowNote("sponsorName")
                .columns(
                        new DirectoryColumn("productType", CONCEPT),
                        new DirectoryColumn("phases", CONCEPTS),
                        new DirectoryColumn("status", CONCEPT),
                        new DirectoryColumn("statusOn", DATE),
                        new DirectoryColumn("sponsor", RECORD),
                        new DirectoryColumn("countries", CONCEPTS))
                .otherName("productName")
                .relatedName("sponsorName")
                .otherName("indication")
                .relation("sponsor", RelationType.SPONSORED_BY, RelationDirection.OUT)
                .headers("phases", "phase")
                .headers("sponsor", "sponsorid")
                .headers("productName", "product", "investigationalproduct")
                .headers("enrolment", "enrollment", "participants")
                .days("startDate", "endDate")
                .rdfType("schema:MedicalTrial")
                .rdfPlace(RdfMapping.Place.NONE)
                .build();
    }
}
