package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.PLACE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPTS;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.DATE;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.DISTANCE;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.graph.kind.ChainRoles;
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
                .concludedFacet(
                        "CHAIN_ROLE", ChainRoles.FIELD, site -> ChainRoles.of(site.stated()::codes))
                .facet("SITE_TYPE", "siteTypes")
                .facet("ATMP_CLASS", "atmpClasses")
                .facet("PRODUCT_TYPE", "productTypes")
                .facet("CAPABILITY", "capabilities")
                .authorisationFacet("AUTHORISATION", "authorisation")
                .authorisationFacet("ACCREDITATION", "accreditation")
                .facet("STATUS", "status")
                .facet("SCALE", "scales")
                .facet("BIOSAFETY_LEVEL", "biosafetyLevels")
                .facet("CLEANROOM_GRADE", "cleanroomGrades")
                .facet("THIRD_PARTY_ACCESS", "thirdPartyAccess")
                .operatorFacet("OPERATOR_KIND", "kinds")
                .rowNote("operator.name")
                .comparable()
                .columns(
                        PLACE,
                        new DirectoryColumn("productTypes", CONCEPTS),
                        new DirectoryColumn("capabilities", CONCEPTS, "capabilities", "wide"),
                        new DirectoryColumn("chainRoles", CONCEPTS, "chainRoles", "wide"),
                        new DirectoryColumn("authorisations", CONCEPTS, "authorisations", "wide"),
                        new DirectoryColumn("status", CONCEPT),
                        new DirectoryColumn("distance", DISTANCE, "", "number"),
                        new DirectoryColumn("verified", DATE, "record.lastVerified", "wide"))
                .map()
                .filterBy(FilterField.TEXT, FilterField.OPERATOR)
                .relation("operator", RelationType.OPERATES, RelationDirection.IN)
                .authorisationColumns()
                .headers("name", "sitename")
                .headers("siteTypes", "type")
                .headers("chainRoles", "chainrole", "role", "roles")
                .headers("thirdPartyAccess", "opentothirdparties")
                .headers("cleanroomGrades", "cleanroomgrade", "grade")
                .headers("biosafetyLevels", "biosafetylevel", "biosafety", "bsl")
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
