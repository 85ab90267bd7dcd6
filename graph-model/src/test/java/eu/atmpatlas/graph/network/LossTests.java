package eu.atmpatlas.graph.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What happens when records vanish. */
class LossTests {

    private final Topology field = Field.known();

    @Test
    void whoLosesItsOnlySupplierIsNamed() {
        Loss loss = lossOf(Field.NOW, "vector-works");
        assertThat(loss.dependents())
                .singleElement()
                .satisfies(dependent -> {
                    assertThat(dependent.node().id()).isEqualTo("umc-lab");
                    assertThat(dependent.by()).isEqualTo(RelationType.SUPPLIES);
                    assertThat(dependent.bereft()).isTrue();
                    assertThat(dependent.lost()).extracting(NetworkTie::id).containsExactly("t2");
                });
        assertThat(loss.cutOff()).as("the ring holds without it").isEmpty();
        assertThat(loss.before()).isEqualTo(new Loss.State(11, 4, 3, 8));
        assertThat(loss.after()).isEqualTo(new Loss.State(10, 4, 3, 7));
    }

    @Test
    void whoeverHasAnotherMakerLeftIsNotBereft() {
        Loss loss = lossOf(TieFilter.on(LocalDate.of(2019, 1, 1)), "umc-lab");
        assertThat(loss.dependents())
                .singleElement()
                .satisfies(dependent -> {
                    assertThat(dependent.node().id()).isEqualTo("car-t");
                    assertThat(dependent.remaining()).isEqualTo(1);
                });
        assertThat(lossOf(Field.NOW, "umc-lab").dependents())
                .singleElement()
                .matches(Loss.Dependent::bereft);
    }

    @Test
    void whatFallsOutOfTheMainComponentIsListed() {
        assertThat(lossOf(Field.NOW, "hub").cutOff())
                .extracting(NetworkNode::id)
                .containsExactly("lumc", "lumc-lab");
        assertThat(lossOf(Field.NOW, "umc-lab", "hub", "vector-works").cutOff())
                .extracting(NetworkNode::id)
                .containsExactly("car-t", "umc", "vector-co");
    }

    @Test
    void theLossOfNobodyChangesNothing() {
        Loss loss = lossOf(Field.NOW);
        assertThat(loss.dependents()).isEmpty();
        assertThat(loss.cutOff()).isEmpty();
        assertThat(loss.after()).isEqualTo(loss.before());
    }

    private Loss lossOf(TieFilter ties, String... ids) {
        Subnetwork network = Subnetwork.of(field, NetworkFilter.whole(ties), Field.HIERARCHY);
        return new LossSimulation(network, Arrays.stream(ids).mapToInt(field::indexOf).toArray())
                .run();
    }

    @Test
    void tiesOverBordersAndBetweenSectorsAreCounted() {
        Subnetwork network = Subnetwork.of(field, NetworkFilter.whole(Field.NOW), Field.HIERARCHY);
        var mixer = new Mixer(network.graph());
        Mixing borders =
                mixer.mixing(v ->
                        java.util.Set.copyOf(field.codes.of(network.records()[v], Codes.COUNTRY)));
        // umc-lab - vector-works and vector-co - hub cross; umc-lab - car-t has a side unknown.
        assertThat(borders).isEqualTo(new Mixing(2, 5, 1));
        assertThat(borders.index()).isEqualTo((2 - 5) / 7.0);
        Mixing sectors = mixer.mixing(new Sectors(network, kind -> kind)::of);
        // umc, lumc and their labs are of hospitals, the vector makers of a company.
        assertThat(sectors).isEqualTo(new Mixing(1, 3, 4));
        Mixing.Blocks kinds = mixer.blocks(v -> field.kinds[network.records()[v]].name());
        assertThat(kinds.blocks())
                .contains(
                        new Mixing.Block("INITIATIVE", "INSTITUTION", 3, 6),
                        new Mixing.Block("SITE", "SITE", 1, 6));
        assertThat(kinds.blocks().stream().mapToInt(Mixing.Block::pairs).sum())
                .isEqualTo(network.graph().edges());
        assertThat(Stream.of(mixer.blocks(v -> null)).map(Mixing.Blocks::unknown))
                .isEqualTo(List.of(11));
    }
}
