package eu.atmpatlas.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** Paths, against going every way there is. */
class PathSearchTests {

    @Test
    void theBestPathsAreTheCheapestOfAllPaths() {
        int compared = 0;
        for (int seed = 0; seed < 250; seed++) {
            Topology field = Field.random(seed, 12);
            int to = field.size() - 1;
            List<Double> all = new Everyway(field, 5).costs(0, v -> v == to);
            var search = new PathSearch(field, Field.NOW, 5);
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
    void theBestPathsToAnyOfManyLeadToTheNearestOfThem() {
        int compared = 0;
        for (int seed = 0; seed < 250; seed++) {
            Topology field = Field.random(seed, 12);
            BitSet targets = new BitSet();
            IntStream.range(1, field.size()).filter(v -> v % 3 == 0).forEach(targets::set);
            Map<Integer, Double> nearest = new Everyway(field, 4).nearest(targets);
            List<Double> costs = nearest.values().stream().sorted().toList();
            List<NetworkPath> found = new PathSearch(field, Field.NOW, 4).toNearest(0, targets, 3);
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
    void theShortestWayIsAsLongAsTheFirstThatALongerSearchFinds() {
        int found = 0;
        for (int seed = 0; seed < 250; seed++) {
            Topology field = Field.random(seed, 14);
            int to = field.size() - 1;
            BitSet target = new BitSet();
            target.set(to);
            int shortest = new PathSearch(field, Field.NOW, 1).shortest(0, target);
            int length = 1;
            while (length < field.size()
                    && new PathSearch(field, Field.NOW, length).between(0, to, 1).isEmpty()) {
                length++;
            }
            assertThat(shortest).isEqualTo(length == field.size() ? -1 : length);
            found += shortest > 2 ? 1 : 0;
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void supplyComesBeforeSittingInTheSameConsortium() {
        Topology field = Field.known();
        List<NetworkPath> paths =
                new PathSearch(field, Field.NOW, 6)
                        .between(field.indexOf("umc"), field.indexOf("vector-co"), 3);
        assertThat(ids(paths.getFirst()))
                .containsExactly("umc", "umc-lab", "vector-works", "vector-co");
        assertThat(ids(paths.get(1))).containsExactly("umc", "hub", "vector-co");
        assertThat(paths).hasSize(2);
        assertThat(paths.get(1).steps().getFirst().stream().map(NetworkTie::id))
                .as("all ties of a step, the nearest first")
                .containsExactly("t10", "t4");
    }

    @Test
    void tiesThatAreOverLeadNowhere() {
        Topology field = Field.known();
        assertThat(
                        new PathSearch(field, Field.NOW, 6)
                                .between(field.indexOf("old-lab"), field.indexOf("car-t"), 1))
                .isEmpty();
        var then = TieFilter.on(java.time.LocalDate.of(2019, 5, 1));
        assertThat(
                        new PathSearch(field, then, 6)
                                .between(field.indexOf("old-lab"), field.indexOf("car-t"), 1))
                .hasSize(1);
    }

    private static List<String> ids(NetworkPath path) {
        return path.nodes().stream().map(NetworkNode::id).toList();
    }

    /** Goes every way up to a length. */
    private static final class Everyway {

        private final Topology field;
        private final TieFilter.Test counts;
        private final int most;
        private final Map<List<Integer>, Double> ways = new HashMap<>();

        Everyway(Topology field, int most) {
            this.field = field;
            this.counts = Field.NOW.in(field);
            this.most = most;
        }

        List<Double> costs(int from, java.util.function.IntPredicate wanted) {
            go(from, 0, new ArrayList<>(List.of(from)));
            return ways.entrySet().stream()
                    .filter(way -> way.getKey().size() > 1)
                    .filter(way -> wanted.test(way.getKey().getLast()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .toList();
        }

        /** With records that are looked for passed through for nothing, as the search does. */
        Map<Integer, Double> nearest(BitSet targets) {
            go(0, 0, new ArrayList<>(List.of(0)));
            var nearest = new TreeMap<Integer, Double>();
            ways.forEach((way, cost) -> {
                if (way.size() > 1 && targets.get(way.getLast())) {
                    double tolls =
                            way.subList(1, way.size() - 1).stream()
                                    .filter(targets::get)
                                    .mapToDouble(v -> TieCosts.passing(field.degree(v)))
                                    .sum();
                    nearest.merge(way.getLast(), cost - tolls, Math::min);
                }
            });
            return nearest;
        }

        private void go(int v, double cost, List<Integer> way) {
            ways.put(List.copyOf(way), cost);
            if (way.size() > most) {
                return;
            }
            Set<Integer> next = new HashSet<>();
            for (int i = field.offsets[v]; i < field.offsets[v + 1]; i++) {
                if (counts.admits(field.ties[i]) && !way.contains(field.others[i])) {
                    next.add(field.others[i]);
                }
            }
            for (int w : next) {
                double step =
                        Arrays.stream(field.ties, field.offsets[v], field.offsets[v + 1])
                                .filter(counts::admits)
                                .filter(tie -> field.from[tie] == w || field.to[tie] == w)
                                .boxed()
                                .map(tie -> TieCosts.of(field.types[tie]))
                                .min(Comparator.naturalOrder())
                                .orElseThrow();
                double through = way.size() == 1 ? 0 : TieCosts.passing(field.degree(v));
                way.add(w);
                go(w, cost + through + step, way);
                way.removeLast();
            }
        }
    }
}
