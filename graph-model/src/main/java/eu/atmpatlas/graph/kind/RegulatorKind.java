package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;
import static eu.atmpatlas.graph.kind.EntityKind.REGULATOR;

/** A public body that authorises, inspects or assesses. */
final class RegulatorKind {

    private RegulatorKind() {}

    static KindDefinition define() {
        return KindDefinition.of(REGULATOR)
                .concept("jurisdiction", "HAS_JURISDICTION", "country")
                .concepts("roles", "HAS_ROLE", "regulator-role")
                .value("acronym", ValueField.Type.TEXT)
                .expected("jurisdiction", "roles", "website")
                .suggestedPartners(REGULATOR, INITIATIVE)
                .build();
    }
}
