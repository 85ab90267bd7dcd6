package eu.atmpatlas.graph.network.algorithm;

import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random graphs, the same for the same seed: some sparse and disconnected, some dense. */
final class RandomAdjacency {

    private RandomAdjacency() {}

    static Adjacency adjacency(int size, int[][] pairs) {
        return Adjacency.of(
                size,
                Arrays.stream(pairs).mapToInt(pair -> pair[0]).toArray(),
                Arrays.stream(pairs).mapToInt(pair -> pair[1]).toArray());
    }

    /** Returns graphs of 1 to {@code max} vertices. */
    static Stream<Adjacency> graphs(int number, int max) {
        return IntStream.range(0, number).mapToObj(seed -> of(seed, max));
    }

    static Adjacency of(long seed, int max) {
        var random = new Random(seed);
        int size = 1 + random.nextInt(max);
        int edges = random.nextInt(3 * size + 1);
        int[][] pairs = new int[edges][];
        for (int e = 0; e < edges; e++) {
            pairs[e] = new int[] {random.nextInt(size), random.nextInt(size)};
        }
        return adjacency(size, pairs);
    }

    /** Returns the same graph for JGraphT, which the tests compare with. */
    static Graph<Integer, DefaultEdge> asLibraryGraph(Adjacency graph) {
        var other = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (int v = 0; v < graph.size(); v++) {
            other.addVertex(v);
        }
        for (int v = 0; v < graph.size(); v++) {
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                if (v < graph.targets()[e]) {
                    other.addEdge(v, graph.targets()[e]);
                }
            }
        }
        return other;
    }
}
