package eu.atmpatlas.graph.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkRelation;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The network in memory, and its filters. */
class TopologyTests {

    private final Topology topology = SampleTopology.sample();

    @Test
    void recordsAndRelationsAreAsTheyWereAdded() {
        assertThat(topology.size()).isEqualTo(11);
        assertThat(topology.relationCount())
                .as("a relation to a missing record is omitted")
                .isEqualTo(10);
        assertThat(topology.node(topology.indexOf("umc")))
                .isEqualTo(new NetworkNode("umc", EntityKind.INSTITUTION, "UMC", "NL", null, null));
        assertThat(topology.node(topology.indexOf("loner")).country()).isNull();
        assertThat(topology.relation(1))
                .isEqualTo(
                        new NetworkRelation(
                                "t2",
                                RelationType.SUPPLIES,
                                "vector-works",
                                "umc-lab",
                                "lentiviral vector",
                                LocalDate.of(2024, 1, 1),
                                null));
        assertThat(topology.contains("missing-record")).isFalse();
    }

    @Test
    void everyRelationIsFoundFromBothItsEnds() {
        for (int relation = 0; relation < topology.relationCount(); relation++) {
            assertThat(around(topology.from[relation], relation))
                    .containsExactly(topology.to[relation]);
            assertThat(around(topology.to[relation], relation))
                    .containsExactly(topology.from[relation]);
        }
    }

    private List<Integer> around(int v, int relation) {
        return IntStream.range(topology.offsets[v], topology.offsets[v + 1])
                .filter(i -> topology.relations[i] == relation)
                .mapToObj(i -> topology.neighbours[i])
                .toList();
    }

    @Test
    void onlyRelationsValidOnTheDayCount() {
        assertThat(relationsOn(LocalDate.of(2020, 12, 31))).contains("t9").doesNotContain("t2");
        assertThat(relationsOn(LocalDate.of(2021, 1, 1))).doesNotContain("t9", "t2");
        assertThat(relationsOn(LocalDate.of(2024, 1, 1))).contains("t2").doesNotContain("t9");
        assertThat(relationsOn(LocalDate.of(1900, 1, 1))).contains("t1", "t9").doesNotContain("t2");
    }

