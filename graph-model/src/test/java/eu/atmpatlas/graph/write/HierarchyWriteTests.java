package eu.atmpatlas.graph.write;

import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;
import static eu.atmpatlas.graph.testing.SampleWrites.concept;
import static eu.atmpatlas.graph.testing.SampleWrites.entity;
import static eu.atmpatlas.graph.testing.SampleWrites.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Relations that must not lead back to their beginning. */
@GraphTest
class HierarchyWriteTests extends WriteServiceFixture {

    HierarchyWriteTests(Graph graph) {
        super(graph);
    }

    @BeforeEach
    void createAChain() {
        writeService.apply(
                List.of(
                        entity(INSTITUTION, "ward", Map.of()),
                        entity(INSTITUTION, "clinic", Map.of()),
                        entity(INSTITUTION, "hospital", Map.of()),
                        relation("ward", RelationType.PART_OF, "clinic"),
                        relation("clinic", RelationType.PART_OF, "hospital")),
                PROVENANCE);
    }

    @Test
    void aLoopThroughTheGraphIsRefusedWithItsWay() {
        assertThat(check(relation("hospital", RelationType.PART_OF, "ward")))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("to");
                    assertThat(violation.reason())
                            .isEqualTo(
                                    "PART_OF leads back to its beginning:"
                                            + " hospital > ward > clinic > hospital");
                });
    }

    @Test
    void anotherTypeAndAnotherBranchAreNoLoop() {
        assertThat(check(relation("hospital", RelationType.SUCCEEDS, "ward"))).isEmpty();
        assertThat(check(relation("ward", RelationType.PART_OF, "hospital"))).isEmpty();
    }

    @Test
    void partsThatChangePlacesOneAfterTheOtherAreNoLoop() {
        Write.PutRelation until = partOf("clinic", "umc", null, LocalDate.of(2010, 12, 31));
        assertThat(check(until, partOf("umc", "clinic", LocalDate.of(2011, 1, 1), null))).isEmpty();
        assertThat(check(until, partOf("umc", "clinic", LocalDate.of(2010, 12, 31), null)))
                .hasSize(2);
    }

    @Test
    void aLoopOfWhichTheListRemovesAPartIsNone() {
        String id = relations("ward").getFirst().id();
        assertThat(
                        check(
                                new Write.RemoveRelation(id),
                                relation("hospital", RelationType.PART_OF, "ward")))
                .isEmpty();
    }

    @Test
    void conceptsThatAreBroaderThanEachOtherAreRefused() {
        assertThat(
                        check(
                                concept("capability", "A", "B"),
                                concept("capability", "B", "C"),
                                concept("capability", "C", "A"),
                                concept("capability", "D", "A")))
                .extracting(Violation::index, Violation::field)
                .containsExactly(tuple(0, "broader"), tuple(1, "broader"), tuple(2, "broader"));
    }

    private List<Violation> check(Write... writes) {
        return writeService.check(List.of(writes));
    }

    private static Write.PutRelation partOf(
            String from, String to, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        return new Write.PutRelation(
                RelationType.PART_OF,
                from,
                to,
                null,
                validFrom,
                validTo,
                relation(from, RelationType.PART_OF, to).sources());
    }
}
