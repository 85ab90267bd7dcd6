package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.WriteRun;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Files too long for one transaction: 60 rows here, in batches of 10. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongImportTests {

    private static final String SOURCE = "src-atmp-atlas-vocabularies";

    private final Imports imports;

    @TempDir private Path folder;

    LongImportTests(Graph graph) {
        this.imports = new Imports(graph, Imports.limits(30, 10));
    }

    @BeforeAll
    void loadWords() {
        imports.loadWords();
    }

    @Test
    void comeInWholeAndASecondTimeChangeNothing() throws IOException {
        Path sheet = sites("whole", 60, "");

        ImportReport report = imports.run(sheet, Table.SITES);

        assertThat(report.problems()).isEmpty();
        assertThat(sitesOf("whole")).isEqualTo(60);
        assertThat(imports.run(sheet, Table.SITES).changed()).isZero();
        assertThat(imports.runs.unfinished(Duration.ZERO)).isEmpty();
    }

    @Test
    void areRefusedForTheirLastRowBeforeAnythingIsWritten() throws IOException {
        long before = imports.log.head();
        Path sheet = sites("late", 60, "late-59x,Late,NOWHERE," + SOURCE);

        ImportReport report = imports.run(sheet, Table.SITES);

        assertThat(report.accepted()).isFalse();
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.row()).isEqualTo(62));
        assertThat(imports.log.head()).isEqualTo(before);
    }

    @Test
    void tellOfRowsThatStateTheSameFarApart() throws IOException {
        Path sheet = sites("twice", 60, "twice-3,Again,NL," + SOURCE);

        assertThat(imports.run(sheet, Table.SITES).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason()).isEqualTo("is stated in row 5 already"));
    }

    @Test
    void areTakenBackWhenTheyBreakOffAndCanBeImportedAgain() throws IOException {
        Path sheet = sites("broken", 60, "");
        imports.run(
                Imports.file(
                        folder,
                        "known.csv",
                        "id,name,country,sources",
                        "broken-1,Known before,DE," + SOURCE),
                Table.SITES);
        DataFile file =
                new DataFile("broken.csv", Table.SITES, null, () -> Files.newInputStream(sheet));
        var batches = new AtomicInteger();
        RowReader failing =
                rows -> {
                    if (batches.incrementAndGet() == 4) {
                        throw new IllegalStateException("the disk is gone");
                    }
                    return new EntityRows(eu.atmpatlas.graph.kind.EntityKind.SITE, standing())
                            .read(rows);
                };
        var checked =
                new FileReport(
                        "broken.csv",
                        "sites",
                        FileReport.Outcome.CHECKED,
                        60,
                        0,
                        List.of(),
                        0,
                        List.of());

        assertThatThrownBy(() -> imports.longRun.write(file, () -> failing, checked, "x", "tests"))
                .hasMessage("the disk is gone");

        assertThat(sitesOf("broken")).as("only the one that was there before").isEqualTo(1);
        assertThat(imports.entities.find("broken-1").orElseThrow().name())
                .isEqualTo("Known before");
        assertThat(imports.run(sheet, Table.SITES).problems()).isEmpty();
        assertThat(sitesOf("broken")).isEqualTo(60);
    }

    @Test
    void areTakenBackAfterTheProcessDiedAndWhatOthersDidSinceStays() throws IOException {
        WriteRun died = imports.runs.begin("importer", "dead.csv");
        Path sheet = sites("dead", 20, "");
        var problems = new Problems("dead.csv", 10);
        var file = new DataFile("dead.csv", Table.SITES, null, () -> Files.newInputStream(sheet));
        try (Sheet read = Sheet.open(file, Imports.USUAL, problems)) {
            var reader = new EntityRows(eu.atmpatlas.graph.kind.EntityKind.SITE, standing());
            imports.door.apply(
                    reader.read(read.next(20)).stream().map(Statement::write).toList(),
                    died.provenance(Provenance.Method.IMPORT));
        }
        imports.run(
                Imports.file(
                        folder, "since.csv", "id,name,sources", "dead-7,Corrected since," + SOURCE),
                Table.SITES);

        List<WriteRun> found = imports.runs.unfinished(Duration.ZERO);
        assertThat(found).containsExactly(died);
        imports.runs.revert(found.getFirst());

        assertThat(sitesOf("dead")).isEqualTo(1);
        assertThat(imports.entities.find("dead-7").orElseThrow().name())
                .isEqualTo("Corrected since");
        assertThat(imports.runs.unfinished(Duration.ZERO)).isEmpty();
    }

    private Standing standing() {
        return new Standing(
                imports.entities, imports.relations, imports.vocabularies, imports.sources);
    }

    private Path sites(String name, int count, String last) throws IOException {
        var lines = new java.util.ArrayList<String>();
        lines.add("id,name,country,sources");
        IntStream.range(0, count)
                .forEach(i -> lines.add("%s-%d,Site %d,NL,%s".formatted(name, i, i, SOURCE)));
        if (!last.isEmpty()) {
            lines.add(last);
        }
        return Files.write(folder.resolve(name + ".csv"), lines);
    }

    private long sitesOf(String name) {
        return imports.graph
                .read(
                        "MATCH (s:Site) WHERE s.id STARTS WITH $start RETURN count(s) AS count",
                        Map.of("start", name + "-"))
                .getFirst()
                .get("count")
                .asLong();
    }
}