    @Test
    void theArraysAgreeWithTheValidityOfRelations() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        List<@Nullable LocalDate> bounds =
                Arrays.asList(null, day.minusDays(1), day, day.plusDays(1));
        for (LocalDate from : bounds) {
            for (LocalDate to : bounds) {
                var relation =
                        new Relation(
                                "t", RelationType.OPERATES, "a", "b", null, from, to, List.of());
                Topology topology =
                        new TopologyBuilder()
                                .record("a", EntityKind.INSTITUTION, "A", Set.of())
                                .record("b", EntityKind.SITE, "B", Set.of())
                                .relation("t", RelationType.OPERATES, "a", "b", null, from, to)
                                .build(1, Instant.EPOCH);
                for (int step = -3; step <= 3; step++) {
                    LocalDate asOf = day.plusDays(step);
                    assertThat(RelationFilter.validOn(asOf).predicate(topology).test(0))
                            .as("from %s to %s on %s", from, to, asOf)
                            .isEqualTo(relation.isValidOn(asOf));
                }
            }
        }
    }

    private List<String> relationsOn(LocalDate day) {
        return relations(
                Subnetwork.of(
                        topology,
                        NetworkFilter.whole(RelationFilter.validOn(day)),
                        SampleTopology.HIERARCHY));
    }

    private List<String> relations(Subnetwork network) {
        return Arrays.stream(network.relations())
                .mapToObj(relation -> topology.relationIds[relation])
                .toList();
    }

    @Test
    void anInitiativeAndItsRelationsAreValidInItsYearsOnly() {
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
                        .relation("t1", RelationType.MEMBER_OF, "a", "net", null, null, null)
                        .relation("t2", RelationType.MEMBER_OF, "b", "net", null, null, null)
                        .build(1, Instant.EPOCH);
        assertThat(summary(ended, LocalDate.of(2009, 12, 31))).isEqualTo("2 records, 0 relations");
        assertThat(summary(ended, LocalDate.of(2010, 1, 1))).isEqualTo("3 records, 2 relations");
        assertThat(summary(ended, LocalDate.of(2013, 12, 31))).isEqualTo("3 records, 2 relations");
        assertThat(summary(ended, LocalDate.of(2014, 1, 1))).isEqualTo("2 records, 0 relations");
        assertThat(ended.node(2).ends()).isEqualTo(LocalDate.of(2013, 12, 31));
    }

    private static String summary(Topology topology, LocalDate day) {
        Subnetwork part =
                Subnetwork.of(
                        topology,
                        NetworkFilter.whole(RelationFilter.validOn(day)),
                        SampleTopology.HIERARCHY);
        return "%d records, %d relations".formatted(part.size(), part.relations().length);
    }

    @Test
    void aRoleAlsoExcludesInstitutionsThatOnlyOperateExcludedSites() {
        Topology care =
                new TopologyBuilder()
                        .record("bank", EntityKind.SITE, "Bank", Set.of("chain-role:TREATMENT"))
                        .record("clinic", EntityKind.SITE, "Clinic", Set.of("chain-role:TREATMENT"))
                        .record("lab", EntityKind.SITE, "Lab", Set.of("chain-role:MANUFACTURING"))
                        .record("hospital", EntityKind.INSTITUTION, "Hospital", Set.of())
                        .record("loner", EntityKind.INSTITUTION, "Loner", Set.of())
                        .record("umc", EntityKind.INSTITUTION, "UMC", Set.of())
                        .relation(
                                "t1", RelationType.OPERATES, "hospital", "clinic", null, null, null)
                        .relation("t2", RelationType.OPERATES, "umc", "bank", null, null, null)
                        .relation("t3", RelationType.OPERATES, "umc", "lab", null, null, null)
                        .build(1, Instant.EPOCH);
        var making =
                new NetworkFilter(
                        EnumSet.allOf(EntityKind.class),
                        Set.of(),
                        CodeFilter.MATCH_ALL,
                        CodeFilter.MATCH_ALL,
                        CodeFilter.MATCH_ALL,
                        CodeFilter.any("MANUFACTURING", "TESTING"),
                        SampleTopology.VALID_TODAY);
        assertThat(
                        making.matching(care, SampleTopology.HIERARCHY).stream()
                                .mapToObj(v -> care.ids[v]))
                .containsExactly("lab", "loner", "umc");
    }

    @Test
    void onlyRelationsOfTheRequestedTypesCount() {
        var supplies = new RelationFilter(Set.of(RelationType.SUPPLIES), SampleTopology.TODAY);
        assertThat(
                        relations(
                                Subnetwork.of(
                                        topology,
                                        NetworkFilter.whole(supplies),
                                        SampleTopology.HIERARCHY)))
                .containsExactly("t2");
    }

    @Test
    void severalRelationsBetweenTwoRecordsAreOneEdge() {
        Subnetwork network =
                Subnetwork.of(
                        topology,
                        NetworkFilter.whole(SampleTopology.VALID_TODAY),
                        SampleTopology.HIERARCHY);
        assertThat(network.relations()).hasSize(9);
        assertThat(network.graph().edgeCount()).isEqualTo(8);
    }

    @Test
    void aBroaderProductTypeIncludesItsNarrowerOnes() {
        assertThat(matching(CodeFilter.MATCH_ALL, CodeFilter.any("VIRAL_VECTOR")))
                .contains("vector-works", "umc", "loner")
                .doesNotContain("umc-lab", "car-t", "old-lab");
        assertThat(matching(CodeFilter.any("QC_RELEASE_TESTING"), CodeFilter.MATCH_ALL))
                .contains("lumc-lab", "car-t", "hub")
                .doesNotContain("umc-lab", "vector-works");
    }

    @Test
    void allConditionsOfACodeFilterApply() {
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
                        CodeFilter.MATCH_ALL,
                        CodeFilter.MATCH_ALL,
                        productType,
                        CodeFilter.MATCH_ALL,
                        SampleTopology.VALID_TODAY));
    }

    private List<String> matching(CodeFilter capability, CodeFilter productType) {
        return ids(
                new NetworkFilter(
                        EnumSet.allOf(EntityKind.class),
                        Set.of(),
                        CodeFilter.MATCH_ALL,
                        capability,
                        productType,
                        CodeFilter.MATCH_ALL,
                        SampleTopology.VALID_TODAY));
    }

    private List<String> ids(NetworkFilter filter) {
        return filter.matching(topology, SampleTopology.HIERARCHY).stream()
                .mapToObj(v -> topology.ids[v])
                .toList();
    }
}
