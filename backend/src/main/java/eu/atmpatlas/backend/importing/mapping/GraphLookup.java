package eu.atmpatlas.backend.importing.mapping;

import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up existing objects for an import, with one round trip per batch. */
@Component
public final class GraphLookup {

    private final Entities entities;
    private final Relations relations;
    private final Vocabularies vocabularies;
    private final SourceRepository existingSources;
    private final Clock clock;

    public GraphLookup(
            Entities entities,
            Relations relations,
            Vocabularies vocabularies,
            SourceRepository sources,
            Clock clock) {
        this.entities = entities;
        this.relations = relations;
        this.vocabularies = vocabularies;
        this.existingSources = sources;
        this.clock = clock;
    }

    /** The day on which the rows are read. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The existing records with exactly these ids, without following retired ids. */
    Map<String, Entity> existingRecords(Collection<String> ids) {
        var records = new HashMap<String, Entity>();
        entities.byIds(ids)
                .forEach((id, record) -> {
                    if (record.id().equals(id)) {
                        records.put(id, record);
                    }
                });
        return records;
    }

    /** The existing records of a kind with one of these names, in small letters. */
    List<Entity> existingRecords(EntityKind kind, Collection<String> lowerCaseNames) {
        return entities.named(kind, lowerCaseNames);
    }

    /** Relations of one type, by record. */
    Map<String, List<Relation>> relations(
            Collection<String> ids, RelationType type, RelationDirection direction) {
        return relations.all(ids, Set.of(type), direction);
    }

    /** The ids of the sources that exist. */
    Set<String> existingSources(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : existingSources.findAllByIdIn(ids).stream()
                        .map(Source::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The code for a cell: the code in any spelling, or a label in English or Dutch. Unknown text
     * is returned unchanged; the write service will refuse it.
     */
    public String resolveCode(String scheme, String cell) {
        var vocabulary = vocabularies.find(scheme).orElse(null);
        if (vocabulary == null || vocabulary.find(cell).isPresent()) {
            return cell;
        }
        String code = cell.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        if (vocabulary.find(code).isPresent()) {
            return code;
        }
        if (scheme.equals(KindFields.COUNTRY.scheme())) {
            String country = CountryNames.code(cell);
            if (country != null && vocabulary.find(country).isPresent()) {
                return country;
            }
        }
        return vocabulary.concepts().values().stream()
                .filter(each ->
                        cell.equalsIgnoreCase(each.labelEn())
                                || cell.equalsIgnoreCase(each.labelNl()))
                .map(Concept::code)
                .findFirst()
                .orElse(cell);
    }

    /** Whether a vocabulary has the concept. */
    boolean hasConcept(String scheme, String code) {
        return vocabularies.concept(scheme, code).isPresent();
    }
}
