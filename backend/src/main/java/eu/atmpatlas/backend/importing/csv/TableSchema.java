package eu.atmpatlas.backend.importing.csv;

import static eu.atmpatlas.backend.importing.csv.Column.of;
import static eu.atmpatlas.backend.importing.csv.Column.required;

import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.PartType;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of an import file, with the name used by {@code atlas:table} and {@code --table}. There
 * is one instance of each table. Tables are ordered so that each comes after those that its rows
 * refer to.
 *
 * @param type what its rows are
 * @param label {@code work-packages}
 * @param recordKind the kind of record that a row states; null if it states no record
 * @param partType the type of part that a row states; null if it states none that has a definition
 * @param columns in the documented order
 */
public record TableSchema(
        Type type,
        String label,
        @Nullable EntityKind recordKind,
        @Nullable PartType partType,
        List<Column> columns)
        implements Comparable<TableSchema> {

    /** What the rows of a table are. */
    public enum Type {
        /** Sources of statements. */
        SOURCES,
        /** Vocabularies, without their concepts. */
        VOCABULARIES,
        /** The concepts of one vocabulary. */
        CONCEPTS,
        /** Records of one kind. */
        RECORDS,
        /** Work packages of initiatives. */
        WORK_PACKAGES,
        /** Authorisations and accreditations, each with its holder. */
        AUTHORISATIONS,
        /** Parts of records of one type that has a definition. */
        PARTS,
        /** What sources say about single fields of records. */
        STATEMENTS,
        /** Relations between records. */
        RELATIONS,
        /** Retired ids, and the records that they lead to. */
        RETIRED_IDS
    }

    public static final TableSchema SOURCES =
            table(
                    Type.SOURCES,
                    required("id"),
                    required("title", "name"),
                    of("url", "website", "address"),
                    of("retrievedOn", "retrieved", "accessed"),
                    of("publishedOn", "published"),
                    of("note"));

    public static final TableSchema VOCABULARIES =
            table(
                    Type.VOCABULARIES,
                    required("scheme", "id"),
                    required("titleEn", "title"),
                    required("titleNl"),
                    required("version"),
                    of("source"));

    public static final TableSchema CONCEPTS =
            table(
                    Type.CONCEPTS,
                    required("code"),
                    of("broader", "parent"),
                    of("groups", "memberOf"),
                    required("labelEn", "label"),
                    required("labelNl"),
                    of("altLabelsEn", "altLabels"),
                    of("altLabelsNl"),
                    of("definitionEn", "definition"),
                    of("definitionNl"),
                    of("iri", "uri"),
                    of("source"),
                    of("scheme"),
                    of("position"));

    public static final TableSchema WORK_PACKAGES =
            table(
                    Type.WORK_PACKAGES,
                    required("initiative", "initiativeid"),
                    required("code"),
                    required("title", "name"),
                    of("leadInstitution", "leadinstitutionid"),
                    required("sources", "sourceurl"));

    public static final TableSchema AUTHORISATIONS =
            table(
                    Type.AUTHORISATIONS,
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
                    of("note"));

    public static final TableSchema STATEMENTS =
            table(
                    Type.STATEMENTS,
                    required("record", "recordid", "entity", "id"),
                    required("field"),
                    of("value", "code"),
                    of("asserted"),
                    of("complete"),
                    of("status"),
                    of("statusOn"),
                    of("scales"),
                    of("grade"),
                    of("batchScale"),
                    of("productTypes"),
                    of("openToThirdParties"),
                    of("statedOn", "asof"),
                    of("retrievedOn", "retrieved", "accessed"),
                    of("validFrom", "since", "start"),
                    of("validTo", "until", "end"),
                    of("rank"),
                    of("method"),
                    of("actor"),
                    required("sources", "sourceurl"),
                    of("note"));

    public static final TableSchema RELATIONS =
            table(
                    Type.RELATIONS,
                    required("from", "fromid"),
                    required("type", "relation"),
                    required("to", "toid"),
                    of("role"),
                    of("validFrom", "since", "start"),
                    of("validTo", "until", "end"),
                    of("asserted"),
                    of("statedOn", "asof"),
                    of("retrievedOn", "retrieved", "accessed"),
                    of("method"),
                    of("actor"),
                    required("sources", "sourceurl"),
                    of("note"));

    public static final TableSchema RETIRED_IDS =
            table(Type.RETIRED_IDS, required("id"), required("kind"), of("into"));

    private static final List<TableSchema> OF_KINDS =
            KindMapping.all().stream()
                    .map(mapping ->
                            new TableSchema(
                                    Type.RECORDS,
                                    mapping.kind().plural(),
                                    mapping.kind(),
                                    null,
                                    KindColumns.of(mapping)))
                    .toList();

    private static final List<TableSchema> OF_PARTS =
            Stream.of(PartType.values())
                    .map(type ->
                            new TableSchema(
                                    Type.PARTS, type.table(), null, type, PartColumns.of(type)))
                    .toList();

    private static final List<TableSchema> ALL =
            Stream.of(
                            OF_KINDS,
                            OF_PARTS,
                            List.of(
                                    SOURCES,
                                    VOCABULARIES,
                                    CONCEPTS,
                                    WORK_PACKAGES,
                                    AUTHORISATIONS,
                                    STATEMENTS,
                                    RELATIONS,
                                    RETIRED_IDS))
                    .flatMap(List::stream)
                    .sorted()
                    .toList();

    private static final Set<String> READ_ONLY_COLUMNS =
            Stream.concat(
                            Stream.of(
                                    "certainty",
                                    "distancekm",
                                    "sourceurls",
                                    "completeness",
                                    "updatedat"),
                            KindMapping.all().stream()
                                    .flatMap(mapping ->
                                            Stream.ofNullable(mapping.table().relation()))
                                    .map(relation -> Column.normalise(relation.nameColumn())))
                    .collect(Collectors.toUnmodifiableSet());

    /** Copies the columns. */
    public TableSchema {
        columns = List.copyOf(columns);
    }

    private static TableSchema table(Type type, Column... columns) {
        String label = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new TableSchema(type, label, null, null, List.of(columns));
    }

    /** Every table, each after those that its rows refer to. */
    public static List<TableSchema> all() {
        return ALL;
    }

    /** The table with this name, in any spelling. */
    public static Optional<TableSchema> byName(String name) {
        String folded = Column.normalise(name);
        return ALL.stream()
                .filter(table -> Column.normalise(table.label()).equals(folded))
                .findFirst();
    }

    /** The table of a kind's records. */
    public static TableSchema ofKind(EntityKind kind) {
        return OF_KINDS.get(kind.ordinal());
    }

    /** The table of the parts of a type. */
    public static TableSchema ofParts(PartType type) {
        return OF_PARTS.get(type.ordinal());
    }

    /** All columns that an import reads: those of the table, and those beside its fields. */
    List<Column> readableColumns() {
        return recordKind == null
                ? columns
                : Stream.concat(columns.stream(), StatementColumns.of(recordKind).stream())
                        .toList();
    }

    /** The kind of record in the table's rows, if they are records. */
    public Optional<EntityKind> kind() {
        return Optional.ofNullable(recordKind);
    }

    @Override
    public int compareTo(TableSchema other) {
        return Comparator.comparing(TableSchema::type)
                .thenComparingInt(TableSchema::kindOrder)
                .thenComparing(
                        TableSchema::partType, Comparator.nullsFirst(Comparator.naturalOrder()))
                .compare(this, other);
    }

    private int kindOrder() {
        return recordKind == null ? 0 : recordKind.ordinal();
    }

    /** Columns that an export adds for readers; an import ignores them. */
    static boolean isReadOnly(String header) {
        String folded = Column.normalise(header);
        return folded.endsWith("label")
                || folded.endsWith("labels")
                || folded.endsWith("sourceids")
                || folded.endsWith("statedon")
                || READ_ONLY_COLUMNS.contains(folded);
    }
}
