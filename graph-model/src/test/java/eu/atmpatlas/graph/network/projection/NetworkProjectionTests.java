package eu.atmpatlas.graph.network.projection;

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
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.CodeFilter;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.RelationFilter;
import eu.atmpatlas.graph.network.model.EgoNetwork;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkRelation;
import eu.atmpatlas.graph.projection.ProjectionRunner;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The network includes the writes of the write service. */
@GraphTest
class NetworkProjectionTests {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final GraphChangeLog log;
    private final WriteService writeService;
    private final Relations relations;
    private final NetworkProjection projection;
    private final ProjectionRunner runner;

    NetworkProjectionTests(Graph graph) {
        var signal = new CommitSignal();
        var vocabularies = new Vocabularies(graph);
        log = new GraphChangeLog(graph);
        writeService = new WriteService(graph, vocabularies, signal, Clock.systemUTC());
        relations = new Relations(graph);
        projection = new NetworkProjection(graph, log, vocabularies);
        runner = new ProjectionRunner(log, signal, List.of(projection));
        runner.start();
    }

    @BeforeEach
    void createManufacturerAndSite() {
        writeService.apply(
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
                PROVENANCE);
    }

    @AfterEach
    void stopProjection() {
        runner.stop();
    }

    @Test
    void everyWriteIsInTheNextResult() {
        Network before = projection.upToDate(TIMEOUT);
        assertThat(before.topology().seq()).isEqualTo(log.head());
        assertThat(before.contains("another")).isFalse();
        writeService.apply(List.of(entity(SITE, "another", Map.of())), PROVENANCE);
        Network after = projection.upToDate(TIMEOUT);
        assertThat(after.contains("another")).isTrue();
        assertThat(after.topology().seq()).isEqualTo(log.head());
        assertThat(before.contains("another")).as("an earlier network does not change").isFalse();
    }

    @Test
    void aDeniedRelationIsNoPath() {
        var no = new RelationStatement(false, null, null, Statement.Method.EDIT, null, null, true);
        writeService.apply(
                List.of(
                        entity(SITE, "denied", Map.of()),
                        relation("maker", RelationType.OPERATES, "denied").with(no)),
                PROVENANCE);
        Network network = projection.upToDate(TIMEOUT);
        assertThat(network.contains("denied")).isTrue();
        assertThat(network.topology().relationCount())
                .as("the one relation of the set-up")
                .isEqualTo(1);
    }

    @Test
    void recordsAndRelationsAreThoseOfTheGraph() {
        Network network = projection.upToDate(TIMEOUT);
        assertThat(network.node("maker"))
                .isEqualTo(new NetworkNode("maker", INSTITUTION, "The maker", "NL", null, null));
        EgoNetwork around =
                network.neighbourhood(
                        "maker",
                        1,
                        10,
                        EnumSet.allOf(EntityKind.class),
                        RelationFilter.validOn(LocalDate.of(2026, 1, 1)));
        NetworkRelation networkRelation = around.relations().getFirst();
        assertThat(networkRelation.role()).isEqualTo("owner");
        assertThat(networkRelation.validFrom()).isEqualTo(LocalDate.of(2020, 1, 2));
        var ends =
                new Relations.Endpoints(
                        networkRelation.id(), networkRelation.from(), networkRelation.to());
        Relation relation = relations.byEndpoints(List.of(ends)).get(ends);
        assertThat(relation).isNotNull();
        assertThat(relation.sources()).containsExactly("paper");
        assertThat(
                        relations.byEndpoints(
                                List.of(
                                        new Relations.Endpoints(
                                                networkRelation.id(), "plant", "maker"))))
                .isEmpty();
    }

    @Test
    void aBroaderConceptFindsSitesWithNarrowerOnes() {
        Network.Paths found =
                projection
                        .upToDate(TIMEOUT)
                        .pathsToNearest(
                                "maker",
                                new Network.SiteCriteria(
                                        CodeFilter.MATCH_ALL,
                                        CodeFilter.any("VIRAL_VECTOR"),
                                        CodeFilter.MATCH_ALL),
                                3,
                                2,
                                RelationFilter.validOn(LocalDate.of(2026, 1, 1)));
        assertThat(found.complete()).isTrue();
        assertThat(found.paths())
                .singleElement()
                .satisfies(path ->
                        assertThat(path.nodes())
                                .extracting(NetworkNode::id)
                                .containsExactly("maker", "plant"));
    }
}
