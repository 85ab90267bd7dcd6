package eu.atmpatlas.graph.network.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Measures of single records, compared with published figures and another implementation. */
class MeasuresTests {

    private static final Offset<Double> ROUNDING = within(1e-9);

    private final Adjacency club = KarateClub.graph();

    @Test
    void betweennessInTheKarateClubIsAsPublished() {
        double[] score = Betweenness.exact(club).score();
        // NetworkX documentation, betweenness_centrality of karate_club_graph.
        assertThat(score[0]).isEqualTo(0.43763528138528146, ROUNDING);
        assertThat(score[33]).isEqualTo(0.30407497594997596, ROUNDING);
        assertThat(score[32]).isEqualTo(0.145247113997114, ROUNDING);
        assertThat(score[2]).isEqualTo(0.14365680615680618, ROUNDING);
        assertThat(score[11]).isZero();
    }

    @Test
    void measuresOfLesMiserablesAreAsPublished() {
        LesMiserables novel = LesMiserables.read();
        Adjacency graph = novel.graph();
        // Knuth 1993: 77 characters, 254 pairs. All other figures: NetworkX 3.6.1.
        assertThat(graph.size()).isEqualTo(77);
        assertThat(graph.edgeCount()).isEqualTo(254);
        assertThat(novel.chapters()).isEqualTo(820);
        int valjean = novel.of("Valjean");
        assertThat(graph.degree(valjean)).isEqualTo(36);
        double[] betweenness = Betweenness.exact(graph).score();
        assertThat(betweenness[valjean]).isEqualTo(0.5699890527836184, ROUNDING);
        assertThat(betweenness[novel.of("Myriel")]).isEqualTo(0.17684210526315788, ROUNDING);
        assertThat(betweenness[novel.of("Gavroche")]).isEqualTo(0.16511250242584766, ROUNDING);
        assertThat(PageRank.of(graph)[valjean]).isEqualTo(0.07543, within(1e-5));
        assertThat(BurtConstraint.of(graph)[valjean]).isEqualTo(0.070601, within(1e-6));
        assertThat(BurtConstraint.of(graph)[novel.of("Cosette")]).isEqualTo(0.196559, within(1e-6));
        int[] cores = CoreNumbers.of(graph);
        assertThat(
                        IntStream.range(0, 77)
                                .filter(v -> cores[v] == 9)
                                .mapToObj(v -> novel.names().get(v)))
                .containsExactly(
                        "Bahorel",
                        "Bossuet",
                        "Combeferre",
                        "Courfeyrac",
                        "Enjolras",
                        "Feuilly",
                        "Gavroche",
                        "Grantaire",
                        "Joly",
                        "Mabeuf",
                        "Marius",
                        "Prouvaire");
    }

    @Test
    void betweennessEqualsThatOfAnotherImplementation() {
        RandomAdjacency.graphs(150, 40)
                .forEach(graph -> {
                    var other =
                            new BetweennessCentrality<>(RandomAdjacency.asLibraryGraph(graph))
                                    .getScores();
                    double pairs = Math.max(1, (graph.size() - 1.0) * (graph.size() - 2.0) / 2);
                    double[] score = Betweenness.exact(graph).score();
                    for (int v = 0; v < graph.size(); v++) {
                        assertThat(score[v] * pairs).isEqualTo(other.get(v), within(1e-7));
                    }
                });
    }

    @Test
    void sampledBetweennessHasItsStatedError() {
        Adjacency graph = RandomAdjacency.of(5, 900);
        assertThat(graph.size()).isGreaterThan(200);
        Betweenness exact = Betweenness.exact(graph);
        double squaredErrors = 0;
        double statedVariances = 0;
        double bias = 0;
        for (int seed = 0; seed < 40; seed++) {
            Betweenness sampled = Betweenness.sampled(graph, 80, seed);
            assertThat(sampled.isExact()).isFalse();
            for (int v = 0; v < graph.size(); v++) {
                double error = sampled.score()[v] - exact.score()[v];
                squaredErrors += error * error;
                statedVariances += sampled.error()[v] * sampled.error()[v];
                bias += error / exact.score().length;
            }
        }
        assertThat(statedVariances).isPositive();
        assertThat(Math.sqrt(squaredErrors / statedVariances)).isBetween(0.85, 1.15);
        assertThat(bias / 40)
                .isEqualTo(0, within(Arrays.stream(exact.score()).max().orElseThrow() / 100));
    }

