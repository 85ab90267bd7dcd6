package eu.atmpatlas.backend.search.facet;

import eu.atmpatlas.graph.kind.EntityKind;

import java.util.Locale;

/**
 * Something that the records of a kind can be filtered and counted by.
 *
 * @param name as in GraphQL's enums: {@code SITE_TYPE}
 * @param kind of the records
 * @param scheme of the vocabulary that its codes are from
 * @param origin where a record's codes are stated
 */
public record FacetDefinition(String name, EntityKind kind, String scheme, Origin origin) {

    /** Where a record's codes are stated. */
    public sealed interface Origin {

        /** In a concept field of the record: {@code capabilities}. */
        record RecordField(String name) implements Origin {}

        /** By the authorisations that it holds, of the facet's scheme. */
        record Authorisations() implements Origin {}

        /** In a concept field of the institutions that operate the record. */
        record OperatorField(String field) implements Origin {}
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
