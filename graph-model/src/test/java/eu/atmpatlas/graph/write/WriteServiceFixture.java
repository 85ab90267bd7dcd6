package eu.atmpatlas.graph.write;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;
import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.concept;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.relation;
import static eu.atmpatlas.graph.testing.SampleWrites.source;
import static eu.atmpatlas.graph.testing.SampleWrites.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.BeforeEach;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** A graph with two records and a relation, and the services that read and write it. */
abstract class WriteServiceFixture {

    final Graph graph;
    final WriteService writeService;
    final GraphChangeLog log;
    final Entities entities;
    final Relations relations;

    WriteServiceFixture(Graph graph) {
        this.graph = graph;
        var signal = new CommitSignal();
        writeService = new WriteService(graph, new Vocabularies(graph), signal, Clock.systemUTC());
        log = new GraphChangeLog(graph);
        entities = new Entities(graph);
        relations = new Relations(graph);
    }

    @BeforeEach
    void createTwoRecordsAndARelation(SharedDatabase database) {
        database.clear();
        writeService.apply(
                List.of(
                        relation("umc", RelationType.OPERATES, "site-umc"),
                        entity(
                                SITE,
                                "site-umc",
                                new Point(52.08, 5.18),
                                Map.of("capabilities", List.of("VECTOR", "QC")),
                                Map.of("cleanroomArea", 120.5)),
                        entity(INSTITUTION, "umc", Map.of()),
                        concept("capability", "VECTOR", "MAKING"),
                        concept("capability", "MAKING", null),
                        concept("capability", "QC", null),
                        vocabulary("capability"),
                        source()),
                PROVENANCE);
    }

    List<Relation> relations(String id) {
        return relations
                .all(List.of(id), EnumSet.allOf(RelationType.class), RelationDirection.BOTH)
                .get(id);
    }

    List<Violation> violations(Write... writes) {
        var refused =
                catchThrowableOfType(
                        RefusedWritesException.class,
                        () -> writeService.apply(List.of(writes), PROVENANCE));
        assertThat(refused).as("refusal").isNotNull();
        return refused.violations();
    }
}
