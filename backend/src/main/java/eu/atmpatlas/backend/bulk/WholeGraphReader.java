package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entities.EntityName;
import eu.atmpatlas.graph.entity.Entities.RetiredId;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.SourceScanRepository;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads the whole graph once, in batches, and passes every item to all writers. */
@Component
public final class WholeGraphReader {

    private static final int BATCH_SIZE = 500;
    private static final Set<RelationType> ALL_TYPES = EnumSet.allOf(RelationType.class);

    private final Entities entities;
    private final Relations relations;
    private final SourceScanRepository sources;
    private final Vocabularies vocabularies;

    public WholeGraphReader(
            Entities entities,
            Relations relations,
            SourceScanRepository sources,
            Vocabularies vocabularies) {
        this.entities = entities;
        this.relations = relations;
        this.sources = sources;
        this.vocabularies = vocabularies;
    }

    /**
     * Writes everything to the writers.
     *
     * @param experts whether to include experts and their relations
     * @return number of relations
     */
    long writeTo(Collection<DumpWriter> writers, boolean experts) throws IOException {
        List<Source> batch = sources.findTop1000ByIdGreaterThanOrderById("");
        while (!batch.isEmpty()) {
            for (Source source : batch) {
                for (DumpWriter writer : writers) {
                    writer.source(source);
                }
            }
            batch = sources.findTop1000ByIdGreaterThanOrderById(batch.getLast().id());
        }
        for (Vocabulary vocabulary : vocabularies.all()) {
            for (DumpWriter writer : writers) {
                writer.vocabulary(vocabulary);
            }
        }
        Set<EntityKind> kinds = EnumSet.allOf(EntityKind.class);
        if (!experts) {
            kinds.removeIf(EntityKind::isPerson);
        }
        for (EntityKind kind : kinds) {
            records(kind, writers);
        }
        long relationCount = 0;
        for (EntityKind kind : kinds) {
            relationCount += relations(kind, kinds, writers);
        }
        retired(kinds, writers);
        return relationCount;
    }

    /**
     * Skips retired ids of experts that lead nowhere, because such ids often contain the person's
     * name.
     */
    private void retired(Set<EntityKind> kinds, Collection<DumpWriter> writers) throws IOException {
        List<RetiredId> batch = entities.retiredIds("", BATCH_SIZE);
        while (!batch.isEmpty()) {
            for (RetiredId id : batch) {
                boolean person = id.kind().isPerson() && id.into() == null;
                if (kinds.contains(id.kind()) && !person) {
                    for (DumpWriter writer : writers) {
                        writer.retired(id);
                    }
                }
            }
            batch = entities.retiredIds(batch.getLast().id(), BATCH_SIZE);
        }
    }

    private void records(EntityKind kind, Collection<DumpWriter> writers) throws IOException {
        try {
            entities.forEach(kind, record -> record(record, writers));
        } catch (UncheckedIOException unwritable) {
            throw Objects.requireNonNull(unwritable.getCause());
        }
    }

    private static void record(Entity record, Collection<DumpWriter> writers) {
        try {
            for (DumpWriter writer : writers) {
                writer.record(record);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private long relations(EntityKind kind, Set<EntityKind> kinds, Collection<DumpWriter> writers)
            throws IOException {
        long count = 0;
        List<String> ids = entities.ids(kind, "", BATCH_SIZE);
        while (!ids.isEmpty()) {
            Map<String, List<Relation>> all = relations.all(ids, ALL_TYPES, RelationDirection.OUT);
            Map<String, List<Relation>> others = relations.notCounting(ids);
            var ends = new HashSet<>(ids);
            all.values().forEach(outgoing -> outgoing.forEach(relation -> ends.add(relation.to())));
            others.values().forEach(each -> each.forEach(relation -> ends.add(relation.to())));
            Map<String, EntityName> recordsById = entities.names(ends);
            for (String id : ids) {
                for (Relation relation : sortedById(all.getOrDefault(id, List.of()))) {
                    EntityName from = recordsById.get(relation.from());
                    EntityName to = recordsById.get(relation.to());
                    if (from != null && to != null && kinds.contains(to.kind())) {
                        count++;
                        for (DumpWriter writer : writers) {
                            writer.relation(relation, from, to);
                        }
                    }
                }
                for (Relation relation : others.getOrDefault(id, List.of())) {
                    EntityName to = recordsById.get(relation.to());
                    EntityName from = recordsById.get(id);
                    if (relation.from().equals(id)
                            && from != null
                            && to != null
                            && kinds.contains(to.kind())) {
                        for (DumpWriter writer : writers) {
                            writer.notCounting(relation, from, to);
                        }
                    }
                }
            }
            ids = entities.ids(kind, ids.getLast(), BATCH_SIZE);
        }
        return count;
    }

    private static List<Relation> sortedById(List<Relation> relations) {
        return relations.stream().sorted(Comparator.comparing(Relation::id)).toList();
    }
}
