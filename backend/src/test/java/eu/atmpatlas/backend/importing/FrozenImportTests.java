package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.importing.csv.DataFile;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.mapping.EntityRowMapper;
import eu.atmpatlas.backend.importing.mapping.GraphLookup;
import eu.atmpatlas.backend.importing.mapping.RowMapper;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.ImportTransaction;
import eu.atmpatlas.graph.write.LostRunException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A long import pauses while another instance of the same server starts. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrozenImportTests {

    private static final String SOURCE = "src-atmp-atlas-vocabularies";
    private static final int ROWS = 60;

    private final Graph graph;
    private final ImportFixture one;
    private final ImportFixture other;

    @TempDir private Path folder;

    FrozenImportTests(Graph graph) {
        this.graph = graph;
        this.one = new ImportFixture(graph, ImportFixture.limits(30, 10));
        this.other = new ImportFixture(graph, ImportFixture.limits(30, 10));
    }

    @BeforeAll
    void loadWords() {
        new ImportFixture(graph, ImportFixture.DEFAULT_LIMITS).loadVocabularies();
    }

    @Test
    void failsWhenItWasTakenBackMeanwhileAndLeavesNothing() throws IOException {
        Path csv = sheet("frozen");

        assertThatThrownBy(() ->
                        write(
                                csv,
                                () -> {
                                    pass(Duration.ofMinutes(3));
                                    startTheOther();
                                }))
                .isInstanceOf(LostRunException.class)
                .hasMessageContaining("was reverted by another process")
                .hasMessageContaining("import it again");

        assertThat(sites("frozen")).isZero();
        assertThat(one.transactions.takeOver(Duration.ZERO)).isEmpty();
        assertThat(one.run(csv, TableSchema.ofKind(EntityKind.SITE)).problems()).isEmpty();
        assertThat(sites("frozen")).isEqualTo(ROWS);
    }

    @Test
    void comesInWholeWhenItGoesOnInTime() throws IOException {
        FileReport report =
                write(
                        sheet("slow"),
                        () -> {
                            pass(Duration.ofMinutes(1));
                            startTheOther();
                        });

        assertThat(report.outcome()).isEqualTo(FileReport.Outcome.IMPORTED);
        assertThat(sites("slow")).isEqualTo(ROWS);
        assertThat(one.transactions.takeOver(Duration.ZERO)).isEmpty();
    }

    @Test
    void isTakenBackByOneOfTwoWhoTry() {
        ImportTransaction died = one.transactions.begin("importer", "dead.csv");
        ImportTransaction first = one.transactions.takeOver(Duration.ZERO).getFirst();
        ImportTransaction second = other.transactions.takeOver(Duration.ZERO).getFirst();

        assertThat(first.id()).isEqualTo(second.id()).isEqualTo(died.id());
        assertThatThrownBy(() -> one.transactions.end(died)).isInstanceOf(LostRunException.class);
        assertThatThrownBy(() -> one.transactions.revert(first))
                .isInstanceOf(LostRunException.class);
        other.transactions.revert(second);
        assertThat(other.transactions.takeOver(Duration.ZERO)).isEmpty();
    }

    /** Imports the file, and runs the action before the fourth of its six batches. */
    private FileReport write(Path csv, Runnable pause) throws IOException {
        String name = csv.getFileName().toString();
        var file =
                new DataFile(
                        name,
                        TableSchema.ofKind(EntityKind.SITE),
                        null,
                        () -> Files.newInputStream(csv));
        var batches = new AtomicInteger();
        var reader =
                new EntityRowMapper(
                        EntityKind.SITE,
                        new GraphLookup(
                                one.entities,
                                one.relations,
                                one.vocabularies,
                                one.sources,
                                Clock.systemUTC()));
        RowMapper pausing =
                rows -> {
                    if (batches.incrementAndGet() == 4) {
                        pause.run();
                    }
                    return reader.map(rows);
                };
        var checked =
                new FileReport(
                        name,
                        "sites",
                        FileReport.Outcome.CHECKED,
                        ROWS,
                        0,
                        List.of(),
                        0,
                        0,
                        List.of());
        return one.batchedImport.write(file, () -> pausing, checked, name, "tests");
    }

    /** Simulates that this much time has passed since the run's last sign of life. */
    private void pass(Duration time) {
        graph.write(tx ->
                tx.run(
                        "MATCH (r:WriteRun) SET r.aliveAt = r.aliveAt - duration({seconds:"
                                + " $seconds})",
                        Map.of("seconds", time.toSeconds())));
    }

    private void startTheOther() {
        new SeedLoader(
                        new SeedProperties("none", false),
                        other.importer,
                        other.transactions,
                        SeedLoader.STALE_AFTER,
                        true)
                .start();
    }

    private Path sheet(String name) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("id,name,country,sources");
        IntStream.range(0, ROWS)
                .forEach(i -> lines.add("%s-%d,Site %d,NL,%s".formatted(name, i, i, SOURCE)));
        return Files.write(folder.resolve(name + ".csv"), lines);
    }

    private long sites(String name) {
        return graph.read(
                        "MATCH (s:Site) WHERE s.id STARTS WITH $start RETURN count(s) AS count",
                        Map.of("start", name + "-"))
                .getFirst()
                .get("count")
                .asLong();
    }
}
