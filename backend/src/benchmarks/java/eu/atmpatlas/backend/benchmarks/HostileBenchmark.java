package eu.atmpatlas.backend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.synthetic.Generator;
import eu.atmpatlas.graph.access.ApiKeys;
import eu.atmpatlas.graph.change.ChangeLog;

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
    private static final Duration WARM = Duration.ofSeconds(75);

    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final int ROUNDS = 3;
    private static final int HONEST_PER_SECOND = 20;
    private static final int HOSTILE_PER_SECOND = 60;
    private static final int TIRELESS = 4;

    private final List<String> report = new ArrayList<>();

    @Test
    void tellsWhatHostileReadersCostTheOthers() throws Exception {
        try (var atlas = new Atlas(FOLDER.resolve("hostile-" + SITES))) {
            if (atlas.get(ChangeLog.class).head() == 0) {
                atlas.get(Generator.class).run(SITES, 42, "classpath:/seed-data");
            }
            atlas.awaitIndex();
        }
        try (var atlas = new Atlas(FOLDER.resolve("hostile-" + SITES), new String[0])) {
            atlas.awaitIndex();
            measure(atlas);
        } finally {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("report-hostile-" + SITES + ".md"), report);
        }
    }

    private void measure(Atlas atlas) throws InterruptedException {
        String key = atlas.get(ApiKeys.class).issue("honest readers", 1_000_000_000).secret();
        var honest = Crowd.at("127.0.0.1", atlas.graphql(), Map.of("X-API-Key", key));
        var hostile =
                List.of(
                        Crowd.at("127.0.0.2", atlas.graphql(), Map.of()),
                        Crowd.at("127.0.0.3", atlas.graphql(), Map.of()),
                        Crowd.at("127.0.0.4", atlas.graphql(), Map.of()));
        honest.ask(Requests.HONEST, HONEST_PER_SECOND, WARM).join();
        attack(hostile, Requests.DEAR);
        attack(hostile, Requests.HOSTILE).forEach(CompletableFuture::join);
        Supplier<CompletableFuture<Answers>> paced =
                () -> honest.ask(Requests.HONEST, HONEST_PER_SECOND, ROUND);
        Supplier<CompletableFuture<Answers>> tireless =
                () -> honest.askOn(Requests.HONEST, TIRELESS, ROUND);
        String pace = HONEST_PER_SECOND + " honest requests a second";
        String busy = TIRELESS + " honest readers, each asking on and on";
        String broken = "too deep, too wide, too long";
        String dear = "as dear as may be";
        beside(pace, paced, broken, () -> attack(hostile, Requests.HOSTILE));
        beside(busy, tireless, broken, () -> attack(hostile, Requests.HOSTILE));
        beside(pace, paced, dear, () -> attack(hostile, Requests.DEAR));
        beside(busy, tireless, dear, () -> attack(hostile, Requests.DEAR));
    }

    private static List<CompletableFuture<Answers>> attack(
            List<Crowd> hostile, List<String> bodies) {
        int each = HOSTILE_PER_SECOND / hostile.size();
        return hostile.stream().map(one -> one.ask(bodies, each, ROUND)).toList();
    }

    private void beside(
            String honest,
            Supplier<CompletableFuture<Answers>> readers,
            String hostile,
            Supplier<List<CompletableFuture<Answers>>> attack) {
        var alone = new Answers();
        var beside = new Answers();
        var refused = new Answers();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(readers.get().join());
            List<CompletableFuture<Answers>> attacks = attack.get();
            beside.add(readers.get().join());
            attacks.forEach(one -> refused.add(one.join()));
        }
        assertThat(alone.statuses()).as("alone").containsOnlyKeys(200);
        say("| %s | alone | beside | ratio |", honest);
        compare("answers a second", alone.perSecond(), beside.perSecond());
        compare("median, ms", alone.times().medianMs(), beside.times().medianMs());
        compare("95 %% under, ms", alone.times().percentileMs(95), beside.times().percentileMs(95));
        say(
                "| %d hostile ones a second, %s | %s | median %.1f ms | |",
                HOSTILE_PER_SECOND,
                hostile,
                new TreeMap<>(refused.statuses()),
                refused.times().medianMs());
        assertThat(beside.statuses()).as("beside hostile readers").containsOnlyKeys(200);
    }

    private void compare(String what, double alone, double beside) {
        say("| " + what + " | %.1f | %.1f | %.2f |", alone, beside, beside / alone);
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
