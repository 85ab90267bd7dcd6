package eu.atmpatlas.backend.synthetic;

import eu.atmpatlas.backend.importing.ImportRequest;
import eu.atmpatlas.backend.importing.Importer;
import eu.atmpatlas.backend.importing.ProgressLogger;
import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.relation.RelationId;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fills a graph with synthetic records through the write service, but only if the graph has no real
 * records. It can be repeated after an interruption: existing records stay unchanged.
 */
@Component
public final class SyntheticGraphWriter {

    private static final int BATCH_SIZE = 4_000;
    private static final Set<TableSchema> VOCABULARY_TABLES =
            Set.of(TableSchema.SOURCES, TableSchema.VOCABULARIES, TableSchema.CONCEPTS);

    private final Importer importer;
    private final ImportLimits limits;
    private final Entities entities;
    private final SourceRepository sources;
    private final WriteService writeService;

    SyntheticGraphWriter(
            Importer importer,
            ImportLimits limits,
            Entities entities,
            SourceRepository sources,
            WriteService writeService) {
        this.importer = importer;
        this.limits = limits;
        this.entities = entities;
        this.sources = sources;
        this.writeService = writeService;
    }

    /**
     * Generates and writes the graph.
     *
     * @param sites number of sites; the other kinds are proportional
     * @param vocabularies data package with the vocabularies and the real data to sample from
     * @return number of objects added or changed
     * @throws IllegalStateException if the graph has real records, or synthetic ones of another run
     */
    public long run(int sites, long seed, String vocabularies) {
        var size = new GraphSize(sites);
        requireNoRealRecords();
        importer.run(
                new ImportRequest(vocabularies, null, false, "seed"), VOCABULARY_TABLES::contains);
        requireSameRun(size, seed);
        var graph = new SyntheticGraph(size, seed, new RealData(vocabularies, limits));
        var provenance =
                new Provenance(
                        "generator",
                        "%d sites, seed %d".formatted(sites, seed),
                        Provenance.Method.SYNTHETIC);
        var batch = new ArrayList<Write>(BATCH_SIZE);
        var progress = new ProgressLogger("synthetic graph", "records and relations");
        var counts = new long[2];
        var undirected = new HashSet<String>();
        graph.forEach(write -> {
            // An undirected relation can be generated from either of its ends.
            if (write instanceof Write.PutRelation relation
                    && relation.type().symmetric()
                    && !undirected.add(
                            RelationId.of(
                                    relation.type(),
                                    relation.from(),
                                    relation.to(),
                                    relation.role(),
                                    relation.validFrom()))) {
                return;
            }
            batch.add(write);
            if (batch.size() == BATCH_SIZE) {
                counts[1] += writeService.apply(List.copyOf(batch), provenance).changed();
                counts[0] += batch.size();
                batch.clear();
                progress.update(counts[0]);
            }
        });
        counts[1] += writeService.apply(batch, provenance).changed();
        return counts[1];
    }

    private void requireNoRealRecords() {
        Entities.Counts counts = entities.counts();
        if (counts.all() > counts.synthetic()) {
            throw new IllegalStateException(
                    "the graph has real records, and synthetic records must not be added to them:"
                            + " choose another data folder with --atlas.neo4j.folder=...");
        }
    }

    private void requireSameRun(GraphSize size, long seed) {
        String expectedNote = SyntheticGraph.source(size, seed).note();
        boolean differs =
                sources.findAllByIdIn(Set.of(RecordGenerator.SOURCE_ID)).stream()
                        .anyMatch(source -> !String.valueOf(source.note()).equals(expectedNote));
        if (differs) {
            throw new IllegalStateException(
                    "there is a synthetic graph of another size or seed already: delete its data"
                            + " folder, or give another one with --atlas.neo4j.folder=...");
        }
    }
}
