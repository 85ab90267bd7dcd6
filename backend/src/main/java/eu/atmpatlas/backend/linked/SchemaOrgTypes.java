package eu.atmpatlas.backend.linked;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Types and properties of schema.org for records and relations, where they exist. */
final class SchemaOrgTypes {

    private SchemaOrgTypes() {}

    /** The class of the thing that a record describes. */
    static String of(Entity record) {
        return switch (record.kind()) {
            case INSTITUTION -> institution(record.stated().codes("kinds"));
            case SITE -> "schema:Place";
            case EXPERT -> "schema:Person";
            case INITIATIVE -> "schema:ResearchProject";
            case REGULATOR -> "schema:GovernmentOrganization";
            case PRODUCT -> "schema:Drug";
        };
    }

    private static String institution(List<String> kinds) {
        if (kinds.contains("HOSPITAL") || kinds.contains("ACADEMIC_HOSPITAL")) {
            return "schema:Hospital";
        }
        if (kinds.contains("UNIVERSITY")) {
            return "schema:CollegeOrUniversity";
        }
        if (kinds.contains("RESEARCH_ORGANISATION") || kinds.contains("RESEARCH_INSTITUTE")) {
            return "schema:ResearchOrganization";
        }
        return "schema:Organization";
    }

    /**
     * The property for a relation.
     *
     * @param inverse whether the subject is the record where the relation ends
     */
    record RelationProperty(String name, boolean inverse) {}

    static @Nullable RelationProperty of(RelationType type) {
        return switch (type) {
            case PART_OF -> new RelationProperty("schema:parentOrganization", false);
            case MEMBER_OF -> new RelationProperty("schema:memberOf", false);
            case AFFILIATED_WITH -> new RelationProperty("schema:affiliation", false);
            case FUNDS -> new RelationProperty("schema:funder", true);
            case MANUFACTURES -> new RelationProperty("schema:manufacturer", true);
            default -> null;
        };
    }
}
