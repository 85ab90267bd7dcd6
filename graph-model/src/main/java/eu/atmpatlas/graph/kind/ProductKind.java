package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.PRODUCT;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;

/** An advanced therapy medicinal product, authorised or in development. */
final class ProductKind {

    private ProductKind() {}

    static KindDefinition define() {
        return KindDefinition.of(PRODUCT)
                .concept("atmpClass", "IS_OF_CLASS", "atmp-class")
                .concept("productType", "IS_OF_PRODUCT_TYPE", "product-type")
                .concept("status", "HAS_PRODUCT_STATUS", "product-status")
                .value("inn", ValueField.Type.TEXT)
                .value("authorisedOn", ValueField.Type.DATE)
                .value("orphan", ValueField.Type.BOOLEAN)
                .value("indication", ValueField.Type.TEXT)
                .expected("inn", "atmpClass", "productType", "status", "indication")
                .suggestedPartners(SITE)
                .build();
    }
}
