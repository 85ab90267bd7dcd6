package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.rdf.Document;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entities.Named;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.live.LiveRecords;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Direction;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationPage;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What stands at the address of one record, gathered in four round trips. */
@Component
final class RecordLinks {

    /** Ties that the address of a record tells; the bulk files have all. */
    static final int MOST_TIES = 1_000;

    private final Entities entities;
    private final Relations relations;
    private final LiveRecords records;
    private final Vocabularies vocabularies;
    private final Addresses addresses;
    private final RecordRdf rdf;
    private final VocabularyRdf words;
    private final RecordJson json;

    RecordLinks(
            Entities entities,
            Relations relations,
            LiveRecords records,
            Vocabularies vocabularies,
            Addresses addresses,
            @Value("${atlas.about.attribution:ATMP Atlas, CC BY 4.0}") String attribution) {
        this.entities = entities;
        this.relations = relations;
        this.records = records;
        this.vocabularies = vocabularies;
        this.addresses = addresses;
        this.rdf = new RecordRdf(addresses, attribution);
        this.words = new VocabularyRdf(addresses);
        this.json = new RecordJson(addresses, attribution);
    }

    /** The record with its concepts and sources, for the head of its page. */
    Document brief(Entity record) {
        var document = new Document(addresses.of(record));
        describe(record, sources(record, List.of()), document);
        return document;
    }

    /** All that is known of it, its ties included. */
    Document whole(Entity record) {
        RelationPage page = ties(record);
        var document = new Document(addresses.of(record));
        describe(record, sources(record, page.relations()), document);
        document.root().value(Terms.TIES, page.total());
        Map<String, Named> others = others(record, page.relations());
        var ties = new TieRdf(addresses, LocalDate.now());
        for (Relation tie : page.relations()) {
            Named from = others.get(tie.from());
            Named to = others.get(tie.to());
            // One that was taken out since its tie was read is left out with it.
            if (from != null && to != null) {
                ties.describe(tie, from.kind(), to.kind(), document);
            }
        }
        for (Named other : others.values()) {
            if (!other.id().equals(record.id())) {
                document.describe(addresses.of(other.kind(), other.id()))
                        .type("atlas:" + other.kind().label())
                        .value(Terms.NAME, other.name());
            }
        }
        return document;
    }

    /** The same as plain JSON. */
    Map<String, Object> plain(Entity record) {
        RelationPage page = ties(record);
        return json.whole(
                record, page, others(record, page.relations()), sources(record, page.relations()));
    }

    private void describe(Entity record, List<Source> read, Document document) {
        rdf.describe(record, document);
        for (ConceptField field : KindFields.of(record.kind()).concepts()) {
            record.stated()
                    .codes(field.name())
                    .forEach(code -> name(field.scheme(), code, document));
        }
        record.authorisations().forEach(held -> name(held.scheme(), held.type(), document));
        read.forEach(source -> words.describe(source, document));
    }

    private void name(String scheme, String code, Document document) {
        vocabularies.concept(scheme, code).ifPresent(concept -> words.name(concept, document));
    }

    private RelationPage ties(Entity record) {
        Set<RelationType> all = EnumSet.allOf(RelationType.class);
        var query = new RelationQuery(all, Direction.BOTH, MOST_TIES, null, true);
        return Objects.requireNonNull(relations.of(List.of(record.id()), query).get(record.id()));
    }

    private Map<String, Named> others(Entity record, List<Relation> all) {
        var ids = new HashSet<>(Set.of(record.id()));
        all.forEach(tie -> ids.add(tie.otherThan(record.id())));
        return entities.named(ids);
    }

    private List<Source> sources(Entity record, Collection<Relation> all) {
        var ids = new LinkedHashSet<>(record.stated().sources());
        record.authorisations().stream().map(Authorisation::sources).forEach(ids::addAll);
        record.workPackages().stream().map(WorkPackage::sources).forEach(ids::addAll);
        all.stream().map(Relation::sources).forEach(ids::addAll);
        return records.sources(ids).values().stream()
                .sorted(java.util.Comparator.comparing(Source::id))
                .toList();
    }
}
