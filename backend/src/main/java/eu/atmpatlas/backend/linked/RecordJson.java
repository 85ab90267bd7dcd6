package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.entity.IdentifierLinks;
import eu.atmpatlas.backend.statement.StatementFields;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationPage;
import eu.atmpatlas.graph.relation.RelationStatement;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records, relations and sources as plain JSON objects, with the names of GraphQL and the file
 * columns. Unknown values are left out.
 */
public final class RecordJson {

    private final PermanentUrls addresses;
    private final String attribution;
    private final VocabularyJson vocabularyJson;

    /**
     * @param attribution text for citing the data
     */
    public RecordJson(PermanentUrls addresses, String attribution) {
        this.addresses = addresses;
        this.attribution = attribution;
        this.vocabularyJson = new VocabularyJson(addresses);
    }

    /** The fields of a record; sources by id. */
    public Map<String, Object> recordFields(Entity record) {
        EntityDraft stated = record.stated();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", record.id());
        json.put("kind", record.kind().name());
        json.put("address", addresses.of(record));
        json.put("name", record.name());
        put(json, "aliases", stated.aliases());
        put(json, "summary", stated.summary());
        put(json, "website", stated.website());
        put(json, "location", location(stated.location()));
        for (ConceptField field : KindFields.of(record.kind()).concepts()) {
            List<String> codes = stated.codes(field.name());
            put(json, field.name(), field.many() || codes.isEmpty() ? codes : codes.getFirst());
        }
        for (ValueField field : KindFields.of(record.kind()).values()) {
            put(json, field.name(), plain(record.value(field.name())));
        }
        put(json, "identifiers", stated.identifiers().stream().map(RecordJson::json).toList());
        put(
                json,
                "authorisations",
                record.authorisations().stream().map(RecordJson::json).toList());
        put(json, "workPackages", record.workPackages().stream().map(RecordJson::json).toList());
        for (PartType type : PartType.of(record.kind())) {
            put(json, type.field(), record.parts(type).stream().map(RecordJson::json).toList());
        }
        put(
                json,
                "statements",
                stated.statements().stream()
                        .map(statement -> StatementFields.of(record.id(), statement))
                        .toList());
        put(json, "note", stated.note());
        put(json, "sources", stated.sources());
        put(json, "lastVerified", plain(stated.lastVerified()));
        json.put("completeness", Math.round(record.completeness() * 1000) / 1000.0);
        json.put("updatedAt", record.updatedAt().toString());
        json.put("synthetic", record.synthetic());
        return json;
    }

    Map<String, Object> full(
            Entity record,
            RelationPage relations,
            Map<String, EntityName> others,
            List<Relation> notCounting,
            List<Source> sources) {
        Map<String, Object> json = recordFields(record);
        json.put(
                "relations",
                relations.relations().stream()
                        .filter(relation -> others.containsKey(relation.otherEnd(record.id())))
                        .map(relation -> {
                            Map<String, Object> one = json(relation);
                            EntityName other = others.get(relation.otherEnd(record.id()));
                            if (other != null) {
                                one.put(
                                        "other",
                                        Map.of(
                                                "address", addresses.of(other.kind(), other.id()),
                                                "name", other.name()));
                            }
                            return one;
                        })
                        .toList());
        json.put("relationCount", relations.total());
        if (!notCounting.isEmpty()) {
            json.put("relationStatements", notCounting.stream().map(RecordJson::json).toList());
        }
        json.put("sourceRecords", sources.stream().map(vocabularyJson::of).toList());
        json.put("licence", RecordRdf.LICENCE);
        json.put("attribution", attribution);
        return json;
    }

    /** A relation. */
    public static Map<String, Object> json(Relation relation) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", relation.id());
        json.put("type", relation.type().name());
        json.put("from", relation.from());
        json.put("to", relation.to());
        put(json, "role", relation.role());
        put(json, "validFrom", plain(relation.validFrom()));
        put(json, "validTo", plain(relation.validTo()));
        RelationStatement statement = relation.statement();
        if (!statement.counts()) {
            json.put("asserted", statement.asserted());
            json.put("shown", statement.shown());
        }
        put(json, "statedOn", plain(statement.statedOn()));
        put(json, "retrievedOn", plain(statement.retrievedOn()));
        json.put("method", statement.method().name());
        put(json, "note", statement.note());
        json.put("sources", relation.sources());
        return json;
    }

    private static Map<String, Object> json(Identifier identifier) {
        var json = new LinkedHashMap<String, Object>();
        json.put("scheme", identifier.scheme());
        json.put("value", identifier.value());
        put(json, "url", IdentifierLinks.url(identifier));
        return json;
    }

    private static Map<String, Object> json(Authorisation authorisation) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", authorisation.id());
        json.put("scheme", authorisation.scheme());
        json.put("type", authorisation.type());
        put(json, "number", authorisation.number());
        put(json, "issuer", authorisation.issuer());
        put(json, "issuedOn", plain(authorisation.issuedOn()));
        put(json, "expiresOn", plain(authorisation.expiresOn()));
        put(json, "state", authorisation.state() == null ? null : authorisation.state().name());
        put(json, "note", authorisation.note());
        json.put("sources", authorisation.sources());
        return json;
    }

    private static Map<String, Object> json(WorkPackage part) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", part.code());
        json.put("title", part.title());
        put(json, "leadInstitution", part.leadInstitution());
        json.put("sources", part.sources());
        return json;
    }

    private static Map<String, Object> json(Part part) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", part.id());
        for (PartField field : part.type().definition().fields()) {
            String value = part.value(field.name());
            boolean number = field.type() == PartField.Type.INTEGER && value != null;
            put(json, field.name(), number ? Long.valueOf(value) : value);
        }
        json.put("sources", part.sources());
        return json;
    }

    private static @Nullable Map<String, Object> location(@Nullable Location location) {
        if (location == null) {
            return null;
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("lat", location.point().lat());
        json.put("lon", location.point().lon());
        put(json, "city", location.city());
        json.put("precision", location.precision().name());
        return json;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof java.time.LocalDate date ? date.toString() : value;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        boolean empty = value == null || value instanceof Collection<?> all && all.isEmpty();
        if (!empty) {
            json.put(name, java.util.Objects.requireNonNull(value));
        }
    }
}
