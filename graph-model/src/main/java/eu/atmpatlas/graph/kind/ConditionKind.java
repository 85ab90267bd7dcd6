package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.CONDITION;
import static eu.atmpatlas.graph.kind.EntityKind.PRODUCT;
import static eu.atmpatlas.graph.kind.EntityKind.TRIAL;

/**
 * A disease, or another state of health, that advanced therapies are meant for. Its codes in ICD-10
 * and its Orphanet number are identifiers.
 */
final class ConditionKind {

    private ConditionKind() {}

    static KindDefinition define() {
        return KindDefinition.of(CONDITION)
                .concept("conditionGroup", "IN_CONDITION_GROUP", "condition-group")
                .expected("conditionGroup")
                .suggestedPartners(TRIAL, PRODUCT)
                .build();
    }
}
