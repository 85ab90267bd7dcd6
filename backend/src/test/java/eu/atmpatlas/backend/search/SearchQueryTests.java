package eu.atmpatlas.backend.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.query.Near;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.write.model.Write;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Typed text finds the expected records, and invalid queries are refused with the reason. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchQueryTests {

    private static final SearchQuery SITES = SearchQuery.of(EntityKind.SITE);

    private SearchGraph searched;

    @BeforeAll
    void write(Graph graph, @TempDir Path folder) throws Exception {
        searched = new SearchGraph(graph, folder);
        searched.write(
                List.of(
                        DraftBuilder.source(),
                        DraftBuilder.vocabulary("capability"),
                        DraftBuilder.concept("capability", "QC", null),
                        DraftBuilder.vocabulary("country"),
                        DraftBuilder.concept("country", "BE", null),
                        DraftBuilder.of(EntityKind.INSTITUTION, "umcu", "UMC Utrecht")
                                .alias("Universitair Medisch Centrum Utrecht")
                                .put(),
                        DraftBuilder.of(EntityKind.SITE, "ctf", "Cell Therapy Facility")
                                .at(52.08, 5.17, "Utrecht")
                                .put(),
                        DraftBuilder.of(EntityKind.SITE, "wyss", "Wyss Zurich")
                                .at(47.37, 8.54, "Zürich")
                                .put(),
                        DraftBuilder.of(EntityKind.SITE, "lenti", "Lentiviral Vector Core").put(),
                        DraftBuilder.of(EntityKind.SITE, "cart", "CAR-T Unit l'Hôpital").put(),
                        DraftBuilder.of(EntityKind.SITE, "utrecht", "Utrecht").put(),
                        DraftBuilder.of(EntityKind.SITE, "ghent", "Cells of Flanders")
                                .codes("country", "BE")
                                .at(51.05, 3.72, "Ghent")
                                .put(),
                        DraftBuilder.of(EntityKind.SITE, "band", "Hand, Sand and Band").put(),
                        DraftBuilder.of(EntityKind.SITE, "luc", "Cliniques Saint-Luc").put(),
                        DraftBuilder.of(EntityKind.REGULATOR, "ema", "European Medicines Agency")
                                .value("acronym", "EMA")
                                .put(),
                        DraftBuilder.of(EntityKind.INITIATIVE, "dare-nl", "DARE-NL").put(),
                        DraftBuilder.relation("umcu", RelationType.OPERATES, "ctf")));
    }

    @AfterAll
    void stop() throws Exception {
        searched.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UMC Utrecht             | ctf",
                "utrech                  | utrecht ctf",
                "utrehct                 | utrecht ctf",
                "gand                    | ghent",
                "Gent                    | ghent",
                "gant                    | ghent",
                "St Luc                  | luc",
                "st-luc                  | luc",
                "Sint Luc                | luc",
                "Saint Luc               | luc",
                "stluc                   | ",
                "sa luc                  | luc",
                "lentivral               | lenti",
                "Vector lentiviral       | lenti",
                "Zürich                  | wyss",
                "zurich                  | wyss",
                "Zu\u0308rich            | wyss",
                "Universitair Medisch    | ctf",
                "cell utrecht            | ctf",
                "cart                    | cart",
                "CAR-T                   | cart",
                "car t                   | cart",
                "lhopital                | cart",
                "hopital                 | cart",
                "utrecht zurich          | ",
            })
    void textFindsMatchingSitesBestFirst(String text, String ids) {
        SearchPage page =
                searched.index()
                        .page(SITES.withText(text), PageRequest.first(SearchOrder.RELEVANCE, 10));
        assertThat(page.hits())
                .extracting(SearchHit::id)
                .containsExactlyElementsOf(ids == null ? List.of() : Arrays.asList(ids.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", " - / ? "})
    void textWithoutALetterOrDigitAsksNothing(String text) {
        assertThat(searched.index().count(SITES.withText(text))).isEqualTo(8);
    }

    @Test
    void suggestionsComeFromAllKindsBestFirstWithWhatMatchedMarked() {
        List<Suggestion> utr = searched.index().suggest("utr", Set.of(), 10);
        assertThat(utr).extracting(Suggestion::id).containsExactly("utrecht", "umcu", "ctf");
        assertThat(utr.getFirst().highlight()).isEqualTo("<mark>Utr</mark>echt");
        assertThat(searched.index().suggest("ema", Set.of(), 10))
                .containsExactly(
                        new Suggestion(
                                "ema",
                                EntityKind.REGULATOR,
                                "European Medicines Agency",
                                "<mark>EMA</mark>"));
        assertThat(searched.index().suggest("darenl", Set.of(), 10))
                .extracting(Suggestion::highlight)
                .containsExactly("<mark>DARE-NL</mark>");
        assertThat(searched.index().suggest("utr", Set.of(EntityKind.INSTITUTION), 10))
                .extracting(Suggestion::id)
                .containsExactly("umcu");
        assertThat(searched.index().suggest(" ", Set.of(), 10)).isEmpty();
        assertThat(searched.index().suggest("utr", Set.of(), 2)).hasSize(2);
    }

    @Test
    void badInputIsRefusedWithItsFieldAndReason() {
        assertRefused("filter.near.lat", () -> Near.of(91, 0, 1));
        assertRefused("filter.near.lat", () -> Near.of(Double.NaN, 0, 1));
        assertRefused("filter.near.lon", () -> Near.of(0, -181, 1));
        assertRefused("filter.near.km", () -> Near.of(0, 0, 0));
        assertRefused("filter.near.km", () -> Near.of(0, 0, Double.POSITIVE_INFINITY));
        assertRefused("filter.within.north", () -> SearchQuery.box(0, 0, 90.5, 1));
        assertRefused("filter.within.south", () -> SearchQuery.box(2, 0, 1, 1));
        assertRefused("first", () -> PageRequest.first(SearchOrder.NAME, -1));
        assertRefused("last", () -> new PageRequest(SearchOrder.NAME, 1, null, 1, null));
        assertRefused("before", () -> new PageRequest(SearchOrder.NAME, 1, null, null, "x"));
        assertRefused(
                "filter.text", () -> searched.index().search(SITES.withText("x".repeat(201))));
        assertRefused(
                "filter.capability.any",
                () -> searched.index().search(SITES.with("CAPABILITY", FacetClause.any("FLYING"))));
        assertRefused(
                "facets.names",
                () -> searched.index().search(SITES).facets(List.of("TOPIC"), false));
        assertRefused(
                "order",
                () -> searched.index().page(SITES, PageRequest.first(SearchOrder.DISTANCE, 1)));
        assertThatThrownBy(() -> PageRequest.first(SearchOrder.NAME, 101))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        SearchIndex index = searched.index();
        String byName = index.page(SITES, PageRequest.first(SearchOrder.NAME, 1)).endCursor();
        assertRefused(
                "after",
                () -> index.page(SITES, PageRequest.after(SearchOrder.COUNTRY, 1, byName)));
        assertRefused(
                "before",
                () -> index.page(SITES, PageRequest.before(SearchOrder.UPDATED, 1, byName)));
        assertRefused(
                "after",
                () ->
                        index.page(
                                SearchQuery.of(EntityKind.PRODUCT),
                                PageRequest.after(SearchOrder.NAME, 1, byName)));
        for (String garbage : List.of("", "x", "%%%", byName.substring(1), byName + "A")) {
            assertRefused(
                    "after",
                    () -> index.page(SITES, PageRequest.after(SearchOrder.NAME, 1, garbage)));
        }
    }

    @Test
    void anEmptyPageHasPageInfo() {
        SearchIndex index = searched.index();
        SearchPage none = index.page(SITES, PageRequest.first(SearchOrder.NAME, 0));
        assertThat(none).isEqualTo(new SearchPage(List.of(), true, false));
        String last = index.page(SITES, PageRequest.last(SearchOrder.NAME, 1)).endCursor();
        assertThat(index.page(SITES, PageRequest.after(SearchOrder.NAME, 5, last)))
                .isEqualTo(new SearchPage(List.of(), false, true));
    }

    @Test
    void cursorsStayRightWhileRecordsComeAndGo() throws Exception {
        SearchQuery lasting = SITES.withText("lasting");
        var written = new ArrayList<Write>();
        for (int i = 0; i < 40; i++) {
            written.add(named("lasting-" + i, "Lasting %03d".formatted(i * 10)));
        }
        searched.write(written);
        var seen = new ArrayList<String>();
        String after = null;
        for (int page = 0; ; page++) {
            SearchPage next =
                    searched.index()
                            .page(lasting, new PageRequest(SearchOrder.NAME, 7, after, null, null));
            next.hits().forEach(hit -> seen.add(hit.id()));
            after = next.endCursor();
            if (!next.hasNext()) {
                break;
            }
            // The record of the cursor is removed; others are added before and after it.
            String gone = next.hits().getLast().id();
            searched.write(
                    List.of(
                            new Write.RemoveEntity(gone),
                            named("early-" + page, "Lasting 000 " + page),
                            named("late-" + page, "Lasting 999 " + page)));
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream().filter(id -> id.startsWith("lasting-"))).hasSize(40);
        assertThat(seen.stream().filter(id -> id.startsWith("early-"))).isEmpty();
        assertThat(seen.stream().filter(id -> id.startsWith("late-"))).isNotEmpty();

        SearchPage back =
                searched.index().page(lasting, PageRequest.before(SearchOrder.NAME, 3, after));
        assertThat(back.hasNext()).isTrue();
        assertThat(back.hits()).hasSize(3);
        searched.write(searched.ids(lasting).stream().<Write>map(Write.RemoveEntity::new).toList());
    }

    private static Write named(String id, String name) {
        return DraftBuilder.of(EntityKind.SITE, id, name).put();
    }

    private static void assertRefused(String field, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad -> {
                            assertThat(bad.field()).isEqualTo(field);
                            assertThat(bad.reason()).isNotBlank();
                        });
    }
}
