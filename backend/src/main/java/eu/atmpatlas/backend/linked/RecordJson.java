package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.entity.IdentifierLinks;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entities.Named;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationPage;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records, ties and sources as plain JSON objects, with names as in GraphQL and in columns of
 * files. What is not known is left out.
 */
public final class RecordJson {

    private final Addresses addresses;
    private final String attribution;
    private final WordJson words;

    /**
     * @param attribution how to name the data when it is used
     */
    public RecordJson(Addresses addresses, String attribution) {
        this.addresses = addresses;
        this.attribution = attribution;
        this.words = new WordJson(addresses);
    }

    /** A record by itself; sources by id. */
    public Map<String, Object> stated(Entity record) {
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
        put(json, "note", stated.note());
        put(json, "sources", stated.sources());
        put(json, "lastVerified", plain(stated.lastVerified()));
        json.put("completeness", Math.round(record.completeness() * 1000) / 1000.0);
        json.put("updatedAt", record.updatedAt().toString());
        json.put("synthetic", record.synthetic());
        return json;
    }

    Map<String, Object> whole(
            Entity record, RelationPage ties, Map<String, Named> others, List<Source> sources) {
        Map<String, Object> json = stated(record);
        json.put(
                "relations",
                ties.relations().stream()
                        .filter(tie -> others.containsKey(tie.otherThan(record.id())))
                        .map(tie -> {
                            Map<String, Object> one = json(tie);
                            Named other = others.get(tie.otherThan(record.id()));
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
        json.put("relationCount", ties.total());
        json.put("sourceRecords", sources.stream().map(words::of).toList());
        json.put("licence", RecordRdf.LICENCE);
        json.put("attribution", attribution);
        return json;
    }

    /** A tie. */
    public static Map<String, Object> json(Relation tie) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", tie.id());
        json.put("type", tie.type().name());
        json.put("from", tie.from());
        json.put("to", tie.to());
        put(json, "role", tie.role());
        put(json, "validFrom", plain(tie.validFrom()));
        put(json, "validTo", plain(tie.validTo()));
        json.put("sources", tie.sources());
        return json;
    }

    private static Map<String, Object> json(Identifier identifier) {
        var json = new LinkedHashMap<String, Object>();
        json.put("scheme", identifier.scheme());
        json.put("value", identifier.value());
        put(json, "url", IdentifierLinks.page(identifier));
        return json;
    }

    private static Map<String, Object> json(Authorisation held) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", held.id());
        json.put("scheme", held.scheme());
        json.put("type", held.type());
        put(json, "number", held.number());
        put(json, "issuer", held.issuer());
        put(json, "issuedOn", plain(held.issuedOn()));
        put(json, "expiresOn", plain(held.expiresOn()));
        put(json, "state", held.state() == null ? null : held.state().name());
        put(json, "note", held.note());
        json.put("sources", held.sources());
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
