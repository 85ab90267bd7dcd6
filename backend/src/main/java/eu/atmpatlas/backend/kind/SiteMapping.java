package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.PLACE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPTS;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.DATE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.DISTANCE;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

/** How sites map to the index, to tables and to RDF. */
final class SiteMapping {

    private SiteMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.SITE)
                .facet("COUNTRY", "country")
                .facet("REGION", "region")
                .facet("SITE_TYPE", "siteTypes")
                .facet("ATMP_CLASS", "atmpClasses")
                .facet("PRODUCT_TYPE", "productTypes")
                .facet("CAPABILITY", "capabilities")
                .authorisationFacet("AUTHORISATION", "authorisation")
                .authorisationFacet("ACCREDITATION", "accreditation")
                .facet("STATUS", "status")
                .facet("SCALE", "scales")
                .operatorFacet("OPERATOR_KIND", "kinds")
                .rowNote("operator.name")
                .comparable()
                .columns(
                        PLACE,
                        new DirectoryColumn("productTypes", CONCEPTS),
                        new DirectoryColumn("capabilities", CONCEPTS, "capabilities", "wide"),
                        new DirectoryColumn("status", CONCEPT),
                        new DirectoryColumn("distance", DISTANCE, "", "number"),
                        new DirectoryColumn("verified", DATE, "record.lastVerified", "wide"))
                .map()
                .filterBy(FilterField.TEXT, FilterField.OPERATOR)
                .relation("operator", RelationType.OPERATES, RelationDirection.IN)
                .authorisationColumns()
                .headers("name", "sitename")
                .headers("siteTypes", "type")
                .headers("atmpClasses", "class", "classes")
                .headers("cleanroomArea", "cleanroomaream2", "cleanroomm2")
                .headers("operator", "operatorid", "institution", "institutionid")
                .headers(
                        "authorisations",
                        "authorizations",
                        "authorisation",
                        "authorization",
                        "licences")
                .rdfType("schema:Place")
                .rdfPlace(RdfMapping.Place.SELF)
                .build();
    }
}
