package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.kind.DirectoryMapping.FilterField;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.backend.search.certainty.EvidenceReader;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.version.DataVersion;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The index of an earlier version of the data, in memory. Its day is that of the version's last
 * change. It has no files, so nothing need be closed.
 */
public final class VersionIndex {

    private final Snapshot snapshot;

    private VersionIndex(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Indexes a version. */
    public static VersionIndex of(DataVersion version, DueDates due) {
        var documents =
                new IndexDocumentFactory(new EvidenceReader(version.vocabularies()::find, due));
        LocalDate day = version.day();
        var related = new RelatedRecords(version, day);
        var directory = new ByteBuffersDirectory();
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
                for (Entity record : version.records().values()) {
                    writer.addDocument(documents.make(related.indexed(record), day));
                }
            }
            var checkpoint = new IndexCheckpoint(version.seq(), "", day);
            return new VersionIndex(
                    new Snapshot.Factory().create(DirectoryReader.open(directory), checkpoint));
        } catch (IOException failure) {
            throw new UncheckedIOException("An index in memory cannot be written", failure);
        }
    }

    /** A reference to the index, which need not be closed. */
    public SearcherReference lease() {
        snapshot.reader().incRef();
        return new SearcherReference(snapshot);
    }

    /** The records that are related to a record on the version's day. */
    private static final class RelatedRecords {

        private final DataVersion version;
        private final Map<String, List<Relation>> byRecord = new HashMap<>();

        RelatedRecords(DataVersion version, LocalDate day) {
            this.version = version;
            for (Relation relation : version.relations()) {
                if (relation.isValidOn(day)) {
                    for (String end : Set.of(relation.from(), relation.to())) {
                        byRecord.computeIfAbsent(end, _ -> new ArrayList<>()).add(relation);
                    }
                }
            }
        }

        IndexedRecord indexed(Entity record) {
            List<Entity> operators =
                    KindMapping.of(record.kind()).accepts(FilterField.OPERATOR)
                            ? others(record, RelationType.OPERATES, RelationDirection.IN)
                            : List.of();
            var byFacet = new HashMap<String, List<Entity>>();
            RelatedFacets.of(record.kind())
                    .forEach((facet, origin) ->
                            byFacet.put(facet, others(record, origin.type(), origin.direction())));
            return new IndexedRecord(record, operators, byFacet);
        }

        private List<Entity> others(Entity record, RelationType type, RelationDirection direction) {
            return byRecord.getOrDefault(record.id(), List.of()).stream()
                    .filter(relation -> relation.type() == type)
                    .filter(relation ->
                            direction == RelationDirection.BOTH
                                    || (direction == RelationDirection.OUT
                                                    ? relation.from()
                                                    : relation.to())
                                            .equals(record.id()))
                    .map(relation -> version.records().get(relation.otherEnd(record.id())))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }
}
