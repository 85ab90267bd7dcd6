package eu.atmpatlas.backend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What statements cost, on a synthetic graph of its own: the same directory and the same record
 * before and after every site has three statements, the heap before and after, and the writes a
 * second, one statement for each write, as an import of {@code statements.csv} makes them.
 */
class StatementsBenchmark {

    private static final int SITES = Integer.getInteger("benchmarks.sites", 100_000);
    private static final Path FOLDER =
            Path.of(System.getProperty("benchmarks.folder", "target/benchmarks"));

    /** As many rows as an import writes at once. */
    private static final int BATCH = 2_000;

    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
    private static final Provenance BY =
            new Provenance("benchmark", null, Provenance.Method.SYNTHETIC);
    private static final String RECORD =
            """
            query ($id: ID!) { entity(id: $id) { id name sources { id }
              ... on Site { capabilities { code } productTypes { code } status { code } }
              statements(first: 100) { nodes { field asserted sources { id } } } } }
            """;

    private final List<String> report = new ArrayList<>();

    @Test
    void comparesRecordsWithAndWithoutStatements() throws Exception {
        try (var atlas = new AtlasServer(FOLDER.resolve("statements-" + SITES))) {
            atlas.fill(SITES);
            List<EntityDraft> sites = sites(atlas);
            assertThat(sites)
                    .as("sites without statements; if there are none, delete the folder")
                    .hasSize(SITES)
                    .allMatch(site -> site.statements().isEmpty());
            List<String> ids = sites.stream().map(EntityDraft::id).limit(200).toList();

            Timings directoryBefore = directory(atlas);
            Timings recordBefore = records(atlas, ids);
            double heapBefore = heapMb();
            write(atlas, sites);
            Timings directoryAfter = directory(atlas);
            Timings recordAfter = records(atlas, ids);
            double heapAfter = heapMb();

            compare("page, total and nine facets", directoryBefore, directoryAfter);
            compare("a record with its statements", recordBefore, recordAfter);
            addLine(
                    "| live heap without statements, with (mark: 1.5) | %.0f MB | %.0f MB |"
                            + " **%.2f** |",
                    heapBefore, heapAfter, heapAfter / heapBefore);
        } finally {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("statements-" + SITES + ".md"), report);
        }
    }

    private static List<EntityDraft> sites(AtlasServer atlas) {
        var sites = new ArrayList<EntityDraft>();
        atlas.get(Entities.class).forEach(EntityKind.SITE, site -> sites.add(site.stated()));
        return sites;
    }

    private void write(AtlasServer atlas, List<EntityDraft> sites) throws InterruptedException {
        var writes = new ArrayList<Write>();
        for (EntityDraft site : sites) {
            for (Statement statement : statements(site)) {
                writes.add(new Write.PutStatements(site.id(), List.of(statement)));
            }
        }
        long head = atlas.get(ChangeLog.class).head();
        long start = System.nanoTime();
        for (int i = 0; i < writes.size(); i += BATCH) {
            atlas.get(WriteService.class)
                    .apply(writes.subList(i, Math.min(i + BATCH, writes.size())), BY);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(atlas.get(ChangeLog.class).head()).isGreaterThanOrEqualTo(head + sites.size());
        addLine(
                "| %,d statements through the write service | %.0f s | %,.0f a second | |",
                writes.size(), seconds, writes.size() / seconds);
        long indexing = System.nanoTime();
        atlas.awaitIndex();
        addLine(
                "| index ready after the last of them | %.1f s | | |",
                (System.nanoTime() - indexing) / 1e9);
    }

    /** A yes with a status of its own, a no, and one that says that the list is complete. */
    private static List<Statement> statements(EntityDraft site) {
        return List.of(
                Statement.about("capabilities", Claim.YES, site.sources())
                        .value("QC")
                        .detail(StatementDetail.ofStatus("PLANNED", DAY))
                        .statedOn(DAY)
                        .build(),
                Statement.about("productTypes", Claim.NO, site.sources())
                        .value("CAR_T")
                        .statedOn(DAY)
                        .build(),
                Statement.about("capabilities", Claim.COMPLETE, site.sources())
                        .statedOn(DAY)
                        .build());
    }

    private static Timings directory(AtlasServer atlas) {
        var graphQl = new GraphQlDirectory(atlas);
        List<Map<String, List<String>>> filters = List.copyOf(DirectoryResult.FILTERS.values());
        return Timings.of(40, 100, i -> graphQl.search(filters.get(i % filters.size())));
    }

    private static Timings records(AtlasServer atlas, List<String> ids) {
        return Timings.of(
                400, 400, i -> atlas.query(RECORD, Map.of("id", ids.get(i % ids.size()))));
    }

    private void compare(String name, Timings before, Timings after) {
        addLine(
                "| %s, without statements, with | %.2f ms | %.2f ms | **%.2f** |",
                name, before.medianMs(), after.medianMs(), after.medianMs() / before.medianMs());
    }

    private static double heapMb() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(500);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
    }

    private void addLine(String pattern, Object... figures) {
        String line = pattern.formatted(figures);
        report.add(line);
        System.out.println(line);
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }
}
