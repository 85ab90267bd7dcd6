package eu.atmpatlas.graph.network;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.Samples.BY;
import static eu.atmpatlas.graph.testing.Samples.concept;
import static eu.atmpatlas.graph.testing.Samples.entity;
import static eu.atmpatlas.graph.testing.Samples.source;
import static eu.atmpatlas.graph.testing.Samples.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.Write;
import eu.atmpatlas.graph.write.WriteDoor;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The network follows what is written through the door. */
@GraphTest
class LiveNetworkTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GraphChangeLog log;
    private final WriteDoor door;
    private final Relations relations;
    private final LiveNetwork live;

    LiveNetworkTests(Graph graph) {
        var signal = new CommitSignal();
        var vocabularies = new Vocabularies(graph);
        log = new GraphChangeLog(graph, signal);
        door = new WriteDoor(graph, vocabularies, signal);
        relations = new Relations(graph);
        live = new LiveNetwork(graph, log, vocabularies);
    }

    @BeforeEach
    void aMakerAndItsPlant() {
        door.apply(
                List.of(
                        source(),
                        vocabulary("country"),
                        concept("country", "NL", null),
                        vocabulary("product-type"),
                        concept("product-type", "VIRAL_VECTOR", null),
                        concept("product-type", "LV_VECTOR", "VIRAL_VECTOR"),
                        entity(INSTITUTION, "maker", Map.of("country", List.of("NL"))),
                        entity(
                                SITE,
                                "plant",
                                Map.of(
                                        "country",
                                        List.of("NL"),
                                        "productTypes",
                                        List.of("LV_VECTOR"))),
                        new Write.PutRelation(
                                RelationType.OPERATES,
                                "maker",
                                "plant",
                                "owner",
                                LocalDate.of(2020, 1, 2),
                                null,
                                List.of("paper"))),
                BY);
    }

    @AfterEach
    void ended() {
        live.stop();
    }

    @Test
    void whatIsWrittenIsInTheNextAnswer() {
        Network before = live.upToDate(PATIENCE);
        assertThat(before.topology().seq()).isEqualTo(log.head());
        assertThat(before.has("another")).isFalse();
        door.apply(List.of(entity(SITE, "another", Map.of())), BY);
        Network after = live.upToDate(PATIENCE);
        assertThat(after.has("another")).isTrue();
        assertThat(after.topology().seq()).isEqualTo(log.head());
        assertThat(before.has("another")).as("an answer in hand stays as it is").isFalse();
    }

    @Test
    void recordsAndTiesAreThoseOfTheGraph() {
        Network network = live.upToDate(PATIENCE);
        assertThat(network.node("maker"))
                .isEqualTo(new NetworkNode("maker", INSTITUTION, "The maker", "NL", null, null));
        Neighbourhood around =
                network.neighbourhood(
                        "maker",
                        1,
                        10,
                        EnumSet.allOf(EntityKind.class),
                        TieFilter.on(LocalDate.of(2026, 1, 1)));
        NetworkTie tie = around.ties().getFirst();
        assertThat(tie.role()).isEqualTo("owner");
        assertThat(tie.validFrom()).isEqualTo(LocalDate.of(2020, 1, 2));
        var ends = new Relations.Ends(tie.id(), tie.from(), tie.to());
        Relation relation = relations.byEnds(List.of(ends)).get(ends);
        assertThat(relation).isNotNull();
        assertThat(relation.sources()).containsExactly("paper");
        assertThat(relations.byEnds(List.of(new Relations.Ends(tie.id(), "plant", "maker"))))
                .isEmpty();
    }

    @Test
    void aBroaderConceptOfTheVocabularyFindsTheMaker() {
        Network.Paths found =
                live.upToDate(PATIENCE)
                        .pathsToNearest(
                                "maker",
                                new Network.Holders(
                                        CodeFilter.ANYTHING,
                                        CodeFilter.any("VIRAL_VECTOR"),
                                        CodeFilter.ANYTHING),
                                3,
                                2,
                                TieFilter.on(LocalDate.of(2026, 1, 1)));
        assertThat(found.complete()).isTrue();
        assertThat(found.paths())
                .singleElement()
                .satisfies(path ->
                        assertThat(path.nodes())
                                .extracting(NetworkNode::id)
                                .containsExactly("maker", "plant"));
    }
}
