package eu.atmpatlas.graph.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.algorithm.EiIndex;
import eu.atmpatlas.graph.network.algorithm.PairCounter;
import eu.atmpatlas.graph.network.model.LossImpact;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkRelation;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The effects of losing records. */
class LossTests {

    private final Topology topology = SampleTopology.sample();

    @Test
    void aSiteThatLosesItsOnlySupplierIsReported() {
        LossImpact loss = lossOf(SampleTopology.VALID_TODAY, "vector-works");
        assertThat(loss.dependents())
                .singleElement()
                .satisfies(dependent -> {
                    assertThat(dependent.node().id()).isEqualTo("umc-lab");
                    assertThat(dependent.by()).isEqualTo(RelationType.SUPPLIES);
                    assertThat(dependent.bereft()).isTrue();
                    assertThat(dependent.lost())
                            .extracting(NetworkRelation::id)
                            .containsExactly("t2");
                });
        assertThat(loss.cutOff()).as("the cycle keeps the rest connected").isEmpty();
        assertThat(loss.before()).isEqualTo(new LossImpact.Cohesion(11, 4, 3, 8));
        assertThat(loss.after()).isEqualTo(new LossImpact.Cohesion(10, 4, 3, 7));
    }

    @Test
    void aProductWithAnotherManufacturerIsNotBereft() {
        LossImpact loss = lossOf(RelationFilter.validOn(LocalDate.of(2019, 1, 1)), "umc-lab");
        assertThat(loss.dependents())
                .singleElement()
                .satisfies(dependent -> {
                    assertThat(dependent.node().id()).isEqualTo("car-t");
                    assertThat(dependent.remaining()).isEqualTo(1);
                });
        assertThat(lossOf(SampleTopology.VALID_TODAY, "umc-lab").dependents())
                .singleElement()
                .matches(LossImpact.Dependent::bereft);
    }

    /** As for the indicator of single points of failure. */
    @Test
    void aMakerOfTheVectorDoesNotReplaceTheMakerOfTheProduct() {
        Topology made =
                new TopologyBuilder()
                        .record("maker", EntityKind.SITE, "Maker", List.of())
                        .record("vectors", EntityKind.SITE, "Vectors", List.of())
                        .record("product", EntityKind.PRODUCT, "Product", List.of())
                        .relation(
                                "t1",
                                RelationType.MANUFACTURES,
                                "maker",
                                "product",
                                null,
                                null,
                                null)
                        .relation(
                                "t2",
                                RelationType.MANUFACTURES,
                                "vectors",
                                "product",
                                "lentiviral vector",
                                null,
                                null)
                        .build(1, Instant.EPOCH);
        for (String lost : List.of("maker", "vectors")) {
            LossImpact loss = lossOf(made, SampleTopology.VALID_TODAY, lost);
            assertThat(loss.dependents())
                    .as(lost)
                    .singleElement()
                    .satisfies(dependent -> {
                        assertThat(dependent.node().id()).isEqualTo("product");
                        assertThat(dependent.remaining()).isZero();
                    });
        }
    }

    @Test
    void recordsThatLeaveTheMainComponentAreListed() {
        assertThat(lossOf(SampleTopology.VALID_TODAY, "hub").cutOff())
                .extracting(NetworkNode::id)
                .containsExactly("lumc", "lumc-lab");
        assertThat(lossOf(SampleTopology.VALID_TODAY, "umc-lab", "hub", "vector-works").cutOff())
                .extracting(NetworkNode::id)
                .containsExactly("car-t", "umc", "vector-co");
    }

    @Test
    void anEmptyLossChangesNothing() {
        LossImpact loss = lossOf(SampleTopology.VALID_TODAY);
        assertThat(loss.dependents()).isEmpty();
        assertThat(loss.cutOff()).isEmpty();
        assertThat(loss.after()).isEqualTo(loss.before());
    }

    private LossImpact lossOf(RelationFilter relations, String... ids) {
        return lossOf(topology, relations, ids);
    }

    private static LossImpact lossOf(Topology of, RelationFilter relations, String... ids) {
        Subnetwork network =
                Subnetwork.of(of, NetworkFilter.whole(relations), SampleTopology.HIERARCHY);
        return new LossSimulation(network, Arrays.stream(ids).mapToInt(of::indexOf).toArray())
                .run();
    }

    @Test
    void relationsAcrossBordersAndSectorsAreCounted() {
        Subnetwork network =
                Subnetwork.of(
                        topology,
                        NetworkFilter.whole(SampleTopology.VALID_TODAY),
                        SampleTopology.HIERARCHY);
        var counter = new PairCounter(network.graph());
        EiIndex borders =
                counter.eiIndex(v ->
                        java.util.Set.copyOf(
                                topology.concepts.of(network.records()[v], ConceptIndex.COUNTRY)));
        // umc-lab - vector-works and vector-co - hub cross a border; the country of car-t is
        // unknown.
        assertThat(borders).isEqualTo(new EiIndex(2, 5, 1));
        assertThat(borders.index()).isEqualTo((2 - 5) / 7.0);
        EiIndex sectors = counter.eiIndex(new Sectors(network, kind -> kind)::of);
        // umc, lumc and their labs belong to hospitals, the vector manufacturers to a company.
        assertThat(sectors).isEqualTo(new EiIndex(1, 3, 4));
        EiIndex.BlockDensities kinds =
                counter.blockDensities(v -> topology.kinds[network.records()[v]].name());
        assertThat(kinds.blocks())
                .contains(
                        new EiIndex.BlockDensity("INITIATIVE", "INSTITUTION", 3, 6),
                        new EiIndex.BlockDensity("SITE", "SITE", 1, 6));
        assertThat(kinds.blocks().stream().mapToInt(EiIndex.BlockDensity::pairs).sum())
                .isEqualTo(network.graph().edgeCount());
        assertThat(
                        Stream.of(counter.blockDensities(v -> null))
                                .map(EiIndex.BlockDensities::unknown))
                .isEqualTo(List.of(11));
    }
}
