package eu.atmpatlas.backend.importing.csv;

import static eu.atmpatlas.backend.importing.csv.Column.of;
import static eu.atmpatlas.backend.importing.csv.Column.required;

import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The tables of import files, with the names used by {@code atlas:table} and {@code --table}. */
public enum TableSchema {
    /** Sources of statements. */
    SOURCES(
            required("id"),
            required("title", "name"),
            of("url", "website", "address"),
            of("retrievedOn", "retrieved", "accessed"),
            of("publishedOn", "published"),
            of("note")),
    /** Vocabularies, without their concepts. */
    VOCABULARIES(
            required("scheme", "id"),
            required("titleEn", "title"),
            required("titleNl"),
            required("version"),
            of("source")),
    /** The concepts of one vocabulary. */
    CONCEPTS(
            required("code"),
            of("broader", "parent"),
            required("labelEn", "label"),
            required("labelNl"),
            of("definitionEn", "definition"),
            of("definitionNl"),
            of("iri", "uri"),
            of("source"),
            of("scheme"),
            of("position")),
    /** Records, one table per kind. */
    INSTITUTIONS(EntityKind.INSTITUTION),
    SITES(
            EntityKind.SITE,
            of("operator", "operatorid", "institution", "institutionid"),
            of("authorisations", "authorizations", "authorisation", "authorization", "licences"),
            of("accreditations")),
    EXPERTS(EntityKind.EXPERT, of("affiliation", "affiliationid", "institution", "institutionid")),
    INITIATIVES(EntityKind.INITIATIVE, of("coordinator", "coordinatorid")),
    REGULATORS(EntityKind.REGULATOR),
    PRODUCTS(EntityKind.PRODUCT, of("holder", "holderid", "marketingauthorisationholder")),
    /** Work packages of initiatives. */
    WORK_PACKAGES(
            required("initiative", "initiativeid"),
            required("code"),
            required("title", "name"),
            of("leadInstitution", "leadinstitutionid"),
            required("sources", "sourceurl")),
    /** Authorisations and accreditations, each with its holder. */
    AUTHORISATIONS(
            required("id"),
            required("holder", "holderid", "site", "siteid", "institution"),
            required("scheme"),
            required("type", "code"),
            of("number"),
            of("issuer", "regulator", "issuerid"),
            of("issuedOn", "issued"),
            of("expiresOn", "expires"),
            of("state", "status"),
            required("sources", "sourceurl"),
            of("note")),
    /** Relations between records. */
    RELATIONS(
            required("from", "fromid"),
            required("type", "relation"),
            required("to", "toid"),
            of("role"),
            of("validFrom", "since", "start"),
            of("validTo", "until", "end"),
            required("sources", "sourceurl")),
    /** Retired ids, and the records that they lead to. */
    RETIRED_IDS(required("id"), required("kind"), of("into"));

    private static final Set<String> READ_ONLY_COLUMNS =
            Set.of(
                    "operatorname",
                    "affiliationname",
                    "coordinatorname",
                    "holdername",
                    "distancekm",
                    "sourceurls",
                    "completeness",
                    "updatedat");

    private final @Nullable EntityKind kind;
    private final List<Column> columns;

    TableSchema(Column... columns) {
        this.kind = null;
        this.columns = List.of(columns);
    }

    TableSchema(EntityKind kind, Column... relations) {
        this.kind = kind;
        this.columns = columnsOf(kind, List.of(relations));
    }

    /** {@code work-packages}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The table with this name, in any spelling. */
    public static Optional<TableSchema> byName(String name) {
        String folded = Column.normalise(name);
        return Stream.of(values())
                .filter(table -> Column.normalise(table.name()).equals(folded))
                .findFirst();
    }

    /** The table of a kind's records. */
    public static TableSchema ofKind(EntityKind kind) {
        return Stream.of(values()).filter(table -> table.kind == kind).findFirst().orElseThrow();
    }

    /** The kind of record in the table's rows, if they are records. */
    public Optional<EntityKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** The columns in the documented order. */
    public List<Column> columns() {
        return columns;
    }

    /** Columns that an export adds for readers; an import ignores them. */
    static boolean isReadOnly(String header) {
        String folded = Column.normalise(header);
        return folded.endsWith("label")
                || folded.endsWith("labels")
                || READ_ONLY_COLUMNS.contains(folded);
    }

    private static List<Column> columnsOf(EntityKind kind, List<Column> relations) {
        var columns = new ArrayList<Column>();
        columns.add(required("id"));
        columns.add(required("name", kind == EntityKind.SITE ? "sitename" : "title"));
        columns.add(of("aliases", "othernames", "synonyms"));
        columns.add(of("summary", "description"));
        columns.add(of("website", "url", "homepage"));
        columns.add(of("country", "countrycode"));
        columns.add(of("city", "town"));
        columns.add(of("lat", "latitude"));
        columns.add(of("lon", "lng", "long", "longitude"));
        columns.add(of("precision", "coordprecision", "locationprecision"));
        columns.add(of("nuts", "region", "nutscode", "nuts2"));
        KindFields fields = KindFields.of(kind);
        for (ConceptField field : fields.concepts()) {
            if (!field.equals(KindFields.COUNTRY) && !field.equals(KindFields.REGION)) {
                columns.add(of(field.name(), synonyms(field.name())));
            }
        }
        fields.values().forEach(field -> columns.add(of(field.name(), synonyms(field.name()))));
        columns.addAll(relations);
        columns.add(of("identifiers", "externalids"));
        columns.add(required("sources", "sourceurl"));
        columns.add(of("lastVerified", "verified", "verifiedon"));
        columns.add(of("note", "remarks"));
        columns.add(of("synthetic", "madeup"));
        return List.copyOf(columns);
    }

    private static String[] synonyms(String field) {
        return switch (field) {
            case "kinds", "initiativeKind" -> new String[] {"kind", "type"};
            case "siteTypes" -> new String[] {"type"};
            case "atmpClasses" -> new String[] {"class", "classes"};
            case "cleanroomArea" -> new String[] {"cleanroomaream2", "cleanroomm2"};
            case "budgetEur" -> new String[] {"budget"};
            case "authorisedOn" -> new String[] {"authorised", "authorisationdate"};
            default -> new String[0];
        };
    }
}
