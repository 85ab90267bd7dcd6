package eu.atmpatlas.backend.linked;

import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

/** The properties of schema.org for relations, where it has one that fits. */
final class SchemaOrgRelations {

    private SchemaOrgRelations() {}

    /**
     * A property that states a relation.
     *
     * @param inverse whether its subject is the end that the relation leads to
     */
    record RelationProperty(String name, boolean inverse) {}

    static @Nullable RelationProperty of(RelationType type) {
        return switch (type) {
            case PART_OF -> new RelationProperty("schema:parentOrganization", false);
            case MEMBER_OF -> new RelationProperty("schema:memberOf", false);
            case AFFILIATED_WITH -> new RelationProperty("schema:affiliation", false);
            case FUNDS -> new RelationProperty("schema:funder", true);
            case MANUFACTURES -> new RelationProperty("schema:manufacturer", true);
            case SPONSORED_BY -> new RelationProperty("schema:sponsor", false);
            case FOR_CONDITION -> new RelationProperty("schema:healthCondition", false);
            case RUN_AT -> new RelationProperty("schema:studyLocation", false);
            case TESTS -> new RelationProperty("schema:studySubject", false);
            default -> null;
        };
    }
}
