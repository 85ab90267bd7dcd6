package eu.atmpatlas.backend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.synthetic.Generator;
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
    private static final List<String> TYPED =
            List.of("velandinova", "celtherapie utr", "universitätsklin", "gmp-fac", "zelthrapie");

    private final List<String> report = new ArrayList<>();

    @Test
    void tellsWhatTheAtlasCosts() throws Exception {
        try (var atlas = new Atlas(FOLDER.resolve("graph-" + SITES))) {
            graph(atlas);
            directory(atlas);
            search(atlas);
            ties(atlas);
            heap();
        } finally {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("report-" + SITES + ".md"), report);
        }
    }

    private void graph(Atlas atlas) throws InterruptedException {
        if (atlas.get(ChangeLog.class).head() == 0) {
            long start = System.nanoTime();
            long made = atlas.get(Generator.class).run(SITES, 42, "classpath:/seed-data");
            double seconds = (System.nanoTime() - start) / 1e9;
            say(
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
        say("| Index ready after the last write | %.1f s |", (System.nanoTime() - indexing) / 1e9);
    }

    private void directory(Atlas atlas) {
        var graphQl = new OverGraphQl(atlas);
        var cypher = new OverCypher(atlas.get(Driver.class), atlas.get(Vocabularies.class));
        cypher.prepare(atlas.get(SearchIndex.class));
        double ours = 0;
        double theirs = 0;
        for (var filter : Directory.FILTERS.entrySet()) {
            Directory answer = graphQl.answer(filter.getValue());
            assertThat(answer).isEqualTo(cypher.answer(filter.getValue()));
            Times here = Times.of(40, 60, _ -> graphQl.answer(filter.getValue()));
            Times there = Times.of(1, 5, _ -> cypher.answer(filter.getValue()));
            ours += here.medianMs();
            theirs += there.medianMs();
            say(
                    "| Page, total, nine facets: %s (%,d match) | %.1f ms against %,.0f ms: 1/%.0f"
                            + " |",
                    filter.getKey(),
                    answer.total(),
                    here.medianMs(),
                    there.medianMs(),
                    there.medianMs() / here.medianMs());
        }
        say(
                "| **Page, total, nine facets: all filters together (mark: 1/50)** | **1/%.0f** |",
                theirs / ours);
    }

    private void search(Atlas atlas) {
        String document =
                "query ($text: String!) { search(text: $text) { highlight entity { id name } } }";
        var prefixes = new ArrayList<String>();
        for (String text : TYPED) {
            for (int length = 1; length <= text.length(); length++) {
                prefixes.add(text.substring(0, length));
            }
        }
        Times times =
                Times.of(
                        prefixes.size() * 2,
                        prefixes.size() * 3,
                        i ->
                                atlas.ask(
                                        document,
                                        Map.of("text", prefixes.get(i % prefixes.size()))));
        Times least = Times.of(50, 200, _ -> atlas.ask("{ __typename }", Map.of()));
        say(
                "| As-you-type search over all kinds, each keystroke | median %.1f ms, 95 %% under"
                        + " %.1f ms; an empty query %.1f ms |",
                times.medianMs(), times.percentileMs(95), least.medianMs());
    }

    private void ties(Atlas atlas) {
        var both = new RecordWithTies(atlas, atlas.get(Driver.class));
        var random = new Random(7);
        var ids = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            int institutions = Math.max(3, SITES * 6 / 10);
            ids.add("synthetic-institution-" + (i < 40 ? i : random.nextInt(institutions)));
        }
        for (String id : ids) {
            assertThat(both.overGraphQl(id)).isEqualTo(both.overCypher(id));
        }
        Times.Pair times =
                Times.inTurns(
                        1_000,
                        1_000,
                        i -> both.overGraphQl(ids.get(i % ids.size())),
                        i -> both.overCypher(ids.get(i % ids.size())));
        Times here = times.one();
        Times there = times.other();
        say(
                "| **A record with its ties, against the bare driver (mark: 2)** | %.1f ms against"
                        + " %.1f ms: **%.2f** |",
                here.medianMs(), there.medianMs(), here.medianMs() / there.medianMs());
    }

    private void heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(500);
        }
        double used =
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
        say(
                "| Live heap of the whole process, database included | %.0f MB, %.0f MB per 100,000"
                        + " sites |",
                used, used * 100_000 / SITES);
    }

    private void say(String pattern, Object... figures) {
        String line = pattern.formatted(figures);
        report.add(line);
        System.out.println(line);
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }
}
