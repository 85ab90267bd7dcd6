package eu.atmpatlas.graph.network.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Articulation points, bridges and minimum cuts, compared with brute force and another
 * implementation.
 */
class CutsTests {

    @Test
    void theInstructorIsTheOnlyArticulationPointOfTheKarateClub() {
        Adjacency club = KarateClub.graph();
        var cuts = new ArticulationPoints(club);
        assertThat(IntStream.range(0, 34).filter(v -> cuts.cutOffCount(v) > 0)).containsExactly(0);
        assertThat(members(cuts.cutOff(0))).containsExactly(5, 6, 7, 11, 12, 17);
        assertThat(cuts.isBridge(0, 11)).isTrue();
        assertThat(cuts.isBridge(11, 0)).isTrue();
        assertThat(cuts.isBridge(0, 1)).isFalse();
        assertThat(members(cuts.cutOffByBridge(0, 11))).containsExactly(12);
    }

    @Test
    void cutsOfLesMiserablesAreAsPublished() {
        LesMiserables novel = LesMiserables.read();
        var cuts = new ArticulationPoints(novel.graph());
        // NetworkX 3.6.1: articulation_points, bridges, minimum_node_cut, minimum_edge_cut.
        assertThat(
                        IntStream.range(0, 77)
                                .filter(v -> cuts.cutOffCount(v) > 0)
                                .mapToObj(v -> novel.names().get(v)))
                .containsExactly(
                        "Fauchelevent",
                        "Gavroche",
                        "Mabeuf",
                        "MlleGillenormand",
                        "MmeBurgon",
                        "Myriel",
                        "Thenardier",
                        "Valjean");
        MinimumCut cut =
                MinimumCut.between(novel.graph(), novel.of("Fantine"), novel.of("Enjolras"));
        assertThat(Arrays.stream(cut.vertices()).mapToObj(v -> novel.names().get(v)))
                .as("five characters; the fifth is not unique")
                .hasSize(5)
                .contains("Javert", "MmeThenardier", "Thenardier", "Valjean");
        assertThat(cut.edges()).hasSize(10);
        assertThat(cut.adjacent()).isFalse();
    }

