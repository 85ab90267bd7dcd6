package eu.atmpatlas.graph.migration;

import static eu.atmpatlas.graph.testing.Samples.BY;
import static eu.atmpatlas.graph.testing.Samples.entity;
import static eu.atmpatlas.graph.testing.Samples.tie;

import eu.atmpatlas.graph.access.ApiKeys;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.EmbeddedDatabase;
import eu.atmpatlas.graph.database.EmbeddedSettings;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.testing.OneOfEverything;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.webhook.Webhooks;
import eu.atmpatlas.graph.write.Write;
import eu.atmpatlas.graph.write.WriteDoor;
import eu.atmpatlas.graph.write.WriteRun;
import eu.atmpatlas.graph.write.WriteRuns;

import org.neo4j.driver.GraphDatabase;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Records a small graph as the current version stores it, for {@link StoredGraphTests} of later
 * versions to open. Run it with the folder to record in and the zip file to write.
 */
public final class StoredGraphRecorder {

    private static final long PAGE_CACHE = 16L << 20;

    private StoredGraphRecorder() {}

    /** Arguments: a folder that does not exist, and the zip file. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (var engine =
                        EmbeddedDatabase.start(new EmbeddedSettings(folder, PAGE_CACHE, 0, 0, 0));
                var driver =
                        GraphDatabase.driver(
                                engine.uri(), engine.authToken(), SharedDatabase.quiet())) {
            write(Migrations.apply(SharedDatabase.graph(driver), Duration.ZERO).graph());
        }
        zip(folder, Path.of(arguments[1]));
    }

    private static void write(Graph graph) {
        var signal = new CommitSignal();
        var log = new GraphChangeLog(graph, signal);
        var door = new WriteDoor(graph, new Vocabularies(graph), signal);
        var runs = new WriteRuns(graph, log, door);

        WriteRun whole = runs.begin("importer", "everything.csv");
        door.apply(OneOfEverything.writes(), whole.provenance(Provenance.Method.IMPORT));
        runs.end(whole);

        door.apply(
                List.of(
                        entity(EntityKind.SITE, "site-kept", Map.of()),
                        entity(EntityKind.SITE, "site-merged", Map.of()),
                        entity(EntityKind.SITE, "site-removed", Map.of()),
                        tie("institution-one", RelationType.OPERATES, "site-merged")),
                BY);
        door.apply(
                List.of(
                        entity(
                                EntityKind.SITE,
                                "site-kept",
                                new Point(52.52, 13.4),
                                Map.of(),
                                Map.of())),
                BY);
        door.apply(List.of(new Write.MergeEntity("site-merged", "site-kept")), BY);
        door.apply(List.of(new Write.RemoveEntity("site-removed")), BY);

        var keys = new ApiKeys(graph);
        System.out.println("key: " + keys.issue("a hub", 5_000).secret());
        keys.revoke(keys.issue("a hub that is gone", 1_000).key().id());
        new Webhooks(graph)
                .create("hook", "https://hub.example/changes", "whsec_c2VjcmV0", "{}", log.head());

        WriteRun interrupted = runs.begin("importer", "interrupted.csv");
        door.apply(
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
