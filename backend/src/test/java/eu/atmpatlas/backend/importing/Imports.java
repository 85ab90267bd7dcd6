package eu.atmpatlas.backend.importing;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.provenance.EverySource;
import eu.atmpatlas.graph.provenance.Sources;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteDoor;
import eu.atmpatlas.graph.write.WriteRuns;

import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The importer on a graph, and what tests ask of the graph afterwards. */
public final class Imports {

    public static final String SEED = "classpath:/seed-data";

    /** As configured by default. */
    public static final ImportLimits USUAL = limits(20_000, 2_000);

    public final Graph graph;
    public final Entities entities;
    public final Relations relations;
    public final Vocabularies vocabularies;
    public final ChangeLog log;
    public final WriteDoor door;
    public final WriteRuns runs;
    public final Sources sources;
    public final EverySource everySource;
    public final Importer importer;
    final LongRun longRun;

    public Imports(Graph graph, ImportLimits limits) {
        var signal = new CommitSignal();
        this.graph = graph;
        this.entities = new Entities(graph);
        this.relations = new Relations(graph);
        this.vocabularies = new Vocabularies(graph);
        this.log = new GraphChangeLog(graph, signal);
        this.door = new WriteDoor(graph, vocabularies, signal);
        this.runs = new WriteRuns(graph, log, door);
        this.sources = new SourcesInGraph(graph);
        this.everySource = new SourcesInGraph(graph);
        var standing = new Standing(entities, relations, vocabularies, sources);
        this.longRun = new LongRun(door, runs, limits);
        this.importer = new Importer(new FileImport(door, standing, longRun, limits), limits);
    }

    static ImportLimits limits(int rowsPerTransaction, int batch) {
        return new ImportLimits(
                rowsPerTransaction,
                batch,
                DataSize.ofMegabytes(64),
                DataSize.ofMegabytes(256),
                100,
                200,
                100_000,
                1_000);
    }

    /** Sources, vocabularies and concepts of the seed data. */
    public void loadWords() {
        var words = List.of(Table.SOURCES, Table.VOCABULARIES, Table.CONCEPTS);
        importer.run(new ImportOrder(SEED, null, false, "tests"), words::contains);
    }

    ImportReport run(Path place, Table table) {
        return importer.run(new ImportOrder(place.toString(), table, false, "tests"));
    }

    ImportReport dryRun(Path place, Table table) {
        return importer.run(new ImportOrder(place.toString(), table, true, "tests"));
    }

    static Path file(Path folder, String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
