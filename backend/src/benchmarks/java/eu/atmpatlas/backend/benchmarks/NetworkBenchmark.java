package eu.atmpatlas.backend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.CodeFilter;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkAnalysis;
import eu.atmpatlas.graph.network.NetworkFilter;
import eu.atmpatlas.graph.network.RelationFilter;
import eu.atmpatlas.graph.network.SyntheticNetwork;
import eu.atmpatlas.graph.network.projection.NetworkAnalysisCache;
import eu.atmpatlas.graph.network.projection.NetworkProjection;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Questions of the network while the whole of it is being measured, and after: on 100,000 records
 * with 500,000 ties in memory alone, and over HTTP on the made-up graph of {@link AtlasBenchmark}.
 */
class NetworkBenchmark {

    private static final int RECORDS = 100_000;
    private static final int RELATIONS = 500_000;
    private static final int SITES = Integer.getInteger("benchmarks.sites", 100_000);
    private static final Path FOLDER =
            Path.of(System.getProperty("benchmarks.folder", "target/benchmarks"));
    private static final RelationFilter TODAY = RelationFilter.validOn(LocalDate.of(2026, 11, 22));

    private final List<String> report = new ArrayList<>();
    private final Random random = new Random(11);

    @Test
    void measuresTheNetwork() throws Exception {
        try {
            inMemory();
            try (var atlas = new AtlasServer(FOLDER.resolve("graph-" + SITES))) {
                overHttp(atlas);
            }
        } finally {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("report-network-" + SITES + ".md"), report);
        }
    }

    private void inMemory() throws InterruptedException {
        double before = heapMb();
        Network network = SyntheticNetwork.of(RECORDS, RELATIONS, 3);
        addLine(
                "| %,d records and %,d ties in memory | %.0f MB |",
                network.topology().size(), network.topology().relationCount(), heapMb() - before);
        try (var analyses = new NetworkAnalysisCache()) {
            NetworkFilter whole = NetworkFilter.whole(TODAY);
            long start = System.nanoTime();
            assertThat(analyses.get(network, whole, Duration.ZERO)).isNull();
            measureQueries(network, "while the whole is being measured");
            NetworkAnalysis analysis = await(analyses, network, whole);
            addLine(
                    "| all measures of the whole, in the background | %.1f s, betweenness %s |",
                    (System.nanoTime() - start) / 1e9, analysis.isExact() ? "exact" : "sampled");
            addLine("| ... what is kept of them | %.0f MB |", heapMb() - before);
            measureQueries(network, "afterwards");
        }
        assertThat(network.topology().size()).isEqualTo(RECORDS);
    }

    private static NetworkAnalysis await(
            NetworkAnalysisCache analyses, Network network, NetworkFilter whole) {
        NetworkAnalysis found = null;
        while (found == null) {
            found = analyses.get(network, whole, Duration.ofMinutes(5));
        }
        return found;
    }

    private void measureQueries(Network network, String when) {
        EnumSet<EntityKind> kinds = EnumSet.allOf(EntityKind.class);
        var vectors =
                new Network.SiteCriteria(
                        CodeFilter.MATCH_ALL, CodeFilter.any("LV_VECTOR"), CodeFilter.MATCH_ALL);
        addLine(
                "| neighbourhood two ties deep, 100 records, %s | %s |",
                when, timings(_ -> network.neighbourhood(randomId(), 2, 100, kinds, TODAY)));
        addLine(
                "| three best paths between two records, %s | %s |",
                when, timings(_ -> network.paths(randomId(), randomId(), 6, 3, TODAY)));
        addLine(
                "| paths to the three nearest makers, %s | %s |",
                when, timings(_ -> network.pathsToNearest(randomId(), vectors, 6, 3, TODAY)));
    }

    private String randomId() {
        return SyntheticNetwork.id(random.nextInt(RECORDS));
    }

    private void overHttp(AtlasServer atlas) throws InterruptedException {
        double before = heapMb();
        long start = System.nanoTime();
        var another =
                new NetworkProjection(
                        atlas.get(Graph.class),
                        atlas.get(ChangeLog.class),
                        atlas.get(Vocabularies.class));
        another.reset();
        Network network = another.upToDate(Duration.ZERO);
        addLine(
                "| made-up graph of %,d sites: %,d records and %,d ties read in %.1f s | %.0f MB |",
                SITES,
                network.topology().size(),
                network.topology().relationCount(),
                (System.nanoTime() - start) / 1e9,
                heapMb() - before);
        long measuring = System.nanoTime();
        boolean waiting =
                atlas.query("{ networkSummary { nodeCount } }", Map.of())
                        .path("networkSummary")
                        .isNull();
        measureOverHttp(atlas, waiting ? "while the whole is being measured" : "afterwards");
        while (atlas.query("{ networkSummary { nodeCount } }", Map.of())
                .path("networkSummary")
                .isNull()) {
            Thread.sleep(500);
        }
        addLine(
                "| over HTTP: whole measured after | %.1f s |",
                (System.nanoTime() - measuring) / 1e9);
        measureOverHttp(atlas, "afterwards");
    }

    private void measureOverHttp(AtlasServer atlas, String when) {
        addLine(
                "| over HTTP: neighbourhood two ties deep, 100 records, %s | %s |",
                when,
                timings(_ ->
                        atlas.query(
                                "query ($id: ID!) { neighbourhood(id: $id, depth: 2) { more nodes {"
                                        + " distance node { id name } } ties { from to type } } }",
                                Map.of("id", institution()))));
        addLine(
                "| over HTTP: paths to the three nearest vector makers, %s | %s |",
                when,
                timings(_ ->
                        atlas.query(
                                "query ($id: ID!) { paths(from: $id, toCapability:"
                                        + " \"VECTOR_PRODUCTION\") { paths { explanation } } }",
                                Map.of("id", institution()))));
    }

    private String institution() {
        return "synthetic-institution-" + random.nextInt(Math.max(3, SITES * 6 / 10));
    }

    private static String timings(java.util.function.IntConsumer question) {
        Timings times = Timings.of(60, 200, question);
        return "median %.1f ms, 95 %% under %.1f ms"
                .formatted(times.medianMs(), times.percentileMs(95));
    }

    private static double heapMb() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(300);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
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
