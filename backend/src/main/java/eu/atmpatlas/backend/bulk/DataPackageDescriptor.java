package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.backend.bulk.DataPackageDumpWriter.TableFile;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.part.PartDefinition;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.part.PartType;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Writes {@code datapackage.json}: Frictionless Data, plus the properties {@code atlas:*} that the
 * importer reads.
 */
final class DataPackageDescriptor {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Set<String> DATE_COLUMNS =
            Set.of(
                    "retrievedOn",
                    "publishedOn",
                    "lastVerified",
                    "issuedOn",
                    "expiresOn",
                    "statedOn",
                    "statusOn",
                    "validFrom",
                    "validTo");
    private static final Set<String> LIST_COLUMNS =
            Set.of("aliases", "altLabelsEn", "altLabelsNl", "groups", "identifiers", "sources");

    private DataPackageDescriptor() {}

    static String of(DumpMetadata metadata, List<TableFile> tables) {
        var json = new LinkedHashMap<String, Object>();
        json.put("profile", "tabular-data-package");
        json.put("name", "atmp-atlas");
        json.put("id", metadata.address());
        json.put("title", DumpMetadata.TITLE);
        json.put(
                "description",
                DumpMetadata.DESCRIPTION
                        + " Cells with several values hold | between them; a backslash stands"
                        + " before a | that is part of a value; an empty cell means that nothing is"
                        + " stated.");
        json.put("version", metadata.version().toString());
        json.put("created", metadata.changedAt().toString());
        json.put(
                "licenses",
                List.of(
                        Map.of(
                                "name",
                                DumpMetadata.LICENCE,
                                "title",
                                "Creative Commons Attribution 4.0 International",
                                "path",
                                DumpMetadata.LICENCE_URL)));
        json.put("atlas:attribution", metadata.attribution());
        json.put("atlas:synthetic", metadata.synthetic());
        json.put("atlas:experts", metadata.experts());
        json.put(
                "sources",
                List.of(
                        Map.of(
                                "title",
                                "Public pages, papers and registers, listed in sources.csv",
                                "path",
                                "sources.csv")));
        json.put("resources", tables.stream().map(DataPackageDescriptor::resource).toList());
        return JSON.writeValueAsString(json);
    }

    private static Map<String, Object> resource(TableFile file) {
        var resource = new LinkedHashMap<String, Object>();
        String scheme = file.scheme();
        resource.put("name", file.path().replaceFirst("[.]csv$", "").replace('/', '-'));
        resource.put("path", file.path());
        resource.put("profile", "tabular-data-resource");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("atlas:table", file.table().label());
        if (scheme != null) {
            resource.put("atlas:scheme", scheme);
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put(
                "fields", file.columns().stream().map(name -> field(file.table(), name)).toList());
        List<String> key = key(file.table());
        if (!key.isEmpty()) {
            schema.put("primaryKey", key.size() == 1 ? key.getFirst() : key);
        }
        List<Map<String, Object>> foreign = foreignKeys(file.table());
        if (!foreign.isEmpty()) {
            schema.put("foreignKeys", foreign);
        }
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> field(TableSchema table, String name) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", name);
        field.put("type", type(table, name));
        if (name.equals("url") || name.equals("website")) {
            field.put("format", "uri");
        }
        if (LIST_COLUMNS.contains(name)) {
            field.put("description", "Several values with | between them.");
        }
        if (name.equals("into")) {
            field.put("description", "The record that the id leads to; empty if it leads nowhere.");
        }
        if (name.equals("synthetic")) {
            field.put("description", "Whether the record is synthetic (generated), so not a fact.");
        }
        return field;
    }

    private static String type(TableSchema table, String name) {
        if (table.partType() == null && DATE_COLUMNS.contains(name)) {
            return "date";
        }
        switch (name) {
            case "lat", "lon":
                return "number";
            case "synthetic", "asserted", "complete", "openToThirdParties":
                return "boolean";
            case "position":
                return "integer";
            default:
                break;
        }
        return table.kind()
                .flatMap(kind -> KindFields.of(kind).value(name))
                .map(DataPackageDescriptor::type)
                .orElseGet(() -> typeInPart(table.partType(), name));
    }

    private static String typeInPart(@Nullable PartType part, String name) {
        return Optional.ofNullable(part)
                .flatMap(type -> type.definition().field(name))
                .map(field ->
                        switch (field.type()) {
                            case DATE -> "date";
                            case INTEGER -> "integer";
                            case LINE, PARAGRAPH, PERIOD, CODE, CONCEPT, RECORD -> "string";
                        })
                .orElse("string");
    }

    private static String type(ValueField field) {
        return switch (field.type()) {
            case TEXT, PERIOD, TIME, TIME_ZONE -> "string";
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
        };
    }

    private static List<String> key(TableSchema table) {
        return switch (table.type()) {
            case VOCABULARIES -> List.of("scheme");
            case CONCEPTS -> List.of("code");
            case WORK_PACKAGES -> List.of("initiative", "code");
            case RELATIONS, STATEMENTS -> List.of();
            default -> List.of("id");
        };
    }

    private static List<Map<String, Object>> foreignKeys(TableSchema table) {
        var keys = new ArrayList<Map<String, Object>>();
        switch (table.type()) {
            case VOCABULARIES -> keys.add(key("source", "sources", "id"));
            case CONCEPTS -> keys.add(key("broader", "", "code"));
            case WORK_PACKAGES -> {
                keys.add(key("initiative", "initiatives", "id"));
                keys.add(key("leadInstitution", "institutions", "id"));
            }
            case AUTHORISATIONS -> keys.add(key("issuer", "regulators", "id"));
            case PARTS -> addKeysOfPart(Objects.requireNonNull(table.partType()), keys);
            default -> {}
        }
        return keys;
    }

    private static void addKeysOfPart(PartType type, List<Map<String, Object>> keys) {
        PartDefinition definition = type.definition();
        if (definition.owners().size() == 1) {
            EntityKind owner = definition.owners().iterator().next();
            keys.add(key(definition.ownerField(), owner.plural(), "id"));
        }
        for (PartField field : definition.fields(PartField.Type.RECORD)) {
            keys.add(key(field.name(), Objects.requireNonNull(field.kind()).plural(), "id"));
        }
    }

    private static Map<String, Object> key(String field, String resource, String otherField) {
        return Map.of(
                "fields", field, "reference", Map.of("resource", resource, "fields", otherField));
    }
}