    private static Set<Integer> members(int[] vertices) {
        return Arrays.stream(vertices)
                .mapToObj(v -> v + 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void articulationPointsAndBridgesEqualThoseOfAnotherImplementation() {
        RandomAdjacency.graphs(300, 40)
                .forEach(graph -> {
                    Graph<Integer, DefaultEdge> library = RandomAdjacency.asLibraryGraph(graph);
                    var other = new BiconnectivityInspector<>(library);
                    var cuts = new ArticulationPoints(graph);
                    Set<Integer> found =
                            IntStream.range(0, graph.size())
                                    .filter(v -> cuts.cutOffCount(v) > 0)
                                    .boxed()
                                    .collect(Collectors.toSet());
                    assertThat(found).isEqualTo(other.getCutpoints());
                    Set<DefaultEdge> bridges =
                            library.edgeSet().stream()
                                    .filter(edge ->
                                            cuts.isBridge(
                                                    library.getEdgeSource(edge),
                                                    library.getEdgeTarget(edge)))
                                    .collect(Collectors.toSet());
                    assertThat(bridges).isEqualTo(other.getBridges());
                });
    }

    @Test
    void cutOffVerticesAreDisconnectedFromTheLargestPart() {
        RandomAdjacency.graphs(300, 40)
                .forEach(graph -> {
                    var cuts = new ArticulationPoints(graph);
                    Components before = Components.of(graph);
                    for (int v = 0; v < graph.size(); v++) {
                        var removed = new BitSet();
                        removed.set(v);
                        Components after = Components.without(graph, removed);
                        int all = before.sizes()[before.of()[v]] - 1;
                        int largest = 0;
                        for (int u = 0; u < graph.size(); u++) {
                            if (u != v && before.of()[u] == before.of()[v]) {
                                largest = Math.max(largest, after.sizes()[after.of()[u]]);
                            }
                        }
                        int[] cutOff = cuts.cutOff(v);
                        assertThat(cutOff.length)
                                .isEqualTo(all - largest)
                                .isEqualTo(cuts.cutOffCount(v));
                        int lost = v;
                        int kept =
                                IntStream.range(0, graph.size())
                                        .filter(u ->
                                                u != lost && before.of()[u] == before.of()[lost])
                                        .filter(u -> Arrays.stream(cutOff).noneMatch(o -> o == u))
                                        .map(u -> after.of()[u])
                                        .distinct()
                                        .toArray()
                                        .length;
                        assertThat(kept).isLessThanOrEqualTo(1);
                    }
                });
    }

    @Test
    void aBridgeCutsOffItsSmallerSide() {
        RandomAdjacency.graphs(200, 40)
                .forEach(graph -> {
                    var cuts = new ArticulationPoints(graph);
                    for (int v = 0; v < graph.size(); v++) {
                        for (int w = v + 1; w < graph.size(); w++) {
                            if (graph.hasEdge(v, w) && cuts.isBridge(v, w)) {
                                int[] cutOff = cuts.cutOffByBridge(v, w);
                                assertThat(cutOff.length).isEqualTo(cuts.bridgeCutOffCount(v, w));
                                Components afterRemoval = Components.of(without(graph, v, w));
                                int a = afterRemoval.sizes()[afterRemoval.of()[v]];
                                int b = afterRemoval.sizes()[afterRemoval.of()[w]];
                                assertThat(cutOff.length).isEqualTo(Math.min(a, b));
                                assertThat(
                                                Arrays.stream(cutOff)
                                                        .map(u -> afterRemoval.of()[u])
                                                        .distinct())
                                        .hasSize(1);
                            }
                        }
                    }
                });
    }

    private static Adjacency without(Adjacency graph, int a, int b) {
        int[][] pairs =
                IntStream.range(0, graph.size())
                        .boxed()
                        .flatMap(v ->
                                IntStream.range(v, graph.size())
                                        .filter(w -> graph.hasEdge(v, w))
                                        .filter(w -> !(v == a && w == b))
                                        .mapToObj(w -> new int[] {v, w}))
                        .toArray(int[][]::new);
        return RandomAdjacency.adjacency(graph.size(), pairs);
    }

    @Test
    void theEdgeCutEqualsTheMaximumFlow() {
        RandomAdjacency.graphs(150, 30)
                .forEach(graph -> {
                    int a = 0;
                    int b = graph.size() - 1;
                    if (a == b) {
                        return;
                    }
                    double flow =
                            new EdmondsKarpMFImpl<>(RandomAdjacency.asLibraryGraph(graph))
                                    .getMaximumFlowValue(a, b);
                    MinimumCut cut = MinimumCut.between(graph, a, b);
                    assertThat(cut.edges()).hasSize((int) flow);
                    Adjacency left = graph;
                    for (int[] edge : cut.edges()) {
                        left =
                                without(
                                        left,
                                        Math.min(edge[0], edge[1]),
                                        Math.max(edge[0], edge[1]));
                    }
                    Components afterRemoval = Components.of(left);
                    assertThat(afterRemoval.of()[a]).isNotEqualTo(afterRemoval.of()[b]);
                });
    }

    @Test
    void theVertexCutIsTheSmallest() {
        RandomAdjacency.graphs(150, 11)
                .forEach(graph -> {
                    int a = 0;
                    int b = graph.size() - 1;
                    if (a == b) {
                        return;
                    }
                    MinimumCut cut = MinimumCut.between(graph, a, b);
                    assertThat(cut.adjacent()).isEqualTo(graph.hasEdge(a, b));
                    Adjacency withoutEdge = without(graph, a, b);
                    assertThat(separates(withoutEdge, a, b, mask(cut.vertices()))).isTrue();
                    int fewest =
                            IntStream.range(0, 1 << graph.size())
                                    .filter(mask -> (mask & 1) == 0 && (mask >> b & 1) == 0)
                                    .filter(mask -> separates(withoutEdge, a, b, mask))
                                    .map(Integer::bitCount)
                                    .min()
                                    .orElseThrow();
                    assertThat(cut.vertices()).hasSize(fewest);
                });
    }

    private static int mask(int[] vertices) {
        return Arrays.stream(vertices).reduce(0, (mask, v) -> mask | 1 << v);
    }

    private static boolean separates(Adjacency graph, int a, int b, int mask) {
        Components left = Components.without(graph, BitSet.valueOf(new long[] {mask}));
        return left.of()[a] != left.of()[b];
    }
}
