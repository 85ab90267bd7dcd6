package eu.atmpatlas.backend.importing;

import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.mapping.GraphLookup;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.provenance.SourceScanRepository;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.ImportTransactions;
import eu.atmpatlas.graph.write.WriteService;

import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The importer on a graph, and access to the graph for assertions. */
public final class ImportFixture {

    public static final String SEED = "classpath:/seed-data";

    /** The default limits. */
    public static final ImportLimits DEFAULT_LIMITS = limits(20_000, 2_000);

    public final Graph graph;
    public final Entities entities;
    public final Relations relations;
    public final Vocabularies vocabularies;
    public final ChangeLog log;
    public final WriteService writeService;
    public final ImportTransactions transactions;
    public final SourceRepository sources;
    public final SourceScanRepository everySource;
    public final Importer importer;
    public final GraphLookup lookup;
    final BatchedImport batchedImport;

    public ImportFixture(Graph graph, ImportLimits limits) {
        var signal = new CommitSignal();
        this.graph = graph;
        this.entities = new Entities(graph);
        this.relations = new Relations(graph);
        this.vocabularies = new Vocabularies(graph);
        this.log = new GraphChangeLog(graph);
        this.writeService = new WriteService(graph, vocabularies, signal, Clock.systemUTC());
        this.transactions = new ImportTransactions(graph, log, writeService);
        this.sources = new GraphSources(graph);
        this.everySource = new GraphSources(graph);
        this.lookup =
                new GraphLookup(entities, relations, vocabularies, sources, Clock.systemUTC());
        this.batchedImport = new BatchedImport(transactions, limits);
        this.importer =
                new Importer(
                        new FileImporter(writeService, transactions, lookup, batchedImport, limits),
                        limits);
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

    /** Loads the sources, vocabularies and concepts of the seed data. */
    public void loadVocabularies() {
        var words = List.of(TableSchema.SOURCES, TableSchema.VOCABULARIES, TableSchema.CONCEPTS);
        importer.run(new ImportRequest(SEED, null, false, "tests"), words::contains);
    }

    ImportReport run(Path location, TableSchema table) {
        return importer.run(new ImportRequest(location.toString(), table, false, "tests"));
    }

    ImportReport dryRun(Path location, TableSchema table) {
        return importer.run(new ImportRequest(location.toString(), table, true, "tests"));
    }

    public static Path file(Path folder, String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
