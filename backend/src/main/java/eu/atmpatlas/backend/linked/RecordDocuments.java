package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationPage;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the documents of one record, with four database round trips. */
@Component
final class RecordDocuments {

    /** Maximum number of relations in the document of a record; the dumps have all. */
    static final int MAX_RELATIONS = 1_000;

    private final Entities entities;
    private final Relations relations;
    private final RecordCache records;
    private final Vocabularies vocabularies;
    private final PermanentUrls addresses;
    private final Clock clock;
    private final RecordRdf rdf;
    private final VocabularyRdf vocabularyRdf;
    private final RecordJson json;

    RecordDocuments(
            Entities entities,
            Relations relations,
            RecordCache records,
            Vocabularies vocabularies,
            PermanentUrls addresses,
            Clock clock,
            @Value("${atlas.about.attribution:ATMP Atlas, CC BY 4.0}") String attribution) {
        this.entities = entities;
        this.relations = relations;
        this.records = records;
        this.vocabularies = vocabularies;
        this.addresses = addresses;
        this.clock = clock;
        this.rdf = new RecordRdf(addresses, attribution);
        this.vocabularyRdf = new VocabularyRdf(addresses);
        this.json = new RecordJson(addresses, attribution);
    }

    /** The record with its concepts and sources, for the head of its page. */
    RdfDocument summary(Entity record) {
        var document = new RdfDocument(addresses.of(record));
        describe(record, sources(record, List.of()), document);
        return document;
    }

    /** The full document, including relations. */
    RdfDocument full(Entity record) {
        RelationPage page = relations(record);
        List<Relation> notCounting = notCounting(record);
        List<Relation> all = both(page.relations(), notCounting);
        var document = new RdfDocument(addresses.of(record));
        describe(record, sources(record, all), document);
        document.root().value(RdfProperties.RELATIONS, page.total());
        Map<String, EntityName> others = others(record, all);
        var relations = new RelationRdf(addresses, LocalDate.now(clock));
        for (Relation relation : page.relations()) {
            EntityName from = others.get(relation.from());
            EntityName to = others.get(relation.to());
            // Skips a relation whose other record was removed meanwhile.
            if (from != null && to != null) {
                relations.describe(relation, from.kind(), to.kind(), document);
            }
        }
        for (Relation relation : notCounting) {
            EntityName from = others.get(relation.from());
            EntityName to = others.get(relation.to());
            if (from != null && to != null) {
                relations.describeStatement(relation, from.kind(), to.kind(), document);
            }
        }
        for (EntityName other : others.values()) {
            if (!other.id().equals(record.id())) {
                document.describe(addresses.of(other.kind(), other.id()))
                        .type("atlas:" + other.kind().label())
                        .value(RdfProperties.NAME, other.name());
            }
        }
        return document;
    }

    /** The full document as plain JSON. */
    Map<String, Object> toJson(Entity record) {
        RelationPage page = relations(record);
        List<Relation> notCounting = notCounting(record);
        List<Relation> all = both(page.relations(), notCounting);
        return json.full(record, page, others(record, all), notCounting, sources(record, all));
    }

    private void describe(Entity record, List<Source> sources, RdfDocument document) {
        rdf.describe(record, document);
        for (ConceptField field : KindFields.of(record.kind()).concepts()) {
            record.stated()
                    .codes(field.name())
                    .forEach(code -> name(field.scheme(), code, document));
        }
        record.authorisations()
                .forEach(authorisation ->
                        name(authorisation.scheme(), authorisation.type(), document));
        for (Part part : record.parts()) {
            for (PartField field : part.type().definition().fields(PartField.Type.CONCEPT)) {
                String code = part.value(field.name());
                if (code != null) {
                    name(Objects.requireNonNull(field.scheme()), code, document);
                }
            }
        }
        sources.forEach(source -> vocabularyRdf.describe(source, document));
    }

    private void name(String scheme, String code, RdfDocument document) {
        vocabularies
                .concept(scheme, code)
                .ifPresent(concept -> vocabularyRdf.name(concept, document));
    }

    private RelationPage relations(Entity record) {
        Set<RelationType> all = EnumSet.allOf(RelationType.class);
        var query = new RelationQuery(all, RelationDirection.BOTH, MAX_RELATIONS, null, true);
        return Objects.requireNonNull(relations.of(List.of(record.id()), query).get(record.id()));
    }

    /** Denials, and relations that a stronger denial outweighs. */
    private List<Relation> notCounting(Entity record) {
        return relations
                .notCounting(List.of(record.id()))
                .getOrDefault(record.id(), List.of())
                .stream()
                .limit(MAX_RELATIONS)
                .toList();
    }

    private static List<Relation> both(List<Relation> counting, List<Relation> notCounting) {
        return Stream.concat(counting.stream(), notCounting.stream()).toList();
    }

    private Map<String, EntityName> others(Entity record, List<Relation> all) {
        var ids = new HashSet<>(Set.of(record.id()));
        all.forEach(relation -> ids.add(relation.otherEnd(record.id())));
        return entities.names(ids);
    }

    private List<Source> sources(Entity record, Collection<Relation> all) {
        var ids = new LinkedHashSet<>(record.stated().sources());
        record.authorisations().stream().map(Authorisation::sources).forEach(ids::addAll);
        record.workPackages().stream().map(WorkPackage::sources).forEach(ids::addAll);
        record.parts().stream().map(Part::sources).forEach(ids::addAll);
        all.stream().map(Relation::sources).forEach(ids::addAll);
        return records.sources(ids).values().stream()
                .sorted(java.util.Comparator.comparing(Source::id))
                .toList();
    }
}
