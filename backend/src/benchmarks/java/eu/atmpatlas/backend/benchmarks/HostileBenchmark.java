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

    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final int ROUNDS = 3;
    private static final int HONEST_PER_SECOND = 20;
    private static final int HOSTILE_PER_SECOND = 60;

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
        var alone = new Answers();
        var beside = new Answers();
        var refused = new Answers();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(honest.ask(Requests.HONEST, HONEST_PER_SECOND, ROUND).join());
            var attacks =
                    hostile.stream()
                            .map(one ->
                                    one.ask(
                                            Requests.HOSTILE,
                                            HOSTILE_PER_SECOND / hostile.size(),
                                            ROUND))
                            .toList();
            beside.add(honest.ask(Requests.HONEST, HONEST_PER_SECOND, ROUND).join());
            attacks.forEach(attack -> refused.add(attack.join()));
        }
        assertThat(alone.statuses()).as("alone").containsOnlyKeys(200);
        assertThat(beside.statuses()).as("beside hostile readers").containsOnlyKeys(200);
        assertThat(refused.statuses().keySet()).noneMatch(status -> status >= 500);
        say("| honest readers, %d requests a second | alone | beside | ratio |", HONEST_PER_SECOND);
        compare("answers a second", alone.perSecond(), beside.perSecond());
        compare("median, ms", alone.times().medianMs(), beside.times().medianMs());
        compare("95 %% under, ms", alone.times().percentileMs(95), beside.times().percentileMs(95));
        say(
                "| hostile readers, %d requests a second | %s | median %.1f ms | |",
                HOSTILE_PER_SECOND, new TreeMap<>(refused.statuses()), refused.times().medianMs());
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
