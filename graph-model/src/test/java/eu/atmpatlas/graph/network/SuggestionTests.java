package eu.atmpatlas.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.RelationSuggestion;
import eu.atmpatlas.graph.network.model.RelationSuggestion.CommonPartners;
import eu.atmpatlas.graph.network.model.RelationSuggestion.ComplementaryCapabilities;
import eu.atmpatlas.graph.network.model.RelationSuggestion.SharedBottlenecks;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Suggested relations and their reasons. */
class SuggestionTests {

    private final Topology topology = SampleTopology.sample();

    @Test
    void commonPartnersGiveASuggestion() {
        // The hub is the only common partner of umc and lumc; it has three members.
        CommonPartners reason = reason(suggestions("lumc").get("umc"), CommonPartners.class);
        assertThat(reason.partners()).extracting(NetworkNode::id).containsExactly("hub");
        assertThat(reason.score()).isEqualTo(1 / Math.log(3), within(1e-12));
    }

    @Test
    void aSiteGetsPartnersWithComplementaryCapabilities() {
        ComplementaryCapabilities reason =
                reason(suggestions("umc-lab").get("lumc-lab"), ComplementaryCapabilities.class);
        assertThat(reason.needs()).containsExactly("QC_RELEASE_TESTING");
        assertThat(reason.productTypes()).containsExactly("CAR_T");
        assertThat(reason.score())
                .isEqualTo(
                        SuggestionSearch.CAPABILITY_WEIGHT + SuggestionSearch.PRODUCT_TYPE_WEIGHT);
    }

    @Test
    void anInstitutionHasTheCapabilitiesOfItsSites() {
        assertThat(
                        reason(suggestions("umc").get("lumc-lab"), ComplementaryCapabilities.class)
                                .needs())
                .containsExactly("QC_RELEASE_TESTING");
    }

    @Test
    void partnersOfOwnSitesAndSharedInspectorsGiveNoSuggestion() {
        assertThat(suggestions("umc")).doesNotContainKeys("vector-works", "car-t");
        Topology inspected =
                new TopologyBuilder()
                        .record("a", EntityKind.SITE, "A", Set.of())
                        .record("b", EntityKind.SITE, "B", Set.of())
                        .record("inspector", EntityKind.REGULATOR, "Inspector", Set.of())
                        .relation("t1", RelationType.INSPECTS, "inspector", "a", null, null, null)
                        .relation("t2", RelationType.INSPECTS, "inspector", "b", null, null, null)
                        .build(1, Instant.EPOCH);
        assertThat(
                        new SuggestionSearch(
                                        inspected,
                                        SampleTopology.VALID_TODAY,
                                        SampleTopology.HIERARCHY,
                                        0)
                                .best(10))
                .isEmpty();
    }

    @Test
    void aSharedBottleneckSuggestsAnotherInitiative() {
        SharedBottlenecks reason =
                reason(suggestions("lumc").get("school"), SharedBottlenecks.class);
        assertThat(reason.bottlenecks()).containsExactly("SKILLED_STAFF");
        assertThat(reason.score()).isEqualTo(1 / Math.log(3), within(1e-12));
        assertThat(suggestions("hub")).containsKey("school");
    }

    @Test
    void relatedRecordsAndTheRecordItselfAreNeverSuggested() {
        for (int seed = 0; seed < 80; seed++) {
            Topology random = SampleTopology.random(seed, 30);
            for (int v = 0; v < random.size(); v++) {
                RecordAttributes own =
                        RecordAttributes.of(
                                random, SampleTopology.VALID_TODAY.predicate(random), v);
                for (RelationSuggestion relation :
                        new SuggestionSearch(
                                        random,
                                        SampleTopology.VALID_TODAY,
                                        SampleTopology.HIERARCHY,
                                        v)
                                .best(50)) {
                    int other = random.indexOf(relation.to().id());
                    assertThat(other).isNotEqualTo(v);
                    assertThat(own.neighbours()).doesNotContain(other);
                    assertThat(relation.reasons()).isNotEmpty();
                    assertThat(relation.score()).isPositive().isFinite();
                }
            }
        }
        assertThat(suggestions("umc")).doesNotContainKeys("umc", "hub", "umc-lab");
        assertThat(suggestions("loner")).isEmpty();
    }

    @Test
    void theBestComeFirstUpToTheLimit() {
        List<RelationSuggestion> all = best("umc", 50);
        assertThat(all).hasSizeGreaterThan(2);
        assertThat(all).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(best("umc", 2)).isEqualTo(all.subList(0, 2));
    }

    private List<RelationSuggestion> best(String id, int first) {
        return new SuggestionSearch(
                        topology,
                        SampleTopology.VALID_TODAY,
                        SampleTopology.HIERARCHY,
                        topology.indexOf(id))
                .best(first);
    }

    private Map<String, RelationSuggestion> suggestions(String id) {
        return best(id, 50).stream()
                .collect(Collectors.toMap(relation -> relation.to().id(), Function.identity()));
    }

    private static <T extends RelationSuggestion.Reason> T reason(
            RelationSuggestion relation, Class<T> type) {
        assertThat(relation).isNotNull();
        return relation.reasons().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
