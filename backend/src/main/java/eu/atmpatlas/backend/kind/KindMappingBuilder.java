package eu.atmpatlas.backend.kind;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.backend.kind.FacetDefinition.Origin;
import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Collects a {@link KindMapping}. Facets keep the order in which they are added. */
public final class KindMappingBuilder {

    private final EntityKind kind;
    private final List<FacetDefinition> facets = new ArrayList<>();
    private final Set<FilterField> filterFields = EnumSet.noneOf(FilterField.class);
    private final List<String> otherNames = new ArrayList<>();
    private final List<String> relatedNames = new ArrayList<>();
    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, RdfProperty> properties = new LinkedHashMap<>();
    private final Map<String, RdfMapping.ConceptProperty> conceptProperties = new LinkedHashMap<>();
    private Function<Entity, String> rdfType = record -> "schema:Thing";
    private RdfMapping.Place place = RdfMapping.Place.LOCATION;
    private @Nullable RelationColumn relation;
    private CalendarMapping.@Nullable Occasion occasion;
    private List<String> days = List.of();
    private boolean authorisationColumns;
    private boolean map;
    private boolean comparable;
    private List<String> rowNotes = List.of();
    private List<DirectoryColumn> columns = List.of(DirectoryColumn.PLACE);

    /** Starts the mapping of a kind. */
    public KindMappingBuilder(EntityKind kind) {
        this.kind = kind;
        headers("name", "title");
    }

    /** A facet of a concept field of the record. */
    public KindMappingBuilder facet(String name, String field) {
        return facet(name, scheme(kind, field), new Origin.RecordField(field));
    }

    /** A facet of a concept field that a rule fills where the record does not state it. */
    public KindMappingBuilder concludedFacet(
            String name, String field, Function<Entity, List<String>> rule) {
        return facet(name, scheme(kind, field), new Origin.ConcludedField(field, rule));
    }

    /** A facet of the authorisations of a scheme that the record holds. */
    public KindMappingBuilder authorisationFacet(String name, String scheme) {
        return facet(name, scheme, new Origin.Authorisations());
    }

    /** A facet of a concept field of the institutions that operate the record. */
    public KindMappingBuilder operatorFacet(String name, String field) {
        return facet(name, scheme(EntityKind.INSTITUTION, field), new Origin.OperatorField(field));
    }

    /** A facet of the records that relations of the type lead to. */
    public KindMappingBuilder relatedFacet(
            String name, RelationType type, RelationDirection direction) {
        var origin = new Origin.RelatedRecords(type, direction, false);
        return facet(name, FacetDefinition.RECORDS, origin);
    }

    /** The same, of a record that is where these are: its map and its circle follow them. */
    public KindMappingBuilder placeFacet(
            String name, RelationType type, RelationDirection direction) {
        var origin = new Origin.RelatedRecords(type, direction, true);
        return map().facet(name, FacetDefinition.RECORDS, origin);
    }

    private KindMappingBuilder facet(String name, String scheme, Origin origin) {
        facets.add(new FacetDefinition(name, kind, scheme, origin));
        return this;
    }

    /** Fields of the filter beside the facets. */
    public KindMappingBuilder filterBy(FilterField... fields) {
        filterFields.addAll(List.of(fields));
        return this;
    }

    /** The directory shows a map, and the filter has a circle and a box. */
    public KindMappingBuilder map() {
        map = true;
        return filterBy(FilterField.PLACE);
    }

    /** The fields that are shown under the name in a row, by their paths. */
    public KindMappingBuilder rowNote(String... paths) {
        rowNotes = List.of(paths);
        return this;
    }

    /** Rows can be chosen for comparison. */
    public KindMappingBuilder comparable() {
        comparable = true;
        return this;
    }

    /** The columns of a row after the name. */
    public KindMappingBuilder columns(DirectoryColumn... all) {
        columns = List.of(all);
        return this;
    }

    /** A plain field that names somebody else: search finds records by it. */
    public KindMappingBuilder relatedName(String field) {
        relatedNames.add(field);
        return this;
    }

    /** A plain field whose values are names, too. */
    public KindMappingBuilder otherName(String field) {
        otherNames.add(field);
        return this;
    }

    /** A column for the ids of related records. */
    public KindMappingBuilder relation(
            String column, RelationType type, RelationDirection direction) {
        relation = new RelationColumn(column, type, direction);
        return this;
    }

    /** Columns for authorisations and accreditations. */
    public KindMappingBuilder authorisationColumns() {
        authorisationColumns = true;
        return this;
    }

    /** Other headers that an import understands for a column, in lower case. */
    public KindMappingBuilder headers(String column, String... others) {
        headers.put(column, List.of(others));
        return this;
    }

    /** The class of schema.org. */
    public KindMappingBuilder rdfType(String type) {
        return rdfType(record -> type);
    }

    /** The class of schema.org, which depends on the record. */
    public KindMappingBuilder rdfType(Function<Entity, String> type) {
        rdfType = type;
        return this;
    }

    /** How RDF states where the record is. */
    public KindMappingBuilder rdfPlace(RdfMapping.Place how) {
        place = how;
        return this;
    }

    /** A property of schema.org that states a plain field, beside the atlas's own. */
    public KindMappingBuilder rdfProperty(String field, String property) {
        properties.put(field, RdfProperty.text(property));
        return this;
    }

    /** A property of schema.org that states a concept field by members of an enumeration. */
    public KindMappingBuilder rdfProperty(
            String field, String property, Function<String, String> member) {
        conceptProperties.put(
                field, new RdfMapping.ConceptProperty(RdfProperty.link(property), member));
        return this;
    }

    /** The fields by which its records take place. */
    public KindMappingBuilder occasion(CalendarMapping.Occasion fields) {
        occasion = fields;
        return this;
    }

    /** Plain fields with a day that a calendar shows. */
    public KindMappingBuilder days(String... fields) {
        days = List.of(fields);
        return this;
    }

    /** The mapping. */
    public KindMapping build() {
        return new KindMapping(
                kind,
                otherNames,
                relatedNames,
                new DirectoryMapping(
                        facets,
                        filterFields,
                        map,
                        new DirectoryMapping.Rows(rowNotes, comparable, columns)),
                new TableMapping(relation, authorisationColumns, headers),
                new RdfMapping(rdfType, place, properties, conceptProperties),
                new CalendarMapping(occasion, days));
    }

    private static String scheme(EntityKind kind, String field) {
        return KindFields.of(kind)
                .concept(field)
                .orElseThrow(
                        () -> new IllegalStateException(kind + " has no concept field " + field))
                .scheme();
    }
}
