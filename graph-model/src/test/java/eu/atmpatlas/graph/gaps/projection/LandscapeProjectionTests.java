package eu.atmpatlas.graph.gaps.projection;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.concept;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.relation;
import static eu.atmpatlas.graph.testing.SampleWrites.source;
import static eu.atmpatlas.graph.testing.SampleWrites.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.gaps.model.Population;
import eu.atmpatlas.graph.gaps.model.PopulationData;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.projection.ProjectionRunner;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The landscape includes the writes of the write service. */
@GraphTest
class LandscapeProjectionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final GraphChangeLog log;
    private final WriteService writeService;
    private final LandscapeProjection projection;
    private final ProjectionRunner runner;

    LandscapeProjectionTests(Graph graph) {
        var signal = new CommitSignal();
        var vocabularies = new Vocabularies(graph);
        log = new GraphChangeLog(graph);
        writeService = new WriteService(graph, vocabularies, signal, Clock.systemUTC());
        var paper = new Source("paper", "A paper", "https://example.org/paper", null, null, null);
        projection =
                new LandscapeProjection(
                        new Entities(graph),
                        new Relations(graph),
                        ids -> ids.contains("paper") ? List.of(paper) : List.of(),
                        log,
                        vocabularies,
                        new PopulationData(
                                List.of(
                                        new Population.Row(
                                                RegionLevel.COUNTRY, "NL", 2025, 10, "stat")),
                                List.of(),
                                "names"));
        runner = new ProjectionRunner(log, signal, List.of(projection));
        runner.start();
    }

    @AfterEach
    void stop() {
        runner.stop();
    }

    @Test
    void everyWriteIsInTheNextResult() throws InterruptedException {
        writeService.apply(
                List.of(
                        source(),
                        vocabulary("country"),
                        concept("country", "NL", null),
                        vocabulary("capability"),
                        concept("capability", "FILL_FINISH", null),
                        entity(INSTITUTION, "maker", Map.of("country", List.of("NL"))),
                        entity(SITE, "plant", Map.of("country", List.of("NL")))),
                PROVENANCE);
        LandscapeProjection.LandscapeSnapshot first = latest();
        assertThat(first.landscape().seq()).isEqualTo(log.head());
        assertThat(first.landscape().site("plant").codes("capability")).isEmpty();
        assertThat(first.landscape().hasUrl("paper")).isTrue();
        assertThat(first.geography().region("NL")).isPresent();
        assertThat(latest()).as("without changes nothing is read").isSameAs(first);

        writeService.apply(
                List.of(
                        entity(
                                SITE,
                                "plant",
                                Map.of(
                                        "country", List.of("NL"),
                                        "capabilities", List.of("FILL_FINISH"))),
                        relation("maker", RelationType.OPERATES, "plant")),
                PROVENANCE);
        LandscapeProjection.LandscapeSnapshot second = latest();
        assertThat(second.landscape().site("plant").codes("capability"))
                .containsExactly("FILL_FINISH");
        assertThat(second.landscape().operators("plant", TODAY)).containsExactly("maker");
        assertThat(first.landscape().operators("plant", TODAY))
                .as("an earlier snapshot does not change")
                .isEmpty();

        writeService.apply(List.of(new Write.RemoveEntity("plant")), PROVENANCE);
        assertThat(latest().landscape().site("plant")).isNull();
        assertThat(latest().landscape().relations("maker", TODAY, RelationType.OPERATES)).isEmpty();
    }

    /** Waits for the runner, because a reader waits only briefly and the machine may be busy. */
    private LandscapeProjection.LandscapeSnapshot latest() throws InterruptedException {
        assertThat(runner.awaitSequence(log.head(), Duration.ofMinutes(1))).isTrue();
        return projection.upToDate();
    }
}
