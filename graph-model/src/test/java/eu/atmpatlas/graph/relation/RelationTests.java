package eu.atmpatlas.graph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.SampleWrites;
import eu.atmpatlas.graph.testing.SharedDatabase;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Validity of relations, and relations whose validity changes between two days. */
@GraphTest
class RelationTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @BeforeEach
    void clear(SharedDatabase database) {
        database.clear();
    }

    @Test
    void boundsAreInclusiveAndAnUnknownBoundExcludesNoDay() {
        Relation bounded = relation(DAY, DAY.plusDays(2));
        assertThat(bounded.isValidOn(DAY.minusDays(1))).isFalse();
        assertThat(bounded.isValidOn(DAY)).isTrue();
        assertThat(bounded.isValidOn(DAY.plusDays(2))).isTrue();
        assertThat(bounded.isValidOn(DAY.plusDays(3))).isFalse();
        assertThat(relation(null, DAY).isValidOn(LocalDate.MIN)).isTrue();
        assertThat(relation(DAY, null).isValidOn(LocalDate.MAX)).isTrue();
        assertThat(relation(null, null).isValidOn(DAY)).isTrue();
    }

    @Test
    void changingBetweenReturnsRelationsWhoseValidityDiffers(Graph graph) {
        var writes = new ArrayList<Write>(List.of(SampleWrites.source()));
        writes.add(SampleWrites.entity(EntityKind.INSTITUTION, "umc", Map.of()));
        List<@Nullable LocalDate> bounds =
                Arrays.asList(null, DAY.minusDays(1), DAY, DAY.plusDays(1), DAY.plusDays(2));
        for (LocalDate from : bounds) {
            for (LocalDate to : bounds) {
                if (from == null || to == null || !from.isAfter(to)) {
                    String site = "site-" + from + "-" + to;
                    writes.add(SampleWrites.entity(EntityKind.SITE, site, Map.of()));
                    writes.add(
                            new Write.PutRelation(
                                    RelationType.OPERATES,
                                    "umc",
                                    site,
                                    null,
                                    from,
                                    to,
                                    List.of("paper")));
                }
            }
        }
        new WriteService(graph, new Vocabularies(graph), new CommitSignal(), Clock.systemUTC())
                .apply(writes, SampleWrites.PROVENANCE);

        var relations = new Relations(graph);
        var all = new ArrayList<Relation>();
        relations.forEach(all::add);
        assertThat(all).hasSize(19);
        for (int one = -3; one < 5; one++) {
            for (int other = -3; other < 5; other++) {
                LocalDate first = DAY.plusDays(one);
                LocalDate second = DAY.plusDays(other);
                assertThat(relations.changingBetween(RelationType.OPERATES, first, second))
                        .as("%s and %s", first, second)
                        .containsExactlyInAnyOrderElementsOf(
                                all.stream()
                                        .filter(each ->
                                                each.isValidOn(first) != each.isValidOn(second))
                                        .toList());
            }
        }
    }

    private static Relation relation(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Relation("id", RelationType.OPERATES, "a", "b", null, from, to, List.of("src"));
    }
}
