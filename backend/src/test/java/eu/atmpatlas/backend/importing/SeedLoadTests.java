package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.write.ImportTransaction;
import eu.atmpatlas.graph.write.LostRunException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The first load of an empty graph, and its interruption. */
@GraphTest
class SeedLoadTests {

    private static final String SOURCES = "id,title\npaper,A paper\n";
    private static final String SITES =
            """
            id,name,sources
            site-one,One,paper
            site-two,Two,paper
            site-three,Three,paper
            """;

    private final Graph graph;
    private final ImportFixture imports;

    @TempDir private Path folder;

    SeedLoadTests(Graph graph) {
        this.graph = graph;
        // The row limit per transaction is so small that the sites are written in batches.
        this.imports = new ImportFixture(graph, ImportFixture.limits(2, 1));
    }

    @BeforeEach
    void empty() {
        SharedDatabase.get().clear();
    }

    @Test
    void isDoneOnce() throws IOException {
        String seed = seed("seed", SITES);
        loader(seed).start();
        assertThat(sites()).isEqualTo(3);
        assertThat(imports.transactions.isLoading()).isFalse();

        long head = imports.log.head();
        loader(seed).start();
        assertThat(imports.log.head()).isEqualTo(head);
    }

    @Test
    void isResumedAfterItWasInterrupted() throws IOException {
        String seed = seed("seed", SITES);
        interrupt(seed);
        assertThat(imports.transactions.isLoading()).isTrue();

        loader(seed).start();

        assertThat(sites()).isEqualTo(3);
        assertThat(imports.transactions.isLoading()).isFalse();
    }

    @Test
    void isTakenBackWhereAnotherPackageOrNoneIsWantedNow() throws IOException {
        interrupt(seed("seed", SITES));
        loader("none").start();
        assertThat(sites()).isZero();

        String seed = seed("again", SITES);
        interrupt(seed);
        loader(seed("less", "id,name,sources\nsite-four,Four,paper\n")).start();
        assertThat(ids()).containsExactly("site-four");
    }

    @Test
    void isNotCompleteWhileItsPackageIsRefused() throws IOException {
        String seed = seed("seed", SITES + "site-four,Four,no-such-source\n");
        assertThatThrownBy(() -> loader(seed).start()).isInstanceOf(SeedImportException.class);
        assertThat(imports.transactions.isLoading()).isTrue();
        assertThatThrownBy(() -> loader(seed).start()).isInstanceOf(SeedImportException.class);

        seed("seed", SITES);
        loader(seed).start();
        assertThat(sites()).isEqualTo(3);
    }

    @Test
    void letsAnotherInstanceWaitUntilItIsComplete() throws IOException {
        String seed = seed("seed", SITES);
        ImportTransaction run = imports.transactions.beginFirstLoad("seed", seed).orElseThrow();
        var complete = new AtomicBoolean();
        var other = new ImportFixture(graph, ImportFixture.limits(2, 1));
        CompletableFuture<Boolean> started =
                CompletableFuture.supplyAsync(() -> {
                    loader(seed, other, SeedLoader.STALE_AFTER).start();
                    return complete.get();
                });

        imports.importer.run(new ImportRequest(seed, null, false, "seed"), run);
        complete.set(true);
        imports.transactions.end(run);

        assertThat(started.join()).as("complete when the other had started").isTrue();
        assertThat(sites()).isEqualTo(3);
    }

    @Test
    void isContinuedByOneInstanceOnly() throws IOException {
        String seed = seed("seed", SITES);
        ImportTransaction frozen = imports.transactions.beginFirstLoad("seed", seed).orElseThrow();
        var other = new ImportFixture(graph, ImportFixture.limits(2, 1));
        loader(seed, other, Duration.ZERO).start();

        var request = new ImportRequest(seed, null, false, "seed");
        assertThatThrownBy(() -> imports.importer.run(request, frozen))
                .isInstanceOf(LostRunException.class)
                .hasMessageContaining("Start again");
        assertThat(sites()).isEqualTo(3);
    }

    /** Simulates a killed process: it has written the sources and one site. */
    private void interrupt(String seed) throws IOException {
        ImportTransaction run = imports.transactions.beginFirstLoad("seed", seed).orElseThrow();
        String part =
                seed("part", SITES.lines().limit(2).reduce("", (all, line) -> all + line + "\n"));
        imports.importer.run(new ImportRequest(part, null, false, "seed"), run);
        assertThat(sites()).isEqualTo(1);
    }

    private SeedLoader loader(String seed) {
        return loader(seed, imports, Duration.ZERO);
    }

    private static SeedLoader loader(String seed, ImportFixture instance, Duration quiet) {
        return new SeedLoader(
                new SeedProperties(seed, false),
                instance.importer,
                instance.transactions,
                quiet,
                true);
    }

    private String seed(String name, String sites) throws IOException {
        Path location = Files.createDirectories(folder.resolve(name));
        Files.writeString(location.resolve("sources.csv"), SOURCES);
        Files.writeString(location.resolve("sites.csv"), sites);
        Files.writeString(
                location.resolve("datapackage.json"),
                """
                {"name": "small", "title": "Small", "resources": [
                  {"name": "sources", "path": "sources.csv", "atlas:table": "sources"},
                  {"name": "sites", "path": "sites.csv", "atlas:table": "sites"}]}
                """);
        return location.toString();
    }

    private long sites() {
        return ids().size();
    }

    private List<String> ids() {
        return graph.read("MATCH (s:Site) RETURN s.id AS id ORDER BY id", Map.of()).stream()
                .map(row -> row.get("id").asString())
                .toList();
    }
}
