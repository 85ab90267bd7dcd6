package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entities.Named;
import eu.atmpatlas.graph.entity.Entities.Retired;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.EverySource;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Direction;
import eu.atmpatlas.graph.relation.Relation;
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

/** Everything in the graph, told once to all who write it down, some hundred things at a time. */
@Component
public final class WholeGraph {

    private static final int BATCH = 500;
    private static final Set<RelationType> EVERY_TYPE = EnumSet.allOf(RelationType.class);

    private final Entities entities;
    private final Relations relations;
    private final EverySource sources;
    private final Vocabularies vocabularies;

    /** Reads through these. */
    public WholeGraph(
            Entities entities,
            Relations relations,
            EverySource sources,
            Vocabularies vocabularies) {
        this.entities = entities;
        this.relations = relations;
        this.sources = sources;
        this.vocabularies = vocabularies;
    }

    /**
     * Tells it.
     *
     * @param experts whether experts and their ties are told, too
     * @return how many ties there were
     */
    long tell(Collection<DumpFormat> formats, boolean experts) throws IOException {
        List<Source> next = sources.findTop1000ByIdGreaterThanOrderById("");
        while (!next.isEmpty()) {
            for (Source source : next) {
                for (DumpFormat format : formats) {
                    format.source(source);
                }
            }
            next = sources.findTop1000ByIdGreaterThanOrderById(next.getLast().id());
        }
        for (Vocabulary vocabulary : vocabularies.all()) {
            for (DumpFormat format : formats) {
                format.vocabulary(vocabulary);
            }
        }
        Set<EntityKind> kinds = EnumSet.allOf(EntityKind.class);
        if (!experts) {
            kinds.remove(EntityKind.EXPERT);
        }
        for (EntityKind kind : kinds) {
            records(kind, formats);
        }
        long ties = 0;
        for (EntityKind kind : kinds) {
            ties += ties(kind, kinds, formats);
        }
        retired(kinds, formats);
        return ties;
    }

    /** Ids of people who are no longer listed are often their names: they are not told. */
    private void retired(Set<EntityKind> kinds, Collection<DumpFormat> formats) throws IOException {
        List<Retired> next = entities.retired("", BATCH);
        while (!next.isEmpty()) {
            for (Retired id : next) {
                boolean person = id.kind() == EntityKind.EXPERT && id.into() == null;
                if (kinds.contains(id.kind()) && !person) {
                    for (DumpFormat format : formats) {
                        format.retired(id);
                    }
                }
            }
            next = entities.retired(next.getLast().id(), BATCH);
        }
    }

    private void records(EntityKind kind, Collection<DumpFormat> formats) throws IOException {
        try {
            entities.forEach(kind, record -> record(record, formats));
        } catch (UncheckedIOException unwritable) {
            throw Objects.requireNonNull(unwritable.getCause());
        }
    }

    private static void record(Entity record, Collection<DumpFormat> formats) {
        try {
            for (DumpFormat format : formats) {
                format.record(record);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private long ties(EntityKind kind, Set<EntityKind> kinds, Collection<DumpFormat> formats)
            throws IOException {
        long told = 0;
        List<String> ids = entities.ids(kind, "", BATCH);
        while (!ids.isEmpty()) {
            Map<String, List<Relation>> all = relations.all(ids, EVERY_TYPE, Direction.OUT);
            var ends = new HashSet<>(ids);
            all.values().forEach(ties -> ties.forEach(tie -> ends.add(tie.to())));
            Map<String, Named> named = entities.named(ends);
            for (String id : ids) {
                for (Relation tie : inOrder(all.getOrDefault(id, List.of()))) {
                    Named from = named.get(tie.from());
                    Named to = named.get(tie.to());
                    if (from != null && to != null && kinds.contains(to.kind())) {
                        told++;
                        for (DumpFormat format : formats) {
                            format.tie(tie, from, to);
                        }
                    }
                }
            }
            ids = entities.ids(kind, ids.getLast(), BATCH);
        }
        return told;
    }

    private static List<Relation> inOrder(List<Relation> ties) {
        return ties.stream().sorted(Comparator.comparing(Relation::id)).toList();
    }
}
