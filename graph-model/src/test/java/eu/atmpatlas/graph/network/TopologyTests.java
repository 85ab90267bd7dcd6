package eu.atmpatlas.graph.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the copy in memory holds, and what filters leave of it. */
class TopologyTests {

    private final Topology field = Field.known();

    @Test
    void recordsAndTiesAreAsTheyWereTakenIn() {
        assertThat(field.size()).isEqualTo(11);
        assertThat(field.tieCount()).as("a tie that leads nowhere is left out").isEqualTo(10);
        assertThat(field.node(field.indexOf("umc")))
                .isEqualTo(new NetworkNode("umc", EntityKind.INSTITUTION, "UMC", "NL", null, null));
        assertThat(field.node(field.indexOf("loner")).country()).isNull();
        assertThat(field.tie(1))
                .isEqualTo(
                        new NetworkTie(
                                "t2",
                                RelationType.SUPPLIES,
                                "vector-works",
                                "umc-lab",
                                "lentiviral vector",
                                LocalDate.of(2024, 1, 1),
                                null));
        assertThat(field.has("nobody-knows")).isFalse();
    }

    @Test
    void everyTieIsFoundFromBothItsEnds() {
        for (int tie = 0; tie < field.tieCount(); tie++) {
            assertThat(around(field.from[tie], tie)).containsExactly(field.to[tie]);
            assertThat(around(field.to[tie], tie)).containsExactly(field.from[tie]);
        }
    }

    private List<Integer> around(int v, int tie) {
        return IntStream.range(field.offsets[v], field.offsets[v + 1])
                .filter(i -> field.ties[i] == tie)
                .mapToObj(i -> field.others[i])
                .toList();
    }

    @Test
    void onlyTiesThatHoldOnTheDayCount() {
        assertThat(tiesOn(LocalDate.of(2020, 12, 31))).contains("t9").doesNotContain("t2");
        assertThat(tiesOn(LocalDate.of(2021, 1, 1))).doesNotContain("t9", "t2");
        assertThat(tiesOn(LocalDate.of(2024, 1, 1))).contains("t2").doesNotContain("t9");
        assertThat(tiesOn(LocalDate.of(1900, 1, 1))).contains("t1", "t9").doesNotContain("t2");
    }

    private List<String> tiesOn(LocalDate day) {
        return ties(Subnetwork.of(field, NetworkFilter.whole(TieFilter.on(day)), Field.HIERARCHY));
    }

    private List<String> ties(Subnetwork network) {
        return Arrays.stream(network.ties()).mapToObj(tie -> field.tieIds[tie]).toList();
    }

    @Test
    void anInitiativeStandsInItsYearsOnlyAndSoDoItsTies() {
        Topology ended =
                new TopologyBuilder()
                        .record("a", EntityKind.INSTITUTION, "A", Set.of())
                        .record("b", EntityKind.INSTITUTION, "B", Set.of())
                        .record(
                                "net",
                                EntityKind.INITIATIVE,
                                "Net",
                                Set.of(),
                                LocalDate.of(2010, 1, 1),
                                LocalDate.of(2013, 12, 31))
                        .tie("t1", RelationType.MEMBER_OF, "a", "net", null, null, null)
                        .tie("t2", RelationType.MEMBER_OF, "b", "net", null, null, null)
                        .build(1, Instant.EPOCH);
        assertThat(standing(ended, LocalDate.of(2009, 12, 31))).isEqualTo("2 records, 0 ties");
        assertThat(standing(ended, LocalDate.of(2010, 1, 1))).isEqualTo("3 records, 2 ties");
        assertThat(standing(ended, LocalDate.of(2013, 12, 31))).isEqualTo("3 records, 2 ties");
        assertThat(standing(ended, LocalDate.of(2014, 1, 1))).isEqualTo("2 records, 0 ties");
        assertThat(ended.node(2).ends()).isEqualTo(LocalDate.of(2013, 12, 31));
    }

    private static String standing(Topology field, LocalDate day) {
        Subnetwork part =
                Subnetwork.of(field, NetworkFilter.whole(TieFilter.on(day)), Field.HIERARCHY);
        return "%d records, %d ties".formatted(part.size(), part.ties().length);
    }

    @Test
    void onlyTiesOfTheTypesAskedForCount() {
        var supplies = new TieFilter(Set.of(RelationType.SUPPLIES), Field.TODAY);
        assertThat(ties(Subnetwork.of(field, NetworkFilter.whole(supplies), Field.HIERARCHY)))
                .containsExactly("t2");
    }

    @Test
    void severalTiesBetweenTwoRecordsAreOneEdge() {
        Subnetwork network = Subnetwork.of(field, NetworkFilter.whole(Field.NOW), Field.HIERARCHY);
        assertThat(network.ties()).hasSize(9);
        assertThat(network.graph().edges()).isEqualTo(8);
    }

    @Test
    void aBroaderProductTypeStandsForItsNarrowerOnes() {
        assertThat(matching(CodeFilter.ANYTHING, CodeFilter.any("VIRAL_VECTOR")))
                .contains("vector-works", "umc", "loner")
                .doesNotContain("umc-lab", "car-t", "old-lab");
        assertThat(matching(CodeFilter.any("QC_RELEASE_TESTING"), CodeFilter.ANYTHING))
                .contains("lumc-lab", "car-t", "hub")
                .doesNotContain("umc-lab", "vector-works");
    }

    @Test
    void everyPartOfACodeFilterHolds() {
        assertThat(sites(new CodeFilter(List.of(), List.of("CAR_T"), List.of(), null)))
                .containsExactly("lumc-lab", "umc-lab");
        assertThat(sites(new CodeFilter(List.of(), List.of(), List.of("CAR_T"), null)))
                .containsExactly("old-lab", "vector-works");
        assertThat(sites(new CodeFilter(List.of(), List.of(), List.of("VIRAL_VECTOR"), true)))
                .containsExactly("lumc-lab", "umc-lab");
        assertThat(sites(new CodeFilter(List.of(), List.of(), List.of(), false)))
                .containsExactly("old-lab");
        assertThat(sites(CodeFilter.any("NO_SUCH"))).isEmpty();
    }

    private List<String> sites(CodeFilter productType) {
        return ids(
                new NetworkFilter(
                        Set.of(EntityKind.SITE),
                        Set.of(),
                        CodeFilter.ANYTHING,
                        CodeFilter.ANYTHING,
                        productType,
                        Field.NOW));
    }

    private List<String> matching(CodeFilter capability, CodeFilter productType) {
        return ids(
                new NetworkFilter(
                        EnumSet.allOf(EntityKind.class),
                        Set.of(),
                        CodeFilter.ANYTHING,
                        capability,
                        productType,
                        Field.NOW));
    }

    private List<String> ids(NetworkFilter filter) {
        return filter.in(field, Field.HIERARCHY).stream().mapToObj(v -> field.ids[v]).toList();
    }
}
