package eu.atmpatlas.graph.network.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Communities, compared with published results and another implementation. */
class CommunitiesTests {

    @Test
    void karateClubModularityIsAsPublished() {
        Communities found = Communities.of(KarateClub.graph());
        // The maximum is 0.4198 (Brandes et al. 2008); a first run of the Louvain method gives
        // 0.4156.
        assertThat(found.modularity()).isBetween(0.4155, 0.4198);
        assertThat(found.sizes().length).isEqualTo(4);
        assertThat(found.of()[0]).isNotEqualTo(found.of()[33]);
    }

    @Test
    void lesMiserablesModularityIsAsPublished() {
        LesMiserables novel = LesMiserables.read();
        Communities found = Communities.of(novel.graph());
        // NetworkX 3.6.1, louvain_communities without weights: 5 to 7 groups, 0.553 to 0.558.
        assertThat(found.modularity()).isBetween(0.5527, 0.5600);
        assertThat(found.sizes().length).isBetween(5, 7);
        assertThat(found.of()[novel.of("Enjolras")]).isEqualTo(found.of()[novel.of("Courfeyrac")]);
        assertThat(found.of()[novel.of("Enjolras")]).isNotEqualTo(found.of()[novel.of("Myriel")]);
    }

    @Test
    void cliquesInARingAreFound() {
        int cliques = 8;
        int members = 6;
        var pairs = new ArrayList<int[]>();
        for (int c = 0; c < cliques; c++) {
            for (int i = 0; i < members; i++) {
                for (int j = i + 1; j < members; j++) {
                    pairs.add(new int[] {c * members + i, c * members + j});
                }
            }
            pairs.add(new int[] {c * members, (c + 1) % cliques * members + 1});
        }
        Communities found =
                Communities.of(
                        RandomAdjacency.adjacency(cliques * members, pairs.toArray(int[][]::new)));
        assertThat(found.sizes()).hasSize(cliques).containsOnly(members);
        for (int v = 0; v < cliques * members; v++) {
            assertThat(found.of()[v]).isEqualTo(v / members);
        }
    }

    @Test
    void everyCommunityIsConnectedAndLargerOnesComeFirst() {
        RandomAdjacency.graphs(150, 60)
                .forEach(graph -> {
                    Communities found = Communities.of(graph);
                    var whole = RandomAdjacency.asLibraryGraph(graph);
                    for (Set<Integer> members : members(found)) {
                        assertThat(new ConnectivityInspector<>(new AsSubgraph<>(whole, members)))
                                .matches(ConnectivityInspector::isConnected);
                    }
                    int[] ordered = found.sizes().clone();
                    Arrays.sort(ordered);
                    assertThat(
                                    IntStream.range(0, ordered.length)
                                            .map(i -> ordered[ordered.length - 1 - i]))
                            .containsExactly(
                                    Arrays.stream(found.sizes()).boxed().toArray(Integer[]::new));
                });
    }

    @Test
    void modularityEqualsThatOfAnotherImplementation() {
        RandomAdjacency.graphs(100, 60)
                .filter(graph -> graph.edgeCount() > 0)
                .forEach(graph -> {
                    Communities found = Communities.of(graph);
                    double other =
                            new UndirectedModularityMeasurer<>(
                                            RandomAdjacency.asLibraryGraph(graph))
                                    .modularity(members(found));
                    assertThat(found.modularity()).isEqualTo(other, within(1e-9));
                });
    }

    @Test
    void theSameGraphAlwaysHasTheSameCommunities() {
        Adjacency graph = RandomAdjacency.of(5, 900);
        assertThat(Communities.of(graph).of()).isEqualTo(Communities.of(graph).of());
    }

    private static List<Set<Integer>> members(Communities found) {
        return IntStream.range(0, found.sizes().length)
                .mapToObj(c ->
                        IntStream.range(0, found.of().length)
                                .filter(v -> found.of()[v] == c)
                                .boxed()
                                .collect(Collectors.toSet()))
                .toList();
    }
}
