package eu.atmpatlas.graph.projection;

import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.concept;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.relation;
import static eu.atmpatlas.graph.testing.SampleWrites.source;
import static eu.atmpatlas.graph.testing.SampleWrites.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.PopulationData;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.RelationFilter;
import eu.atmpatlas.graph.network.projection.NetworkProjection;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * After random writes, random failures and restarts, each projection equals one that is built from
 * scratch.
 */
@GraphTest
class ProjectionPropertyTests {

    private static final List<String> IDS =
            IntStream.range(0, 9).mapToObj(i -> "thing-" + i).toList();
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final RelationQuery RELATIONS =
            RelationQuery.all(EnumSet.allOf(RelationType.class), RelationDirection.BOTH);
    private static final int RESTARTS = 4;
    private static final int WRITES = 25;

    private final Graph graph;
    private final Entities entities;
    private final Relations relations;
    private final Vocabularies vocabularies;
    private final ChangeLog log;
    private final CommitSignal signal = new CommitSignal();
    private final WriteService writeService;
    private final WriteService otherInstance;

    ProjectionPropertyTests(Graph graph) {
        this.graph = graph;
        this.entities = new Entities(graph);
        this.relations = new Relations(graph);
        this.vocabularies = new Vocabularies(graph);
        this.log = new GraphChangeLog(graph);
        this.writeService = new WriteService(graph, vocabularies, signal, Clock.systemUTC());
        this.otherInstance =
                new WriteService(graph, vocabularies, new CommitSignal(), Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsAProjectionBuiltFromScratch(long seed, SharedDatabase database) throws Exception {
        database.clear();
        createVocabulary();
        var random = new Random(seed);
        var disk = new Replica.Saved();
        int failures = 0;
        for (int restart = 0; restart < RESTARTS; restart++) {
            var replica = new Replica(log, disk);
            var records = records();
            var network = network();
            var landscape = landscape();
            List<FlakyProjection> flaky =
                    Stream.of(replica, records, network, landscape)
                            .map(each -> new FlakyProjection(each, new Random(random.nextLong())))
                            .toList();
            var runner =
                    new ProjectionRunner(log, signal, List.copyOf(flaky), Duration.ofMillis(5));
            runner.start();
            for (int i = 0; i < WRITES; i++) {
                boolean ownInstance = random.nextInt(5) > 0;
                boolean written = write(ownInstance ? writeService : otherInstance, random);
                if (ownInstance && written) {
                    assertThat(records.byIds(IDS))
                            .as("this instance sees its own writes immediately")
                            .isEqualTo(entities.byIds(IDS));
                }
            }
            flaky.forEach(FlakyProjection::stopFailing);
            assertThat(runner.awaitSequence(log.head(), Duration.ofMinutes(3)))
                    .as("%s", runner.status())
                    .isTrue();

            assertThat(replica.gaps()).isEmpty();
            assertThat(replica.states()).isEqualTo(replicaFromScratch());
            assertThat(records.byIds(IDS)).isEqualTo(entities.byIds(IDS));
            assertThat(records.relations(IDS, RELATIONS)).isEqualTo(relations.of(IDS, RELATIONS));
            assertSame(network.upToDate(Duration.ZERO), networkFromScratch());
            assertSame(landscape.upToDate().landscape(), landscapeFromScratch());
            failures += flaky.stream().mapToInt(FlakyProjection::failures).sum();
            runner.stop();
            assertThat(runner.status())
                    .extracting(ProjectionStatus::state)
                    .containsOnly(ProjectionStatus.State.STOPPED);
        }
        assertThat(failures).as("calls that failed").isGreaterThan(20);
    }

    private void createVocabulary() {
        writeService.apply(
                List.of(
                        source(),
                        vocabulary("capability"),
                        concept("capability", "QC", null),
                        concept("capability", "FILL", null)),
                PROVENANCE);
    }

    private static boolean write(WriteService writeService, Random random) {
        String one = IDS.get(random.nextInt(IDS.size()));
        String other = IDS.get(random.nextInt(IDS.size()));
        Write write =
                switch (random.nextInt(10)) {
                    case 0 -> new Write.RemoveEntity(one);
                    case 1 -> new Write.MergeEntity(one, other);
                    case 2, 3, 4 -> relation(one, RelationType.COLLABORATES_WITH, other);
                    case 5 -> concept("capability", "FILL", random.nextBoolean() ? "QC" : null);
                    default ->
                            entity(
                                    EntityKind.SITE,
                                    one,
                                    null,
                                    Map.of("capabilities", List.of("FILL")),
                                    Map.of("cleanroomArea", 1.0 + random.nextInt(1_000)));
                };
        try {
            writeService.apply(List.of(write), PROVENANCE);
            return true;
        } catch (RefusedWritesException invalid) {
            // A random write may be invalid.
            return false;
        }
    }

    private RecordCache records() {
        return new RecordCache(entities, relations, _ -> List.of(), log, signal, 100);
    }

    private NetworkProjection network() {
        return new NetworkProjection(graph, log, vocabularies);
    }

    private LandscapeProjection landscape() {
        return new LandscapeProjection(
                entities,
                relations,
                _ -> List.of(),
                log,
                vocabularies,
                new PopulationData(List.of(), List.of(), "names"));
    }

    private Map<String, String> replicaFromScratch() {
        var scratch = new Replica(log, new Replica.Saved());
        scratch.reset();
        return scratch.states();
    }

    private Network networkFromScratch() {
        NetworkProjection scratch = network();
        scratch.reset();
        return scratch.upToDate(Duration.ZERO);
    }

    private Landscape landscapeFromScratch() {
        LandscapeProjection scratch = landscape();
        scratch.reset();
        return scratch.upToDate().landscape();
    }

    private static void assertSame(Network followed, Network scratch) {
        for (String id : IDS) {
            assertThat(followed.contains(id)).as(id).isEqualTo(scratch.contains(id));
            if (scratch.contains(id)) {
                assertThat(followed.node(id)).isEqualTo(scratch.node(id));
                assertThat(relationsOf(followed, id)).isEqualTo(relationsOf(scratch, id));
            }
        }
    }

    private static Set<Object> relationsOf(Network network, String id) {
        return Set.copyOf(
                network.neighbourhood(
                                id,
                                1,
                                100,
                                EnumSet.allOf(EntityKind.class),
                                RelationFilter.validOn(DAY))
                        .relations());
    }

    private static void assertSame(Landscape followed, Landscape scratch) {
        assertThat(followed.seq()).isEqualTo(scratch.seq());
        assertThat(new HashSet<>(followed.sites())).isEqualTo(new HashSet<>(scratch.sites()));
        assertThat(new HashSet<>(followed.stakeholders()))
                .isEqualTo(new HashSet<>(scratch.stakeholders()));
        for (String id : IDS) {
            assertThat(relationsOf(followed, id)).isEqualTo(relationsOf(scratch, id));
        }
    }

    private static Set<Object> relationsOf(Landscape landscape, String id) {
        return landscape.relations(id, DAY, RelationType.values()).collect(Collectors.toSet());
    }
}
