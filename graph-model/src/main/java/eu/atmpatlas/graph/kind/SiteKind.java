package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;
import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;

/** A place where advanced therapies, or what they are made from, are manufactured. */
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
