package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.MATERIAL;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;

/** A starting or raw material that someone offers: a vector, a plasmid, a cell bank, serum. */
final class MaterialKind {

    private MaterialKind() {}

    static KindDefinition define() {
        return KindDefinition.of(MATERIAL)
                .concept("productType", "IS_OF_PRODUCT_TYPE", "product-type")
                .concept("materialGrade", "HAS_GRADE", "material-grade")
                .concept("availability", "HAS_AVAILABILITY", "availability")
                .concept("access", "HAS_ACCESS", "access")
                .value("accessTerms", ValueField.Type.TEXT)
                .expected("productType", "materialGrade", "availability", "access")
                .suggestedPartners(SITE)
                .build();
    }
}
