package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.EXPERT;
import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;
import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;

/** A project, network, infrastructure or programme. */
final class InitiativeKind {

    private InitiativeKind() {}

    static KindDefinition define() {
        return KindDefinition.of(INITIATIVE)
                .concept("initiativeKind", "HAS_INITIATIVE_KIND", "initiative-kind")
                .concepts("bottlenecks", "ADDRESSES", "bottleneck")
                .value("acronym", ValueField.Type.TEXT)
                .value("startYear", ValueField.Type.INTEGER)
                .value("endYear", ValueField.Type.INTEGER)
                .value("budgetEur", ValueField.Type.DECIMAL)
                .expected("initiativeKind", "startYear", "budgetEur", "website")
                .part(KindDefinition.Part.WORK_PACKAGES)
                .suggestedPartners(INITIATIVE, INSTITUTION, EXPERT)
                .build();
    }
}
