package eu.atmpatlas.graph.migration;

import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.relation;

import eu.atmpatlas.graph.access.ApiKeys;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.testing.CompleteSample;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.webhook.Webhooks;
import eu.atmpatlas.graph.write.ImportTransaction;
import eu.atmpatlas.graph.write.ImportTransactions;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.neo4j.driver.GraphDatabase;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a small graph in the format of the current version, so that {@link StoredGraphTests} of
 * later versions can open it. Arguments: a folder that does not exist, and the zip file to write.
 */
public final class StoredGraphRecorder {

    private StoredGraphRecorder() {}

    /** Creates the graph and the zip file. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (var engine = EmbeddedDatabase.start(SharedDatabase.settings(folder));
                var driver =
                        GraphDatabase.driver(
                                engine.uri(), engine.authToken(), SharedDatabase.quiet())) {
            write(Migrations.apply(SharedDatabase.graph(driver), Duration.ZERO).graph());
        }
        zip(folder, Path.of(arguments[1]));
    }

    private static void write(Graph graph) {
        var signal = new CommitSignal();
        var log = new GraphChangeLog(graph);
        var writeService =
                new WriteService(graph, new Vocabularies(graph), signal, Clock.systemUTC());
        var runs = new ImportTransactions(graph, log, writeService);

        ImportTransaction whole = runs.begin("importer", "everything.csv");
        writeService.apply(CompleteSample.writes(), whole.provenance(Provenance.Method.IMPORT));
        runs.end(whole);

        writeService.apply(
                List.of(
                        entity(EntityKind.SITE, "site-kept", Map.of()),
                        entity(EntityKind.SITE, "site-merged", Map.of()),
                        entity(EntityKind.SITE, "site-removed", Map.of()),
                        relation("institution-one", RelationType.OPERATES, "site-merged")),
                PROVENANCE);
        writeService.apply(
                List.of(
                        entity(
                                EntityKind.SITE,
                                "site-kept",
                                new Point(52.52, 13.4),
                                Map.of(),
                                Map.of())),
                PROVENANCE);
        writeService.apply(List.of(new Write.MergeEntity("site-merged", "site-kept")), PROVENANCE);
        writeService.apply(List.of(new Write.RemoveEntity("site-removed")), PROVENANCE);

        var keys = new ApiKeys(graph, Clock.systemUTC());
        System.out.println("key: " + keys.issue("a hub", 5_000).secret());
        keys.revoke(keys.issue("a hub that is gone", 1_000).key().id());
        new Webhooks(graph, Clock.systemUTC())
                .create("hook", "https://hub.example/changes", "whsec_c2VjcmV0", "{}", log.head());

        ImportTransaction interrupted = runs.begin("importer", "interrupted.csv");
        writeService.apply(
                List.of(entity(EntityKind.SITE, "site-interrupted", Map.of())),
                interrupted.provenance(Provenance.Method.IMPORT));
        System.out.println("head of the change log: " + log.head());
    }

    private static void zip(Path folder, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(each).toString();
                if (!name.startsWith("logs/") && !name.endsWith("lock")) {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(each, zip);
                }
            }
        }
    }
}