    @Test
    void aSampleOfAllIsExact() {
        Betweenness all = Betweenness.sampled(club, 34, 1);
        assertThat(all.isExact()).isTrue();
        assertThat(all.largestError()).isZero();
        assertThat(all.score()).containsExactly(Betweenness.exact(club).score(), ROUNDING);
    }

    @Test
    void pageRankInTheKarateClubIsAsPublished() {
        double[] score = PageRank.of(club);
        // NetworkX, pagerank of the same graph without weights.
        assertThat(score[33]).isEqualTo(0.1009, within(1e-4));
        assertThat(score[0]).isEqualTo(0.0970, within(1e-4));
        assertThat(score[32]).isEqualTo(0.0717, within(1e-4));
        assertThat(Arrays.stream(score).sum()).isEqualTo(1, ROUNDING);
    }

    @Test
    void pageRankEqualsThatOfAnotherImplementation() {
        RandomAdjacency.graphs(100, 40)
                .forEach(graph -> {
                    var other =
                            new org.jgrapht.alg.scoring.PageRank<>(
                                            RandomAdjacency.asLibraryGraph(graph),
                                            0.85,
                                            1_000,
                                            1e-12)
                                    .getScores();
                    double[] score = PageRank.of(graph);
                    for (int v = 0; v < graph.size(); v++) {
                        assertThat(score[v]).isEqualTo(other.get(v), within(1e-7));
                    }
                });
    }

    @Test
    void theInnermostCoreOfTheKarateClubIsAsPublished() {
        int[] cores = CoreNumbers.of(club);
        List<Integer> innermost =
                IntStream.range(0, 34).filter(v -> cores[v] == 4).mapToObj(v -> v + 1).toList();
        assertThat(innermost).containsExactly(1, 2, 3, 4, 8, 9, 14, 31, 33, 34);
        assertThat(cores[11]).isEqualTo(1);
    }

    @Test
    void coreNumbersEqualThoseOfAnotherImplementation() {
        RandomAdjacency.graphs(200, 60)
                .forEach(graph -> {
                    var other = new Coreness<>(RandomAdjacency.asLibraryGraph(graph)).getScores();
                    int[] cores = CoreNumbers.of(graph);
                    for (int v = 0; v < graph.size(); v++) {
                        assertThat(cores[v]).isEqualTo(other.get(v));
                    }
                });
    }

    @Test
    void constraintFollowsItsFormula() {
        RandomAdjacency.graphs(100, 25)
                .forEach(graph -> {
                    double[] constraint = BurtConstraint.of(graph);
                    for (int v = 0; v < graph.size(); v++) {
                        if (graph.degree(v) == 0) {
                            assertThat(constraint[v]).isNaN();
                        } else {
                            assertThat(constraint[v])
                                    .isEqualTo(constraintByDefinition(graph, v), ROUNDING);
                        }
                    }
                });
    }

    @Test
    void aBrokerBetweenUnconnectedContactsHasLowConstraint() {
        Adjacency star = RandomAdjacency.adjacency(5, new int[][] {{0, 1}, {0, 2}, {0, 3}, {0, 4}});
        assertThat(BurtConstraint.of(star))
                .containsExactly(new double[] {0.25, 1, 1, 1, 1}, ROUNDING);
        Adjacency triangle = RandomAdjacency.adjacency(3, new int[][] {{0, 1}, {1, 2}, {2, 0}});
        assertThat(BurtConstraint.of(triangle)[0]).isEqualTo(1.125, ROUNDING);
    }

    private static double constraintByDefinition(Adjacency graph, int i) {
        double sum = 0;
        for (int j = 0; j < graph.size(); j++) {
            if (j != i && graph.hasEdge(i, j)) {
                double part = 1.0 / graph.degree(i);
                for (int q = 0; q < graph.size(); q++) {
                    if (q != i && q != j && graph.hasEdge(i, q) && graph.hasEdge(q, j)) {
                        part += 1.0 / graph.degree(i) / graph.degree(q);
                    }
                }
                sum += part * part;
            }
        }
        return sum;
    }

    @Test
    void componentsEqualThoseOfAnotherImplementation() {
        RandomAdjacency.graphs(200, 60)
                .forEach(graph -> {
                    var other = new ConnectivityInspector<>(RandomAdjacency.asLibraryGraph(graph));
                    Components components = Components.of(graph);
                    assertThat(components.count()).isEqualTo(other.connectedSets().size());
                    for (int v = 0; v < graph.size(); v++) {
                        assertThat(components.sizes()[components.of()[v]])
                                .isEqualTo(other.connectedSetOf(v).size());
                    }
                });
    }
}
