package eu.atmpatlas.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkPath;
import eu.atmpatlas.graph.network.model.NetworkRelation;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Paths, compared with all paths of an exhaustive search. */
class PathSearchTests {

    @Test
    void theBestPathsAreTheCheapestOfAllPaths() {
        int compared = 0;
        for (int seed = 0; seed < 250; seed++) {
            Topology topology = SampleTopology.random(seed, 12);
            int to = topology.size() - 1;
            List<Double> all = new ExhaustivePaths(topology, 5).costs(0, v -> v == to);
            var search = new PathSearch(topology, SampleTopology.VALID_TODAY, 5);
            List<NetworkPath> found = search.between(0, to, 6);
            assertThat(search.complete()).isTrue();
            assertThat(found).hasSize(Math.min(6, all.size()));
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).cost()).isEqualTo(all.get(i), within(1e-9));
            }
            assertThat(found.stream().map(NetworkPath::nodes).distinct()).hasSize(found.size());
            found.forEach(path -> assertThat(path.nodes()).doesNotHaveDuplicates());
            compared += found.size();
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void theBestPathsToManyTargetsLeadToTheNearest() {
        int compared = 0;
        for (int seed = 0; seed < 250; seed++) {
            Topology topology = SampleTopology.random(seed, 12);
            BitSet targets = new BitSet();
            IntStream.range(1, topology.size()).filter(v -> v % 3 == 0).forEach(targets::set);
            Map<Integer, Double> nearest = new ExhaustivePaths(topology, 4).nearest(targets);
            List<Double> costs = nearest.values().stream().sorted().toList();
            List<NetworkPath> found =
                    new PathSearch(topology, SampleTopology.VALID_TODAY, 4)
                            .toNearest(0, targets, 3);
            assertThat(found).hasSize(Math.min(3, costs.size()));
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).cost()).isEqualTo(costs.get(i), within(1e-9));
            }
            assertThat(found.stream().map(path -> path.nodes().getLast()).distinct())
                    .hasSize(found.size());
            compared += found.size();
        }
        assertThat(compared).isGreaterThan(150);
    }

    @Test
    void theShortestPathHasTheLeastLengthThatFindsAPath() {
        int found = 0;
        for (int seed = 0; seed < 250; seed++) {
            Topology topology = SampleTopology.random(seed, 14);
            int to = topology.size() - 1;
            BitSet target = new BitSet();
            target.set(to);
            int shortest =
                    new PathSearch(topology, SampleTopology.VALID_TODAY, 1).shortest(0, target);
            int length = 1;
            while (length < topology.size()
                    && new PathSearch(topology, SampleTopology.VALID_TODAY, length)
                            .between(0, to, 1)
                            .isEmpty()) {
                length++;
            }
            assertThat(shortest).isEqualTo(length == topology.size() ? -1 : length);
            found += shortest > 2 ? 1 : 0;
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void aSupplyRelationIsCheaperThanACommonConsortium() {
        Topology topology = SampleTopology.sample();
        List<NetworkPath> paths =
                new PathSearch(topology, SampleTopology.VALID_TODAY, 6)
                        .between(topology.indexOf("umc"), topology.indexOf("vector-co"), 3);
        assertThat(ids(paths.getFirst()))
                .containsExactly("umc", "umc-lab", "vector-works", "vector-co");
        assertThat(ids(paths.get(1))).containsExactly("umc", "hub", "vector-co");
        assertThat(paths).hasSize(2);
        assertThat(paths.get(1).steps().getFirst().stream().map(NetworkRelation::id))
                .as("all relations of a step, the cheapest first")
                .containsExactly("t10", "t4");
    }

    @Test
    void endedRelationsAreNotTraversed() {
        Topology topology = SampleTopology.sample();
        assertThat(
                        new PathSearch(topology, SampleTopology.VALID_TODAY, 6)
                                .between(topology.indexOf("old-lab"), topology.indexOf("car-t"), 1))
                .isEmpty();
        var then = RelationFilter.validOn(java.time.LocalDate.of(2019, 5, 1));
        assertThat(
                        new PathSearch(topology, then, 6)
                                .between(topology.indexOf("old-lab"), topology.indexOf("car-t"), 1))
                .hasSize(1);
    }

    private static List<String> ids(NetworkPath path) {
        return path.nodes().stream().map(NetworkNode::id).toList();
    }

    /** Finds all paths up to a length. */
    private static final class ExhaustivePaths {

        private final Topology topology;
        private final RelationFilter.RelationPredicate relationFilter;
        private final int max;
        private final Map<List<Integer>, Double> paths = new HashMap<>();

        ExhaustivePaths(Topology topology, int max) {
            this.topology = topology;
            this.relationFilter = SampleTopology.VALID_TODAY.predicate(topology);
            this.max = max;
        }

        List<Double> costs(int from, java.util.function.IntPredicate isTarget) {
            extend(from, 0, new ArrayList<>(List.of(from)));
            return paths.entrySet().stream()
                    .filter(path -> path.getKey().size() > 1)
                    .filter(path -> isTarget.test(path.getKey().getLast()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .toList();
        }

        /** Passing through a target costs nothing, as in the search. */
        Map<Integer, Double> nearest(BitSet targets) {
            extend(0, 0, new ArrayList<>(List.of(0)));
            var nearest = new TreeMap<Integer, Double>();
            paths.forEach((path, cost) -> {
                if (path.size() > 1 && targets.get(path.getLast())) {
                    double passThroughCosts =
                            path.subList(1, path.size() - 1).stream()
                                    .filter(targets::get)
                                    .mapToDouble(v -> RelationCosts.passThrough(topology.degree(v)))
                                    .sum();
                    nearest.merge(path.getLast(), cost - passThroughCosts, Math::min);
                }
            });
            return nearest;
        }

        private void extend(int v, double cost, List<Integer> path) {
            paths.put(List.copyOf(path), cost);
            if (path.size() > max) {
                return;
            }
            Set<Integer> next = new HashSet<>();
            for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                if (relationFilter.test(topology.relations[i])
                        && !path.contains(topology.neighbours[i])) {
                    next.add(topology.neighbours[i]);
                }
            }
            for (int w : next) {
                double step =
                        Arrays.stream(
                                        topology.relations,
                                        topology.offsets[v],
                                        topology.offsets[v + 1])
                                .filter(relationFilter::test)
                                .filter(relation ->
                                        topology.from[relation] == w || topology.to[relation] == w)
                                .boxed()
                                .map(relation -> RelationCosts.of(topology.types[relation]))
                                .min(Comparator.naturalOrder())
                                .orElseThrow();
                double passThrough =
                        path.size() == 1 ? 0 : RelationCosts.passThrough(topology.degree(v));
                path.add(w);
                extend(w, cost + passThrough + step, path);
                path.removeLast();
            }
        }
    }
}
