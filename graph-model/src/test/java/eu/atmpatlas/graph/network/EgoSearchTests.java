package eu.atmpatlas.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.algorithm.Adjacency;
import eu.atmpatlas.graph.network.model.EgoNetwork;
import eu.atmpatlas.graph.network.model.NetworkRelation;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The neighbourhood of a record. */
class EgoSearchTests {

    private static final Set<EntityKind> ALL = EnumSet.allOf(EntityKind.class);
    private final Topology topology = SampleTopology.sample();

    @Test
    void nearestComeFirstAndHiddenRelationsAreCounted() {
        EgoNetwork one = around("umc-lab", 1, 50, ALL);
        assertThat(ids(one)).containsExactlyInAnyOrder("umc-lab", "umc", "vector-works", "car-t");
        assertThat(one.nodes().getFirst().node().id()).isEqualTo("umc-lab");
        assertThat(hidden(one))
                .isEqualTo(Map.of("umc-lab", 0, "umc", 2, "vector-works", 1, "car-t", 0));
        assertThat(one.more()).isZero();
        EgoNetwork two = around("umc-lab", 2, 50, ALL);
        assertThat(ids(two)).containsOnlyOnce("hub", "vector-co").doesNotContain("lumc");
        assertThat(two.nodes().stream().map(EgoNetwork.Neighbour::distance)).isSorted();
    }

    @Test
    void theLimitHoldsAndOmittedRecordsAreCounted() {
        EgoNetwork few = around("umc-lab", 3, 3, ALL);
        assertThat(few.nodes()).hasSize(3);
        assertThat(few.more()).isEqualTo(4);
        assertThat(around("umc-lab", 3, 500, ALL).nodes()).hasSize(7);
    }

    @Test
    void otherKindsAreNeitherShownNorTraversed() {
        EgoNetwork makers =
                around("umc-lab", 3, 50, EnumSet.of(EntityKind.SITE, EntityKind.PRODUCT));
        assertThat(ids(makers)).containsExactlyInAnyOrder("umc-lab", "vector-works", "car-t");
        assertThat(hidden(makers).values()).containsOnly(0);
    }

    @Test
    void randomNetworksMatchBruteForce() {
        for (int seed = 0; seed < 150; seed++) {
            Topology random = SampleTopology.random(seed, 40);
            Subnetwork network =
                    Subnetwork.of(
                            random,
                            NetworkFilter.whole(SampleTopology.VALID_TODAY),
                            SampleTopology.HIERARCHY);
            EgoNetwork found =
                    new EgoSearch(random, SampleTopology.VALID_TODAY, ALL).around(0, 2, 12);
            Set<Integer> near = reach(network.graph(), Set.of(0));
            Set<Integer> within = reach(network.graph(), near);
            assertThat(found.nodes().size() + found.more()).isEqualTo(within.size());
            Set<String> shown =
                    found.nodes().stream().map(n -> n.node().id()).collect(Collectors.toSet());
            for (EgoNetwork.Neighbour neighbour : found.nodes()) {
                int v = random.indexOf(neighbour.node().id());
                assertThat(neighbour.distance()).isEqualTo(v == 0 ? 0 : near.contains(v) ? 1 : 2);
                assertThat(neighbour.hiddenTies()).isEqualTo(hiddenRelations(network, v, shown));
            }
            assertThat(found.relations()).doesNotHaveDuplicates();
        }
    }

    private static Set<Integer> reach(Adjacency graph, Set<Integer> from) {
        var reached = new HashSet<>(from);
        for (int v : from) {
            for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
                reached.add(graph.targets()[e]);
            }
        }
        return reached;
    }

    private static int hiddenRelations(Subnetwork network, int v, Set<String> shown) {
        int hidden = 0;
        for (int relation : network.relations()) {
            NetworkRelation networkRelation = network.topology().relation(relation);
            String own = network.topology().ids[v];
            boolean isEnd = networkRelation.from().equals(own) || networkRelation.to().equals(own);
            hidden +=
                    isEnd
                                    && !(shown.contains(networkRelation.from())
                                            && shown.contains(networkRelation.to()))
                            ? 1
                            : 0;
        }
        return hidden;
    }

    @Test
    void relevanceIsPersonalisedPageRankWithinItsTolerance() {
        for (int seed = 0; seed < 60; seed++) {
            Topology random = SampleTopology.random(seed, 40);
            RelationFilter.RelationPredicate counts = SampleTopology.VALID_TODAY.predicate(random);
            ForwardPush.TraversalFilter all =
                    (v, position) ->
                            counts.test(random.relations[position])
                                    && random.neighbours[position] != v;
            Map<Integer, Double> pushed = new ForwardPush(random, all).from(0);
            double[] exact = byIteration(random, all);
            for (int v = 0; v < random.size(); v++) {
                int degree = Math.max(1, degree(random, all, v));
                double score = pushed.getOrDefault(v, 0.0);
                assertThat(score).isLessThanOrEqualTo(exact[v] + 1e-9);
                assertThat(exact[v] - score)
                        .isCloseTo(0, within(ForwardPush.TOLERANCE * degree + 1e-9));
            }
        }
    }

    private static int degree(Topology topology, ForwardPush.TraversalFilter all, int v) {
        int degree = 0;
        for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
            degree += all.isTraversable(v, i) ? 1 : 0;
        }
        return degree;
    }

    private static double[] byIteration(Topology topology, ForwardPush.TraversalFilter all) {
        double[] walkers = new double[topology.size()];
        double[] score = new double[topology.size()];
        walkers[0] = 1;
        for (int round = 0; round < 400; round++) {
            double[] next = new double[topology.size()];
            for (int v = 0; v < topology.size(); v++) {
                int degree = degree(topology, all, v);
                if (degree == 0) {
                    score[v] += walkers[v];
                    continue;
                }
                score[v] += ForwardPush.RESTART_PROBABILITY * walkers[v];
                for (int i = topology.offsets[v]; i < topology.offsets[v + 1]; i++) {
                    if (all.isTraversable(v, i)) {
                        next[topology.neighbours[i]] +=
                                (1 - ForwardPush.RESTART_PROBABILITY) * walkers[v] / degree;
                    }
                }
            }
            walkers = next;
        }
        return score;
    }

    private EgoNetwork around(String id, int depth, int limit, Set<EntityKind> kinds) {
        return new EgoSearch(topology, SampleTopology.VALID_TODAY, kinds)
                .around(topology.indexOf(id), depth, limit);
    }

    private static List<String> ids(EgoNetwork found) {
        return found.nodes().stream().map(neighbour -> neighbour.node().id()).toList();
    }

    private static Map<String, Integer> hidden(EgoNetwork found) {
        return found.nodes().stream()
                .collect(
                        Collectors.toMap(
                                neighbour -> neighbour.node().id(),
                                EgoNetwork.Neighbour::hiddenTies));
    }
}
