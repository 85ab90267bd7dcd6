package eu.atmpatlas.backend.change;

import eu.atmpatlas.backend.statement.StatementFields;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The logged state of an object as flat fields, with the field names of the GraphQL schema:
 * concepts as codes, records and sources as ids, dates as text. Fields without a value are absent.
 */
final class ChangeFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private ChangeFields() {}

    /** The fields that a write sets. */
    static Map<String, Object> of(Write put) {
        var result = new ChangeFields();
        switch (put) {
            case Write.PutEntity entity -> result.entity(entity.entity(), entity.synthetic());
            case Write.PutRelation relation -> result.relation(relation);
            case Write.PutAuthorisation authorisation ->
                    result.authorisation(authorisation.authorisation());
            case Write.PutWorkPackage workPackage -> result.workPackage(workPackage.workPackage());
            case Write.PutPart part -> result.part(part.part());
            case Write.PutSource source -> result.source(source.source());
            case Write.PutConcept concept -> result.concept(concept.concept());
            case Write.PutVocabulary vocabulary -> result.vocabulary(vocabulary);
            default -> throw new IllegalArgumentException("not a write that sets fields: " + put);
        }
        return result.fields;
    }

    /** Names of the fields in which two states differ, in the order of the fields. */
    static List<String> differing(
            @Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {
        Map<String, Object> oldFields = before == null ? Map.of() : before;
        Map<String, Object> newFields = after == null ? Map.of() : after;
        var names = new LinkedHashSet<>(newFields.keySet());
        names.addAll(oldFields.keySet());
        var differing = new ArrayList<String>();
        for (String name : names) {
            if (!Objects.equals(oldFields.get(name), newFields.get(name))) {
                differing.add(name);
            }
        }
        return List.copyOf(differing);
    }

    private void entity(EntityDraft entity, boolean synthetic) {
        put("kind", entity.kind());
        put("id", entity.id());
        put("name", entity.name());
        put("aliases", entity.aliases());
        put("summary", entity.summary());
        put("website", entity.website());
        Location location = entity.location();
        if (location != null) {
            var place = new ChangeFields();
            place.put("lat", location.point().lat());
            place.put("lon", location.point().lon());
            place.put("city", location.city());
            place.put("precision", location.precision());
            put("location", place.fields);
        }
        put(
                "identifiers",
                entity.identifiers().stream()
                        .map(id -> Map.of("scheme", id.scheme(), "value", id.value()))
                        .toList());
        put("lastVerified", entity.lastVerified());
        put("note", entity.note());
        put("synthetic", synthetic);
        for (ConceptField field : KindFields.of(entity.kind()).concepts()) {
            List<String> codes = entity.codes(field.name());
            if (!codes.isEmpty()) {
                put(field.name(), field.many() ? codes : codes.getFirst());
            }
        }
        KindFields.of(entity.kind())
                .values()
                .forEach(field -> put(field.name(), entity.values().get(field.name())));
        put("sources", entity.sources());
        if (!entity.statements().isEmpty()) {
            put(
                    "statements",
                    entity.statements().stream()
                            .map(statement -> StatementFields.of(entity.id(), statement))
                            .toList());
        }
    }

    private void relation(Write.PutRelation relation) {
        put("type", relation.type());
        put("from", relation.from());
        put("to", relation.to());
        put("role", relation.role());
        put("validFrom", relation.validFrom());
        put("validTo", relation.validTo());
        RelationStatement statement = relation.statement();
        if (statement != null) {
            put("asserted", statement.asserted());
            put("shown", statement.shown());
            put("statedOn", statement.statedOn());
            put("retrievedOn", statement.retrievedOn());
            put("method", statement.method());
            put("actor", statement.publicActor());
            put("note", statement.note());
        }
        put("sources", relation.sources());
    }

    private void authorisation(Authorisation authorisation) {
        put("id", authorisation.id());
        put("holder", authorisation.holder());
        put("scheme", authorisation.scheme());
        put("type", authorisation.type());
        put("number", authorisation.number());
        put("issuer", authorisation.issuer());
        put("issuedOn", authorisation.issuedOn());
        put("expiresOn", authorisation.expiresOn());
        put("state", authorisation.state());
        put("note", authorisation.note());
        put("sources", authorisation.sources());
    }

    private void workPackage(WorkPackage workPackage) {
        put("initiative", workPackage.initiative());
        put("code", workPackage.code());
        put("title", workPackage.title());
        put("leadInstitution", workPackage.leadInstitution());
        put("sources", workPackage.sources());
    }

    private void part(Part part) {
        put("id", part.id());
        put(part.type().definition().ownerField(), part.owner());
        part.type()
                .definition()
                .fields()
                .forEach(field -> put(field.name(), part.value(field.name())));
        put("sources", part.sources());
    }

    private void source(Source source) {
        put("id", source.id());
        put("title", source.title());
        put("url", source.url());
        put("retrievedOn", source.retrievedOn());
        put("publishedOn", source.publishedOn());
        put("note", source.note());
    }

    private void concept(Concept concept) {
        put("scheme", concept.scheme());
        put("code", concept.code());
        put("labelEn", concept.labelEn());
        put("labelNl", concept.labelNl());
        put("altLabelsEn", concept.altLabelsEn().isEmpty() ? null : concept.altLabelsEn());
        put("altLabelsNl", concept.altLabelsNl().isEmpty() ? null : concept.altLabelsNl());
        put("definitionEn", concept.definitionEn());
        put("definitionNl", concept.definitionNl());
        put("iri", concept.iri());
        put("broader", concept.broader());
        put("groups", concept.groups().isEmpty() ? null : concept.groups());
        put("position", concept.position());
    }

    private void vocabulary(Write.PutVocabulary vocabulary) {
        put("scheme", vocabulary.scheme());
        put("titleEn", vocabulary.titleEn());
        put("titleNl", vocabulary.titleNl());
        put("version", vocabulary.version());
        if (vocabulary.source() != null) {
            put("sources", List.of(vocabulary.source()));
        }
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            boolean text = value instanceof Enum<?> || value instanceof Temporal;
            fields.put(name, text ? value.toString() : value);
        }
    }
}
