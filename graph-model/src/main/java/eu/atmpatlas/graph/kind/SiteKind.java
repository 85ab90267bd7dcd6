package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;
import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;

/**
 * A place in the chain of advanced therapies: it makes or tests them or what they are made from,
 * collects the cells, or treats the patients.
 */
final class SiteKind {

    private SiteKind() {}

    static KindDefinition define() {
        return KindDefinition.of(SITE)
                .concepts("siteTypes", "HAS_SITE_TYPE", "site-type")
                .concepts("atmpClasses", "HANDLES_CLASS", "atmp-class")
                .concepts("productTypes", "HANDLES_PRODUCT_TYPE", "product-type")
                .concepts("capabilities", "HAS_CAPABILITY", "capability")
                .concepts("scales", "AT_SCALE", "scale")
                .concept("status", "HAS_STATUS", "status")
                .concepts(ChainRoles.FIELD, "HAS_CHAIN_ROLE", ChainRoles.SCHEME)
                .concepts("biosafetyLevels", "HAS_BIOSAFETY_LEVEL", "biosafety-level")
                .concepts("cleanroomGrades", "HAS_CLEANROOM_GRADE", "cleanroom-grade")
                .concept("thirdPartyAccess", "HAS_THIRD_PARTY_ACCESS", "third-party-access")
                .value("combined", ValueField.Type.BOOLEAN)
                .value("cleanroomArea", ValueField.Type.DECIMAL)
                .expected(
                        "siteTypes",
                        "atmpClasses",
                        "productTypes",
                        "capabilities",
                        "scales",
                        "status",
                        "cleanroomArea")
                .part(KindDefinition.Part.AUTHORISATIONS)
                .suggestedPartners(SITE, INSTITUTION, INITIATIVE)
                .build();
    }
}
