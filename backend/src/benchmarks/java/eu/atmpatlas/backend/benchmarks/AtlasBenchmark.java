package eu.atmpatlas.backend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.synthetic.SyntheticGraphWriter;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * All measurements in one run on a made-up graph of {@code benchmarks.sites} sites, which is made
 * in {@code benchmarks.folder} the first time and used again after that.
 */
class AtlasBenchmark {

    private static final int SITES = Integer.getInteger("benchmarks.sites", 100_000);
    private static final Path FOLDER =
            Path.of(System.getProperty("benchmarks.folder", "target/benchmarks"));
    private static final List<String> SEARCH_TEXTS =
            List.of("velandinova", "celtherapie utr", "universitätsklin", "gmp-fac", "zelthrapie");

    private final List<String> report = new ArrayList<>();

    @Test
    void measuresTheAtlas() throws Exception {
        try (var atlas = new AtlasServer(FOLDER.resolve("graph-" + SITES))) {
            graph(atlas);
            directory(atlas);
            search(atlas);
            relations(atlas);
            heap();
        } finally {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("report-" + SITES + ".md"), report);
        }
    }

    private void graph(AtlasServer atlas) throws InterruptedException {
        if (atlas.get(ChangeLog.class).head() == 0) {
            long start = System.nanoTime();
            long made =
                    atlas.get(SyntheticGraphWriter.class).run(SITES, 42, "classpath:/seed-data");
            double seconds = (System.nanoTime() - start) / 1e9;
            addLine(
                    "| Graph of %,d sites through the write door | %,d changes in %.0f s: %,.0f a"
                            + " second |",
                    SITES, made, seconds, made / seconds);
        }
        var counts = atlas.get(Entities.class).counts();
        assertThat(counts.of(EntityKind.SITE))
                .as("the graph is whole; if not, delete its folder")
                .isEqualTo(SITES);
        long indexing = System.nanoTime();
        atlas.awaitIndex();
        addLine(
                "| Index ready after the last write | %.1f s |",
                (System.nanoTime() - indexing) / 1e9);
    }

    private void directory(AtlasServer atlas) {
        var graphQl = new GraphQlDirectory(atlas);
        var cypher = new CypherDirectory(atlas.get(Driver.class), atlas.get(Vocabularies.class));
        cypher.prepare(atlas.get(SearchIndex.class));
        double indexTotal = 0;
        double cypherTotal = 0;
        for (var filter : DirectoryResult.FILTERS.entrySet()) {
            DirectoryResult answer = graphQl.search(filter.getValue());
            assertThat(answer).isEqualTo(cypher.search(filter.getValue()));
            Timings indexTimings = Timings.of(40, 60, _ -> graphQl.search(filter.getValue()));
            Timings cypherTimings = Timings.of(1, 5, _ -> cypher.search(filter.getValue()));
            indexTotal += indexTimings.medianMs();
            cypherTotal += cypherTimings.medianMs();
            addLine(
                    "| Page, total, nine facets: %s (%,d match) | %.1f ms against %,.0f ms: 1/%.0f"
                            + " |",
                    filter.getKey(),
                    answer.total(),
                    indexTimings.medianMs(),
                    cypherTimings.medianMs(),
                    cypherTimings.medianMs() / indexTimings.medianMs());
        }
        addLine(
                "| **Page, total, nine facets: all filters together (mark: 1/50)** | **1/%.0f** |",
                cypherTotal / indexTotal);
    }

    private void search(AtlasServer atlas) {
        String document =
                "query ($text: String!) { search(text: $text) { highlight entity { id name } } }";
        var prefixes = new ArrayList<String>();
        for (String text : SEARCH_TEXTS) {
            for (int length = 1; length <= text.length(); length++) {
                prefixes.add(text.substring(0, length));
            }
        }
        Timings times =
                Timings.of(
                        prefixes.size() * 2,
                        prefixes.size() * 3,
                        i ->
                                atlas.query(
                                        document,
                                        Map.of("text", prefixes.get(i % prefixes.size()))));
        Timings baseline = Timings.of(50, 200, _ -> atlas.query("{ __typename }", Map.of()));
        addLine(
                "| As-you-type search over all kinds, each keystroke | median %.1f ms, 95 %% under"
                        + " %.1f ms; an empty query %.1f ms |",
                times.medianMs(), times.percentileMs(95), baseline.medianMs());
    }

    private void relations(AtlasServer atlas) {
        var queries = new RecordWithRelations(atlas, atlas.get(Driver.class));
        var random = new Random(7);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            int institutions = Math.max(3, SITES * 6 / 10);
            ids.add("synthetic-institution-" + (i < 40 ? i : random.nextInt(institutions)));
        }
        for (String id : ids) {
            assertThat(queries.viaGraphQl(id)).isEqualTo(queries.viaCypher(id));
        }
        Timings.TimingsPair times =
                Timings.interleaved(
                        1_000,
                        1_000,
                        i -> queries.viaGraphQl(ids.get(i % ids.size())),
                        i -> queries.viaCypher(ids.get(i % ids.size())));
        Timings graphQlTimings = times.first();
        Timings driverTimings = times.second();
        addLine(
                "| **A record with its ties, against the bare driver (mark: 2)** | %.1f ms against"
                        + " %.1f ms: **%.2f** |",
                graphQlTimings.medianMs(),
                driverTimings.medianMs(),
                graphQlTimings.medianMs() / driverTimings.medianMs());
    }

    private void heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(500);
        }
        double used =
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
        addLine(
                "| Live heap of the whole process, database included | %.0f MB, %.0f MB per 100,000"
                        + " sites |",
                used, used * 100_000 / SITES);
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
