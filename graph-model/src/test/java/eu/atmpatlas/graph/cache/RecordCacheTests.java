package eu.atmpatlas.graph.cache;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.projection.ProjectionRunner;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** The cache returns the same as the graph. */
@GraphTest
class RecordCacheTests {

    private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f");

    private static final RelationQuery RELATION_QUERY =
            new RelationQuery(
                    EnumSet.allOf(RelationType.class), RelationDirection.BOTH, 2, null, true);

    private final Graph graph;
    private final Entities entities;
    private final Relations relations;
    private final WriteService writeService;
    private final WriteService otherInstance;
    private final AtomicInteger sourceReads = new AtomicInteger();
    private final RecordCache cache;
    private final ProjectionRunner runner;
    private String title = "A paper";

    RecordCacheTests(Graph graph) {
        var signal = new CommitSignal();
        var log = new GraphChangeLog(graph);
        var vocabularies = new Vocabularies(graph);
        this.graph = graph;
        this.entities = new Entities(graph);
        this.relations = new Relations(graph);
        this.writeService = new WriteService(graph, vocabularies, signal, Clock.systemUTC());
        this.otherInstance =
                new WriteService(graph, vocabularies, new CommitSignal(), Clock.systemUTC());
        this.cache = new RecordCache(entities, relations, this::sources, log, signal, 100);
        this.runner = new ProjectionRunner(log, signal, List.of(cache));
    }

    private List<Source> sources(Collection<String> ids) {
        sourceReads.incrementAndGet();
        return ids.contains("paper")
                ? List.of(new Source("paper", title, null, null, null, null))
                : List.of();
    }

    @BeforeEach
    void startCache() throws InterruptedException {
        writeService.apply(List.of(source()), PROVENANCE);
        runner.start();
        awaitNoQueries();
    }

    @AfterEach
    void stopCache() {
        runner.stop();
    }

    @Test
    void equalsTheGraphAfterEveryWriteOfThisInstance() {
        var random = new Random(11);
        for (int step = 0; step < 120; step++) {
            String id = IDS.get(random.nextInt(IDS.size()));
            if (random.nextInt(3) == 0) {
                boolean exists = entities.find(id).isPresent();
                if (exists && random.nextInt(4) == 0) {
                    writeService.apply(List.of(new Write.RemoveEntity(id)), PROVENANCE);
                } else if (exists && random.nextBoolean()) {
                    relation(id, IDS.get(random.nextInt(IDS.size())));
                } else if (exists || !retired(id)) {
                    var put = entity(SITE, id, null, Map.of(), Map.of("cleanroomArea", step + 1.0));
                    writeService.apply(List.of(put), PROVENANCE);
                }
            }
            assertThat(cache.byIds(IDS)).as("step " + step).isEqualTo(entities.byIds(IDS));
            assertThat(cache.relations(IDS, RELATION_QUERY))
                    .as("relations, step " + step)
                    .isEqualTo(relations.of(IDS, RELATION_QUERY));
        }
    }

    private void relation(String from, String to) {
        if (!from.equals(to) && entities.find(to).isPresent()) {
            writeService.apply(
                    List.of(
                            new Write.PutRelation(
                                    RelationType.COLLABORATES_WITH,
                                    from,
                                    to,
                                    null,
                                    null,
                                    null,
                                    List.of("paper"))),
                    PROVENANCE);
        }
    }

    private boolean retired(String id) {
        return !graph.read("MATCH (r:RetiredId {id: $id}) RETURN r", Map.of("id", id)).isEmpty();
    }

    @Test
    void cachedRecordsAreNotReadAgain() throws InterruptedException {
        writeService.apply(List.of(entity(SITE, "kept", Map.of())), PROVENANCE);
        awaitNoQueries();
        cache.byIds(List.of("kept"));
        assertThat(queriesOf(() -> cache.byIds(List.of("kept")))).isZero();
        cache.clear();
        assertThat(queriesOf(() -> cache.byIds(List.of("kept")))).isOne();
    }

    @Test
    void theIdOfAMergedRecordFindsTheOtherRecord() throws InterruptedException {
        writeService.apply(
                List.of(
                        entity(INSTITUTION, "old", Map.of()),
                        entity(INSTITUTION, "successor", Map.of())),
                PROVENANCE);
        cache.byIds(List.of("old", "successor"));
        writeService.apply(List.of(new Write.MergeEntity("old", "successor")), PROVENANCE);
        awaitNoQueries();
        assertThat(cache.find("old").orElseThrow().id()).isEqualTo("successor");
        writeService.apply(List.of(new Write.RemoveEntity("successor")), PROVENANCE);
        assertThat(cache.find("successor")).isEmpty();
        assertThat(cache.find("old")).isEqualTo(entities.find("old"));
    }

    @Test
    void writesOfAnotherInstanceAppearSoon() throws InterruptedException {
        writeService.apply(
                List.of(entity(SITE, "shared", null, Map.of(), Map.of("cleanroomArea", 1.0))),
                PROVENANCE);
        awaitNoQueries();
        cache.byIds(List.of("shared"));
        cache.sources(List.of("paper"));
        title = "A paper, second edition";
        otherInstance.apply(
                List.of(
                        entity(SITE, "shared", null, Map.of(), Map.of("cleanroomArea", 2.0)),
                        new Write.PutSource(new Source("paper", title, null, null, null, null))),
                PROVENANCE);
        await().atMost(Duration.ofMinutes(1)).until(() -> seen(2.0));
        assertThat(cache.sources(List.of("paper")).get("paper").title()).isEqualTo(title);
        int reads = sourceReads.get();
        cache.sources(List.of("paper"));
        assertThat(sourceReads).hasValue(reads);
    }

    private boolean seen(double area) {
        return cache.find("shared").orElseThrow().value("cleanroomArea").equals(area);
    }

    /** Waits until the cache has caught up; until then it reads from the graph. */
    private void awaitNoQueries() {
        writeService.apply(List.of(entity(INSTITUTION, "probe", Map.of())), PROVENANCE);
        await("the cache catches up")
                .pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    cache.byIds(List.of("probe"));
                    return queriesOf(() -> cache.byIds(List.of("probe"))) == 0;
                });
    }

    private long queriesOf(Runnable act) {
        var count = new AtomicInteger();
        // The projection runner itself reads the change log.
        try (var _ =
                graph.queryCounter()
                        .watch(query -> {
                            if (!query.contains("Change")) {
                                count.incrementAndGet();
                            }
                        })) {
            act.run();
        }
        return count.get();
    }
}
