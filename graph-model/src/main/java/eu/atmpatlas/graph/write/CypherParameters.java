package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import org.jspecify.annotations.Nullable;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the parameters of the write queries: one row for each write. A null property means that it
 * is not stated.
 */
final class CypherParameters {

    private CypherParameters() {}

    static Map<String, @Nullable Object> entity(
            EntityDraft entity, boolean synthetic, long seq, ZonedDateTime at) {
        var properties = new HashMap<String, @Nullable Object>(entity.values());
        properties.put("id", entity.id());
        properties.put("kind", entity.kind().name());
        properties.put("name", entity.name());
        properties.put("aliases", entity.aliases());
        properties.put("summary", entity.summary());
        properties.put("website", entity.website());
        properties.put("identifiers", entity.identifiers().stream().map(Identifier::key).toList());
        properties.put("lastVerified", entity.lastVerified());
        properties.put("note", entity.note());
        properties.put("completeness", Completeness.of(entity));
        properties.put("updatedAt", at);
        properties.put("synthetic", synthetic);
        properties.put("seq", seq);
        Location location = entity.location();
        if (location != null) {
            properties.put("lat", location.point().lat());
            properties.put("lon", location.point().lon());
            properties.put("city", location.city());
            properties.put("precision", location.precision().name());
        }
        List<String> labels =
                synthetic
                        ? List.of(entity.kind().label(), Entities.SYNTHETIC_LABEL)
                        : List.of(entity.kind().label());
        return row("id", entity.id(), "labels", labels, "properties", properties);
    }

    static Map<String, @Nullable Object> relation(Write.PutRelation put, long seq) {
        String id = WriteSubjects.relationId(put);
        var properties =
                row(
                        "id",
                        id,
                        "role",
                        put.role(),
                        "validFrom",
                        put.validFrom(),
                        "validTo",
                        put.validTo(),
                        "sources",
                        put.sources(),
                        "seq",
                        seq);
        RelationStatement statement = put.statement();
        if (statement != null) {
            properties.putAll(
                    row(
                            "type", put.type().name(),
                            "asserted", statement.asserted(),
                            "statedOn", statement.statedOn(),
                            "retrievedOn", statement.retrievedOn(),
                            "method", statement.method().name(),
                            "actor", statement.actor(),
                            "note", statement.note(),
                            "shown", statement.shown()));
        }
        return row(
                "id",
                id,
                "type",
                put.stated().counts() ? put.type().name() : Relations.STATED,
                "from",
                put.from(),
                "to",
                put.to(),
                "properties",
                properties);
    }

    static Map<String, @Nullable Object> concept(Concept concept, long seq) {
        var properties =
                row(
                        "key",
                        concept.key(),
                        "scheme",
                        concept.scheme(),
                        "code",
                        concept.code(),
                        "labelEn",
                        concept.labelEn(),
                        "labelNl",
                        concept.labelNl(),
                        "definitionEn",
                        concept.definitionEn(),
                        "definitionNl",
                        concept.definitionNl(),
                        "iri",
                        concept.iri(),
                        "groups",
                        concept.groups().isEmpty() ? null : concept.groups(),
                        "altLabelsEn",
                        concept.altLabelsEn().isEmpty() ? null : concept.altLabelsEn(),
                        "altLabelsNl",
                        concept.altLabelsNl().isEmpty() ? null : concept.altLabelsNl(),
                        "position",
                        concept.position(),
                        "seq",
                        seq);
        return row("key", concept.key(), "scheme", concept.scheme(), "properties", properties);
    }

    static Map<String, @Nullable Object> authorisation(
            eu.atmpatlas.graph.entity.Authorisation authorisation, long seq) {
        var properties =
                row(
                        "id",
                        authorisation.id(),
                        "number",
                        authorisation.number(),
                        "issuedOn",
                        authorisation.issuedOn(),
                        "expiresOn",
                        authorisation.expiresOn(),
                        "state",
                        authorisation.state() == null ? null : authorisation.state().name(),
                        "note",
                        authorisation.note(),
                        "sources",
                        authorisation.sources(),
                        "seq",
                        seq);
        return row(
                "id",
                authorisation.id(),
                "holder",
                authorisation.holder(),
                "type",
                Concept.key(authorisation.scheme(), authorisation.type()),
                "issuer",
                authorisation.issuer(),
                "properties",
                properties);
    }

    static Map<String, @Nullable Object> workPackage(
            eu.atmpatlas.graph.entity.WorkPackage workPackage, long seq) {
        var properties =
                row(
                        "key",
                        workPackage.key(),
                        "code",
                        workPackage.code(),
                        "title",
                        workPackage.title(),
                        "sources",
                        workPackage.sources(),
                        "seq",
                        seq);
        return row(
                "key",
                workPackage.key(),
                "initiative",
                workPackage.initiative(),
                "leadInstitution",
                workPackage.leadInstitution(),
                "properties",
                properties);
    }

    static Map<String, @Nullable Object> part(Part part, long seq) {
        var properties = new HashMap<String, @Nullable Object>(part.values());
        properties.put("key", part.key());
        properties.put("id", part.id());
        properties.put("type", part.type().name());
        properties.put("sources", part.sources());
        properties.put("seq", seq);
        var concepts = new ArrayList<Map<String, String>>();
        var records = new ArrayList<Map<String, String>>();
        for (PartField field : part.type().definition().fields()) {
            String name = field.name();
            String value = part.value(name);
            String scheme = field.scheme();
            if (value != null && scheme != null) {
                concepts.add(Map.of("field", name, "key", Concept.key(scheme, value)));
            } else if (value != null && field.kind() != null) {
                records.add(Map.of("field", name, "id", value));
            }
        }
        return row(
                "key",
                part.key(),
                "owner",
                part.owner(),
                "label",
                part.type().label(),
                "concepts",
                concepts,
                "records",
                records,
                "properties",
                properties);
    }

    static Map<String, @Nullable Object> statement(String record, Statement statement) {
        StatementDetail detail = statement.detail();
        var properties =
                row(
                        "id", statement.id(record),
                        "field", statement.field(),
                        "value", statement.value(),
                        "claim", statement.claim().name(),
                        "sources", statement.sources(),
                        "statedOn", statement.statedOn(),
                        "retrievedOn", statement.retrievedOn(),
                        "validFrom", statement.validFrom(),
                        "validTo", statement.validTo(),
                        "method", statement.method().name(),
                        "actor", statement.actor(),
                        "rank", statement.rank().name(),
                        "note", statement.note(),
                        "withRecord", statement.withRecord(),
                        "shown", statement.shown());
        if (detail != null) {
            properties.putAll(
                    row(
                            "status", detail.status(),
                            "statusOn", detail.statusOn(),
                            "scales", detail.scales(),
                            "grade", detail.grade(),
                            "batchScale", detail.batchScale(),
                            "productTypes", detail.productTypes(),
                            "openToThirdParties", detail.openToThirdParties()));
        }
        return row("id", record, "properties", properties);
    }

    /**
     * Builds a row from alternating names and values. Values may be null, which {@code Map.of} does
     * not allow.
     */
    static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        var row = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }
}
