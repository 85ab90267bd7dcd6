package eu.atmpatlas.graph.live;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.Samples.BY;
import static eu.atmpatlas.graph.testing.Samples.entity;
import static eu.atmpatlas.graph.testing.Samples.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.Direction;
import eu.atmpatlas.graph.relation.RelationQuery;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.Write;
import eu.atmpatlas.graph.write.WriteDoor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** What readers are given from memory is what stands in the graph. */
@GraphTest
class LiveRecordsTests {

    private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f");

    private static final RelationQuery TIES =
            new RelationQuery(EnumSet.allOf(RelationType.class), Direction.BOTH, 2, null, true);

    private final Graph graph;
    private final Entities entities;
    private final Relations relations;
    private final WriteDoor door;
    private final WriteDoor otherInstance;
    private final AtomicInteger sourceReads = new AtomicInteger();
    private final LiveRecords live;
    private String title = "A paper";

    LiveRecordsTests(Graph graph) {
        var signal = new CommitSignal();
        var vocabularies = new Vocabularies(graph);
        this.graph = graph;
        this.entities = new Entities(graph);
        this.relations = new Relations(graph);
        this.door = new WriteDoor(graph, vocabularies, signal);
        this.otherInstance = new WriteDoor(graph, vocabularies, new CommitSignal());
        this.live =
                new LiveRecords(
                        entities,
                        relations,
                        this::sources,
                        new GraphChangeLog(graph, signal),
                        signal,
                        100);
    }

    private List<Source> sources(Collection<String> ids) {
        sourceReads.incrementAndGet();
        return ids.contains("paper")
                ? List.of(new Source("paper", title, null, null, null, null))
                : List.of();
    }

    @BeforeEach
    void following() throws InterruptedException {
        door.apply(List.of(source()), BY);
        live.start();
        awaitNoQueries();
    }

    @AfterEach
    void ended() {
        live.stop();
    }

    @Test
    void isTheSameAsTheGraphWhateverThisInstanceWrites() {
        var random = new Random(11);
        for (int turn = 0; turn < 120; turn++) {
            String id = IDS.get(random.nextInt(IDS.size()));
            if (random.nextInt(3) == 0) {
                boolean there = entities.find(id).isPresent();
                if (there && random.nextInt(4) == 0) {
                    door.apply(List.of(new Write.RemoveEntity(id)), BY);
                } else if (there && random.nextBoolean()) {
                    tie(id, IDS.get(random.nextInt(IDS.size())));
                } else if (there || !retired(id)) {
                    var put = entity(SITE, id, null, Map.of(), Map.of("cleanroomArea", turn + 1.0));
                    door.apply(List.of(put), BY);
                }
            }
            assertThat(live.byIds(IDS)).as("turn " + turn).isEqualTo(entities.byIds(IDS));
            assertThat(live.relations(IDS, TIES))
                    .as("ties, turn " + turn)
                    .isEqualTo(relations.of(IDS, TIES));
        }
    }

    private void tie(String from, String to) {
        if (!from.equals(to) && entities.find(to).isPresent()) {
            door.apply(
                    List.of(
                            new Write.PutRelation(
                                    RelationType.COLLABORATES_WITH,
                                    from,
                                    to,
                                    null,
                                    null,
                                    null,
                                    List.of("paper"))),
                    BY);
        }
    }

    private boolean retired(String id) {
        return !graph.read("MATCH (r:RetiredId {id: $id}) RETURN r", Map.of("id", id)).isEmpty();
    }

    @Test
    void whatIsKeptIsNotAskedForAgain() throws InterruptedException {
        door.apply(List.of(entity(SITE, "kept", Map.of())), BY);
        awaitNoQueries();
        live.byIds(List.of("kept"));
        assertThat(queriesOf(() -> live.byIds(List.of("kept")))).isZero();
        live.forget();
        assertThat(queriesOf(() -> live.byIds(List.of("kept")))).isOne();
    }

    @Test
    void theIdOfAMergedRecordFindsItsSuccessorAsItStands() throws InterruptedException {
        door.apply(
                List.of(
                        entity(INSTITUTION, "old", Map.of()),
                        entity(INSTITUTION, "successor", Map.of())),
                BY);
        live.byIds(List.of("old", "successor"));
        door.apply(List.of(new Write.MergeEntity("old", "successor")), BY);
        awaitNoQueries();
        assertThat(live.find("old").orElseThrow().id()).isEqualTo("successor");
        door.apply(List.of(new Write.RemoveEntity("successor")), BY);
        assertThat(live.find("successor")).isEmpty();
        assertThat(live.find("old")).isEqualTo(entities.find("old"));
    }

    @Test
    void whatAnotherInstanceWritesIsSeenSoon() throws InterruptedException {
        door.apply(
                List.of(entity(SITE, "shared", null, Map.of(), Map.of("cleanroomArea", 1.0))), BY);
        awaitNoQueries();
        live.byIds(List.of("shared"));
        live.sources(List.of("paper"));
        title = "A paper, second edition";
        otherInstance.apply(
                List.of(
                        entity(SITE, "shared", null, Map.of(), Map.of("cleanroomArea", 2.0)),
                        new Write.PutSource(new Source("paper", title, null, null, null, null))),
                BY);
        for (int i = 0; i < 100 && !seen(2.0); i++) {
            Thread.sleep(100);
        }
        assertThat(seen(2.0)).isTrue();
        assertThat(live.sources(List.of("paper")).get("paper").title()).isEqualTo(title);
        int reads = sourceReads.get();
        live.sources(List.of("paper"));
        assertThat(sourceReads).hasValue(reads);
    }

    private boolean seen(double area) {
        return live.find("shared").orElseThrow().value("cleanroomArea").equals(area);
    }

    /** Until the follower has caught up a read goes to the graph; after that it need not. */
    private void awaitNoQueries() throws InterruptedException {
        door.apply(List.of(entity(INSTITUTION, "probe", Map.of())), BY);
        for (int i = 0; i < 200; i++) {
            live.byIds(List.of("probe"));
            if (queriesOf(() -> live.byIds(List.of("probe"))) == 0) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the follower does not follow");
    }

    private long queriesOf(Runnable act) {
        var count = new AtomicInteger();
        // The follower itself looks at the change log now and then.
        try (var _ =
                graph.queries()
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
