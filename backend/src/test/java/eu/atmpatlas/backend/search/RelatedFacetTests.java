package eu.atmpatlas.backend.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.FacetCount;
import eu.atmpatlas.backend.search.facet.FacetCount.Bucket;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Trials are found and counted by their conditions, sponsors and centres, and where these are. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelatedFacetTests {

    private static final SearchQuery TRIALS = SearchQuery.of(EntityKind.TRIAL);
    private static final Near NEAR_UTRECHT = Near.of(52.09, 5.12, 50);

    private SearchGraph searched;

    @BeforeAll
    void write(Graph graph, @TempDir Path folder) throws Exception {
        searched = new SearchGraph(graph, folder);
        searched.write(
                List.of(
                        DraftBuilder.source(),
                        DraftBuilder.of(EntityKind.INSTITUTION, "umcu", "UMC Utrecht")
                                .at(52.08, 5.17, "Utrecht")
                                .put(),
                        DraftBuilder.of(EntityKind.INSTITUTION, "clinic", "Hospital Clínic")
                                .at(41.39, 2.15, "Barcelona")
                                .put(),
                        DraftBuilder.of(EntityKind.CONDITION, "dlbcl", "Large B-cell lymphoma")
                                .put(),
                        trial("both"),
                        trial("south"),
                        trial("nowhere"),
                        DraftBuilder.relation("both", RelationType.RUN_AT, "umcu"),
                        DraftBuilder.relation("both", RelationType.RUN_AT, "clinic"),
                        DraftBuilder.relation("south", RelationType.RUN_AT, "clinic"),
                        DraftBuilder.relation("both", RelationType.SPONSORED_BY, "umcu"),
                        DraftBuilder.relation("both", RelationType.FOR_CONDITION, "dlbcl"),
                        DraftBuilder.relation("nowhere", RelationType.FOR_CONDITION, "dlbcl")));
    }

    @AfterAll
    void stop() throws Exception {
        searched.close();
    }

    @Test
    void countsEachRecordAndTheTrialsWithout() {
        assertThat(counts("CENTRE").buckets())
                .containsExactly(new Bucket("clinic", 2, 0), new Bucket("umcu", 1, 0));
        assertThat(counts("CENTRE").unknown()).isEqualTo(1);
        assertThat(counts("SPONSOR").buckets()).containsExactly(new Bucket("umcu", 1, 0));
        assertThat(counts("SPONSOR").unknown()).isEqualTo(2);
    }

    @Test
    void filtersByConditionAndSponsor() {
        assertThat(searched.ids(TRIALS.with("CONDITION", FacetClause.any("dlbcl"))))
                .containsExactly("both", "nowhere");
        assertThat(
                        searched.ids(
                                TRIALS.with("CONDITION", FacetClause.any("dlbcl"))
                                        .with("SPONSOR", FacetClause.any("umcu"))))
                .containsExactly("both");
    }

    @Test
    void aTrialIsWhereItsCentresAre() {
        try (SearchResult result = searched.index().search(TRIALS)) {
            assertThat(result.points())
                    .extracting(point -> point.id() + " " + point.lat())
                    .containsExactlyInAnyOrder("both 52.08", "both 41.39", "south 41.39");
        }
        try (SearchResult near = searched.index().search(TRIALS.near(NEAR_UTRECHT))) {
            assertThat(near.total()).isEqualTo(1);
            assertThat(near.mayTotal()).as("the trial without a centre").isEqualTo(1);
        }
        assertThat(searched.ids(TRIALS.within(SearchQuery.box(40, 0, 45, 5))))
                .containsExactly("both", "south");
        assertThat(searched.ids(TRIALS.near(Near.of(60, 25, 100)))).isEmpty();
    }

    @Test
    void followsRelationsThatComeAndGo() throws Exception {
        Write relation = DraftBuilder.relation("south", RelationType.SPONSORED_BY, "clinic");
        searched.write(List.of(relation));
        SearchQuery ofClinic = TRIALS.with("SPONSOR", FacetClause.any("clinic"));
        assertThat(searched.ids(ofClinic)).containsExactly("south");
        searched.write(
                List.of(
                        new Write.RemoveRelation(
                                WriteSubjects.relationId((Write.PutRelation) relation))));
        assertThat(searched.ids(ofClinic)).isEmpty();
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertThatThrownBy(
                        () -> searched.ids(TRIALS.with("CONDITION", FacetClause.any("unheard-of"))))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> assertThat(bad.field()).isEqualTo("filter.condition.any"));
    }

    private FacetCount counts(String facet) {
        try (SearchResult result = searched.index().search(TRIALS)) {
            return result.facets(Set.of(facet)).getFirst();
        }
    }

    private static Write trial(String id) {
        return DraftBuilder.of(EntityKind.TRIAL, id, id).put();
    }
}
