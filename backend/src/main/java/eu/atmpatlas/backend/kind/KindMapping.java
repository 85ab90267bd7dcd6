package eu.atmpatlas.backend.kind;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the records of one kind map to the search index, to tables and to RDF. The fields themselves
 * are those of {@link eu.atmpatlas.graph.kind.KindFields}. Index, importer, exports, dumps, linked
 * data and directory follow it.
 *
 * @param otherNames plain fields whose values are names, too: search finds records by them
 * @param relatedNames plain fields that name somebody else, such as the sponsor of a trial: search
 *     finds records by them, after those with such a name of their own
 * @param directory how its directory is filtered and shown
 * @param table its table, for import and export
 * @param rdf how its records are described in RDF
 * @param calendar which of its days a calendar shows
 */
public record KindMapping(
        EntityKind kind,
        List<String> otherNames,
        List<String> relatedNames,
        DirectoryMapping directory,
        TableMapping table,
        RdfMapping rdf,
        CalendarMapping calendar) {

    /** Copies the names. */
    public KindMapping {
        otherNames = List.copyOf(otherNames);
        relatedNames = List.copyOf(relatedNames);
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
            case TRIAL -> TrialMapping.define();
            case RESOURCE -> ResourceMapping.define();
            case EVENT -> EventMapping.define();
            case MATERIAL -> MaterialMapping.define();
            case ROUTE -> RouteMapping.define();
            case CONDITION -> ConditionMapping.define();
        };
    }

    /** The paths of all kinds as a regular expression, for the addresses of records. */
    public static String paths() {
        return Stream.of(EntityKind.values())
                .map(EntityKind::path)
                .collect(Collectors.joining("|"));
    }

    /** The codes that a record shows in a concept field: stated ones, or those that follow. */
    public List<String> codes(Entity record, String field) {
        return directory.facets().stream()
                .map(FacetDefinition::origin)
                .filter(FacetDefinition.Origin.ConcludedField.class::isInstance)
                .map(FacetDefinition.Origin.ConcludedField.class::cast)
                .filter(origin -> origin.name().equals(field))
                .findFirst()
                .map(origin -> origin.codes(record))
                .orElseGet(() -> record.stated().codes(field));
    }

    /** The names of all directories as a regular expression, for their short addresses. */
    public static String plurals() {
        return Stream.of(EntityKind.values())
                .map(EntityKind::plural)
                .collect(Collectors.joining("|"));
    }

    /** Whether its filter has such fields. */
    public boolean accepts(FilterField field) {
        return directory.filterFields().contains(field);
    }

    private static final class Mappings {

        private static final List<KindMapping> ALL =
                Stream.of(EntityKind.values()).map(KindMapping::define).toList();
    }
}
