package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.importing.csv.CsvTable;
import eu.atmpatlas.backend.importing.csv.DataFile;
import eu.atmpatlas.backend.importing.csv.ImportProblems;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.importing.mapping.EntityRowMapper;
import eu.atmpatlas.backend.importing.mapping.GraphLookup;
import eu.atmpatlas.backend.importing.mapping.RowMapper;
import eu.atmpatlas.backend.importing.mapping.RowWrite;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.ImportTransaction;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Files that are too long for one transaction: 60 rows, in batches of 10. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchedImportTests {

    private static final String SOURCE = "src-atmp-atlas-vocabularies";

    private final ImportFixture imports;

    @TempDir private Path folder;

    BatchedImportTests(Graph graph) {
        this.imports = new ImportFixture(graph, ImportFixture.limits(30, 10));
    }

    @BeforeAll
    void loadVocabularies() {
        new ImportFixture(imports.graph, ImportFixture.DEFAULT_LIMITS).loadVocabularies();
    }

    @Test
    void comeInWholeAndASecondTimeChangeNothing() throws IOException {
        Path csv = sites("whole", 60, "");

        ImportReport report = imports.run(csv, TableSchema.ofKind(EntityKind.SITE));

        assertThat(report.problems()).isEmpty();
        assertThat(sitesOf("whole")).isEqualTo(60);
        assertThat(imports.run(csv, TableSchema.ofKind(EntityKind.SITE)).changed()).isZero();
        assertThat(imports.transactions.takeOver(Duration.ZERO)).isEmpty();
    }

    @Test
    void areRefusedForTheirLastRowBeforeAnythingIsWritten() throws IOException {
        long before = imports.log.head();
        Path csv = sites("late", 60, "late-59x,Late,NOWHERE," + SOURCE);

        ImportReport report = imports.run(csv, TableSchema.ofKind(EntityKind.SITE));

        assertThat(report.accepted()).isFalse();
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.row()).isEqualTo(62));
        assertThat(imports.log.head()).isEqualTo(before);
    }

    @Test
    void reportRowsThatStateTheSameRecord() throws IOException {
        Path csv = sites("twice", 60, "twice-3,Again,NL," + SOURCE);

        assertThat(imports.run(csv, TableSchema.ofKind(EntityKind.SITE)).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.reason()).isEqualTo("is stated in row 5 already"));
    }

    @Test
    void areRolledBackOnFailureAndCanBeImportedAgain() throws IOException {
        Path csv = sites("broken", 60, "");
        imports.run(
                ImportFixture.file(
                        folder,
                        "known.csv",
                        "id,name,country,sources",
                        "broken-1,Known before,DE," + SOURCE),
                TableSchema.ofKind(EntityKind.SITE));
        DataFile file =
                new DataFile(
                        "broken.csv",
                        TableSchema.ofKind(EntityKind.SITE),
                        null,
                        () -> Files.newInputStream(csv));
        var batches = new AtomicInteger();
        RowMapper failing =
                rows -> {
                    if (batches.incrementAndGet() == 4) {
                        throw new IllegalStateException("the disk is gone");
                    }
                    return new EntityRowMapper(
                                    eu.atmpatlas.graph.kind.EntityKind.SITE, graphLookup())
                            .map(rows);
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
                        0,
                        List.of());

        assertThatThrownBy(() ->
                        imports.batchedImport.write(file, () -> failing, checked, "x", "tests"))
                .hasMessage("the disk is gone");

        assertThat(sitesOf("broken")).as("only the one that was there before").isEqualTo(1);
        assertThat(imports.entities.find("broken-1").orElseThrow().name())
                .isEqualTo("Known before");
        assertThat(imports.run(csv, TableSchema.ofKind(EntityKind.SITE)).problems()).isEmpty();
        assertThat(sitesOf("broken")).isEqualTo(60);
    }

    @Test
    void areRolledBackAfterACrashWithoutLosingLaterChanges() throws IOException {
        ImportTransaction died = imports.transactions.begin("importer", "dead.csv");
        Path csv = sites("dead", 20, "");
        var problems = new ImportProblems("dead.csv", 10);
        var file =
                new DataFile(
                        "dead.csv",
                        TableSchema.ofKind(EntityKind.SITE),
                        null,
                        () -> Files.newInputStream(csv));
        try (CsvTable read = CsvTable.open(file, ImportFixture.DEFAULT_LIMITS, problems)) {
            var reader =
                    new EntityRowMapper(eu.atmpatlas.graph.kind.EntityKind.SITE, graphLookup());
            imports.writeService.apply(
                    reader.map(read.next(20)).stream().map(RowWrite::write).toList(),
                    died.provenance(Provenance.Method.IMPORT));
        }
        imports.run(
                ImportFixture.file(
                        folder, "since.csv", "id,name,sources", "dead-7,Corrected since," + SOURCE),
                TableSchema.ofKind(EntityKind.SITE));

        List<ImportTransaction> found = imports.transactions.takeOver(Duration.ZERO);
        assertThat(found).extracting(ImportTransaction::id).containsExactly(died.id());
        imports.transactions.revert(found.getFirst());

        assertThat(sitesOf("dead")).isEqualTo(1);
        assertThat(imports.entities.find("dead-7").orElseThrow().name())
                .isEqualTo("Corrected since");
        assertThat(imports.transactions.takeOver(Duration.ZERO)).isEmpty();
    }

    private GraphLookup graphLookup() {
        return new GraphLookup(
                imports.entities,
                imports.relations,
                imports.vocabularies,
                imports.sources,
                Clock.systemUTC());
    }

    private Path sites(String name, int count, String last) throws IOException {
        var lines = new java.util.ArrayList<String>();
        lines.add("id,name,country,sources");
        IntStream.range(0, count)
                .forEach(i ->
                        lines.add("%s-%d,Site %s %d,NL,%s".formatted(name, i, name, i, SOURCE)));
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
