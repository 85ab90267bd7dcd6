package eu.atmpatlas.backend.kind;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A facet: a property by which records of a kind can be filtered and counted.
 *
 * @param name as in GraphQL's enums: {@code SITE_TYPE}
 * @param kind of the records
 * @param scheme vocabulary of its codes; {@link #RECORDS} if they are ids of records
 * @param origin where a record states its codes
 */
public record FacetDefinition(String name, EntityKind kind, String scheme, Origin origin) {

    /** Stands for a vocabulary where the codes of a facet are ids of records. */
    public static final String RECORDS = "record";

    /** Where a record states its codes. */
    public sealed interface Origin {

        /** In a concept field of the record: {@code capabilities}. */
        record RecordField(String name) implements Origin {}

        /**
         * In a concept field of the record, or if that states nothing, concluded from other fields.
         */
        record ConcludedField(String name, Function<Entity, List<String>> rule) implements Origin {

            /** Returns the codes that the record states, or those that follow. */
            public List<String> codes(Entity record) {
                List<String> stated = record.stated().codes(name);
                return stated.isEmpty() ? rule.apply(record) : stated;
            }
        }

        /** In the record's authorisations of the facet's scheme. */
        record Authorisations() implements Origin {}

        /** In a concept field of the institutions that operate the record. */
        record OperatorField(String field) implements Origin {}

        /**
         * The ids of related records.
         *
         * @param places whether the record is where these are: near and within look there
         */
        record RelatedRecords(RelationType type, RelationDirection direction, boolean places)
                implements Origin {}
    }

    /** Whether the record is where the records of the facet are. */
    public boolean places() {
        return origin instanceof Origin.RelatedRecords related && related.places();
    }

    /** The name as a GraphQL argument: {@code siteType}. */
    public String argument() {
        var name = new StringBuilder();
        for (String word : this.name.split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(
                    name.isEmpty()
                            ? lower
                            : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }
}
