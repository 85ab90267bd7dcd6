package eu.atmpatlas.backend.kind;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the records of one kind map to the search index, to tables and to RDF. The fields themselves
 * are those of {@link eu.atmpatlas.graph.kind.KindFields}. Index, importer, exports, dumps, linked
 * data and directory follow it.
 *
 * @param facets what its records can be filtered and counted by, in the order in which they are
 *     shown
 * @param filterFields what its filter has beside the facets
 * @param map whether its directory shows a map
 * @param otherNames plain fields whose values are names, too: search finds records by them
 * @param relation the relation that its table has a column for, if there is one
 * @param authorisationColumns whether its table has columns for authorisations and accreditations
 * @param headers by column: other headers that an import understands, in lower case
 * @param rdf how its records are described in RDF
 */
public record KindMapping(
        EntityKind kind,
        List<FacetDefinition> facets,
        Set<FilterField> filterFields,
        boolean map,
        List<String> otherNames,
        @Nullable RelationColumn relation,
        boolean authorisationColumns,
        Map<String, List<String>> headers,
        RdfMapping rdf) {

    /** What a filter can have beside facets. */
    public enum FilterField {
        /** A circle or a box: {@code near} and {@code within}. */
        PLACE,
        /** Text within the filter; the other kinds take it as an argument of the list. */
        TEXT,
        /** The institutions that operate the record. */
        OPERATOR
    }

    /** The mapping of every kind, in the order of the kinds. */
    public static List<KindMapping> all() {
        return Mappings.ALL;
    }

    /** The mapping of a kind. */
    public static KindMapping of(EntityKind kind) {
        return Mappings.ALL.get(kind.ordinal());
    }

    private static KindMapping define(EntityKind kind) {
        return switch (kind) {
            case INSTITUTION -> InstitutionMapping.define();
            case SITE -> SiteMapping.define();
            case EXPERT -> ExpertMapping.define();
            case INITIATIVE -> InitiativeMapping.define();
            case REGULATOR -> RegulatorMapping.define();
            case PRODUCT -> ProductMapping.define();
        };
    }

    /** The paths of all kinds as a regular expression, for the addresses of records. */
    public static String paths() {
        return Stream.of(EntityKind.values())
                .map(EntityKind::path)
                .collect(Collectors.joining("|"));
    }

    /** Whether its filter has such fields. */
    public boolean accepts(FilterField field) {
        return filterFields.contains(field);
    }

    /** Other headers for a column. */
    public List<String> headersFor(String column) {
        return headers.getOrDefault(column, List.of());
    }

    private static final class Mappings {

        private static final List<KindMapping> ALL =
                Stream.of(EntityKind.values()).map(KindMapping::define).toList();
    }
}
