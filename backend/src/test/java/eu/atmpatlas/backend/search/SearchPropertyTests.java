package eu.atmpatlas.backend.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.backend.search.facet.FacetCount;
import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.testing.MutableClock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Property test: thousands of random queries give the same results as the reference implementation.
 */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPropertyTests {

    private static final int QUERIES = 2_000;
    private static final long SEED = 20_261_122;

    private final MutableClock clock = new MutableClock();
    private SearchGraph searched;
    private BruteForceSearch reference;
    private RandomGraph random;

    @BeforeAll
    void writeTheGraph(Graph graph, @TempDir Path folder) throws Exception {
        clock.set(RandomGraph.DAY, LocalTime.NOON);
        searched =
                new SearchGraph(
                        graph,
                        folder.resolve("index"),
                        clock,
                        records -> records,
                        new DueDates(Map.of()));
        random = new RandomGraph(SEED);
        searched.write(random.all());
        searched.write(random.changes());
        reference = new BruteForceSearch(graph, RandomGraph.DAY);
    }

    @AfterAll
    void stop() throws Exception {
        searched.close();
    }

    @Test
    void everyTotalFacetCountPageAndPointIsThatOfLookingAtEveryRecord() {
        var queries = new RandomQueries(SEED, random.codes());
        int withMatches = 0;
        for (int i = 0; i < QUERIES; i++) {
            SearchQuery query = queries.next();
            SearchOrder order = queries.order(query);
            List<ReferenceRecord> expected = reference.matches(query, order);
            withMatches += expected.isEmpty() ? 0 : 1;
            try (SearchResult matches = searched.index().search(query)) {
                String which = "query %d: %s by %s".formatted(i, query, order);
                assertThat(matches.total()).as(which).isEqualTo(expected.size());
                assertPages(matches, reference.ids(expected), order, queries.pageSize(), which);
                assertFacets(matches, query, which);
                assertPoints(matches, expected, which);
            }
        }
        assertThat(withMatches).as("queries that match something").isGreaterThan(QUERIES / 3);
    }

    /**
     * The clock passes midnight repeatedly, forward and backward, without any change in the log.
     */
    @Test
    void whoOperatesASiteIsRightOnEveryDay(Graph graph) throws Exception {
        SearchQuery sites = SearchQuery.of(EntityKind.SITE);
        long head = searched.log().head();
        int before = -1;
        int differing = 0;
        for (int step : List.of(1, 1, 1, 1, 3, -2, -5)) {
            clock.step(Duration.ofDays(step));
            LocalDate day = LocalDate.now(clock);
            searched.awaitDay(day);
            var onTheDay = new BruteForceSearch(graph, day);
            try (SearchResult matches = searched.index().search(sites)) {
                FacetCount counted = matches.facets(Set.of("OPERATOR_KIND"), false).getFirst();
                assertThat(counts(counted))
                        .as("operators on %s", day)
                        .isEqualTo(onTheDay.facet(sites, counted.facet()));
                differing += before >= 0 && counted.unknown() != before ? 1 : 0;
                before = counted.unknown();
            }
            for (ReferenceRecord institution : onTheDay.all(EntityKind.INSTITUTION)) {
                SearchQuery query = sites.operatedBy(List.of(institution.id()));
                assertThat(searched.ids(query))
                        .as("sites of %s on %s", institution.id(), day)
                        .isEqualTo(onTheDay.ids(onTheDay.matches(query, SearchOrder.NAME)));
            }
        }
        assertThat(differing).as("days that differ from the one before").isGreaterThan(3);
        assertThat(searched.log().head()).isEqualTo(head);
        clock.set(RandomGraph.DAY, LocalTime.NOON);
        searched.awaitDay(RandomGraph.DAY);
    }

    private static Map<String, Integer> counts(FacetCount counted) {
        var counts = new TreeMap<String, Integer>();
        counted.buckets().forEach(bucket -> counts.put(bucket.code(), bucket.count()));
        if (counted.unknown() > 0) {
            counts.put("", counted.unknown());
        }
        return counts;
    }

    private static void assertPages(
            SearchResult matches, List<String> ids, SearchOrder order, int size, String which) {
        var all = new ArrayList<String>();
        matches.forEach(order, hit -> all.add(hit.id()));
        assertThat(all).as(which).isEqualTo(ids);

        int from = 0;
        SearchPage page = matches.page(PageRequest.first(order, size));
        SearchPage last = page;
        for (int pages = 0; pages < 4; pages++) {
            int to = Math.min(ids.size(), from + size);
            assertThat(idsOf(page)).as(which).isEqualTo(ids.subList(from, to));
            assertThat(page.hasPrevious()).as(which).isEqualTo(from > 0);
            assertThat(page.hasNext()).as(which).isEqualTo(to < ids.size());
            last = page;
            if (!page.hasNext()) {
                break;
            }
            from = to;
            page = matches.page(PageRequest.after(order, size, page.endCursor()));
        }
        if (last.startCursor() != null) {
            int before = ids.indexOf(last.hits().getFirst().id());
            int start = Math.max(0, before - size);
            SearchPage back = matches.page(PageRequest.before(order, size, last.startCursor()));
            assertThat(idsOf(back)).as(which).isEqualTo(ids.subList(start, before));
            assertThat(back.hasPrevious()).as(which).isEqualTo(start > 0);
            assertThat(back.hasNext()).as(which).isTrue();
        }
        assertThat(idsOf(matches.page(PageRequest.last(order, size))))
                .as(which)
                .isEqualTo(ids.subList(Math.max(0, ids.size() - size), ids.size()));
    }

    private void assertFacets(SearchResult matches, SearchQuery query, String which) {
        for (FacetCount counted : matches.facets(null, false)) {
            assertThat(counts(counted))
                    .as("%s of %s", counted.facet().name(), which)
                    .isEqualTo(reference.facet(query, counted.facet()));
        }
    }

    private static void assertPoints(
            SearchResult matches, List<ReferenceRecord> expected, String which) {
        // Sorted, because comparing unsorted lists would take longer than the search.
        assertThat(matches.points().stream().map(MapPoint::id).sorted().toList())
                .as(which)
                .isEqualTo(
                        expected.stream()
                                .filter(record -> record.lat() != null)
                                .map(ReferenceRecord::id)
                                .sorted()
                                .toList());
    }

    private static List<String> idsOf(SearchPage page) {
        return page.hits().stream().map(SearchHit::id).toList();
    }
}
