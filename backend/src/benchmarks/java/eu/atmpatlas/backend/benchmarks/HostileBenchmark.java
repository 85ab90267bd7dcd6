package eu.atmpatlas.backend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.access.ApiKeys;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Honest readers beside hostile ones: whether those who ask for the impossible, or for all that
 * they may, slow down those who do not. Both come at a set pace, from addresses of their own; the
 * limits are those that the application ships with.
 */
class HostileBenchmark {

    private static final int SITES = Integer.getInteger("benchmarks.sites", 100_000);
    private static final Path FOLDER =
            Path.of(System.getProperty("benchmarks.folder", "target/benchmarks"));

    /** Network and gaps are read beside the first readers; after that the machine is theirs. */
    private static final Duration WARM_UP = Duration.ofSeconds(75);

    private static final Duration ROUND_DURATION = Duration.ofSeconds(15);
    private static final int ROUNDS = 3;
    private static final int TYPICAL_PER_SECOND = 20;
    private static final int HOSTILE_PER_SECOND = 60;
    private static final int CONTINUOUS_READERS = 4;

    private final List<String> report = new ArrayList<>();

    @Test
    void measuresTheCostOfHostileReaders() throws Exception {
        try (var atlas = new AtlasServer(FOLDER.resolve("hostile-" + SITES))) {
            atlas.fill(SITES);
        }
        try (var atlas = new AtlasServer(FOLDER.resolve("hostile-" + SITES), new String[0])) {
            atlas.awaitIndex();
            measure(atlas);
        } finally {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("report-hostile-" + SITES + ".md"), report);
        }
    }

    private void measure(AtlasServer atlas) throws InterruptedException {
        String key = atlas.get(ApiKeys.class).issue("honest readers", 1_000_000_000).secret();
        var typicalReaders =
                LoadGenerator.fromAddress("127.0.0.1", atlas.graphql(), Map.of("X-API-Key", key));
        var attackers =
                List.of(
                        LoadGenerator.fromAddress("127.0.0.2", atlas.graphql(), Map.of()),
                        LoadGenerator.fromAddress("127.0.0.3", atlas.graphql(), Map.of()),
                        LoadGenerator.fromAddress("127.0.0.4", atlas.graphql(), Map.of()));
        typicalReaders.sendAtRate(RequestBodies.TYPICAL, TYPICAL_PER_SECOND, WARM_UP).join();
        attack(attackers, RequestBodies.EXPENSIVE);
        attack(attackers, RequestBodies.HOSTILE).forEach(CompletableFuture::join);
        Supplier<CompletableFuture<ResponseTimes>> paced =
                () ->
                        typicalReaders.sendAtRate(
                                RequestBodies.TYPICAL, TYPICAL_PER_SECOND, ROUND_DURATION);
        Supplier<CompletableFuture<ResponseTimes>> continuous =
                () ->
                        typicalReaders.sendContinuously(
                                RequestBodies.TYPICAL, CONTINUOUS_READERS, ROUND_DURATION);
        String pace = TYPICAL_PER_SECOND + " honest requests a second";
        String busy = CONTINUOUS_READERS + " honest readers, each asking on and on";
        String broken = "too deep, too wide, too long";
        String dear = "as dear as may be";
        compareWithAttack(pace, paced, broken, () -> attack(attackers, RequestBodies.HOSTILE));
        compareWithAttack(busy, continuous, broken, () -> attack(attackers, RequestBodies.HOSTILE));
        compareWithAttack(pace, paced, dear, () -> attack(attackers, RequestBodies.EXPENSIVE));
        compareWithAttack(busy, continuous, dear, () -> attack(attackers, RequestBodies.EXPENSIVE));
    }

    private static List<CompletableFuture<ResponseTimes>> attack(
            List<LoadGenerator> attackers, List<String> bodies) {
        int each = HOSTILE_PER_SECOND / attackers.size();
        return attackers.stream().map(one -> one.sendAtRate(bodies, each, ROUND_DURATION)).toList();
    }

    private void compareWithAttack(
            String honest,
            Supplier<CompletableFuture<ResponseTimes>> readers,
            String hostile,
            Supplier<List<CompletableFuture<ResponseTimes>>> attack) {
        var alone = new ResponseTimes();
        var underAttack = new ResponseTimes();
        var refused = new ResponseTimes();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(readers.get().join());
            List<CompletableFuture<ResponseTimes>> attacks = attack.get();
            underAttack.add(readers.get().join());
            attacks.forEach(one -> refused.add(one.join()));
        }
        assertThat(alone.statuses()).as("alone").containsOnlyKeys(200);
        addLine("| %s | alone | beside | ratio |", honest);
        compare("answers a second", alone.perSecond(), underAttack.perSecond());
        compare("median, ms", alone.timings().medianMs(), underAttack.timings().medianMs());
        compare(
                "95 %% under, ms",
                alone.timings().percentileMs(95), underAttack.timings().percentileMs(95));
        addLine(
                "| %d hostile ones a second, %s | %s | median %.1f ms | |",
                HOSTILE_PER_SECOND,
                hostile,
                new TreeMap<>(refused.statuses()),
                refused.timings().medianMs());
        assertThat(underAttack.statuses()).as("beside hostile readers").containsOnlyKeys(200);
    }

    private void compare(String what, double alone, double underAttack) {
        addLine("| " + what + " | %.1f | %.1f | %.2f |", alone, underAttack, underAttack / alone);
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
