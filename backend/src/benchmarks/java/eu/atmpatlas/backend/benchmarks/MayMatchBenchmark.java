package eu.atmpatlas.backend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/**
 * Certain matches alone against certain and possible matches, in turns, on the same sites: a page
 * of fifty, the total and nine facets. See decision 0025.
 */
class MayMatchBenchmark {

    private static final int SITES = Integer.getInteger("benchmarks.sites", 100_000);
    private static final Path FOLDER =
            Path.of(System.getProperty("benchmarks.folder", "target/benchmarks"));

    @Test
    void comparesCertainWithPossibleMatches() throws Exception {
        var report = new ArrayList<String>();
        try (var atlas = new AtlasServer(FOLDER.resolve("graph-" + SITES))) {
            atlas.fill(SITES);
            var index = atlas.get(SearchIndex.class);
            for (var filter : DirectoryResult.FILTERS.entrySet()) {
                SearchQuery query = SearchQuery.of(EntityKind.SITE);
                for (var clause : filter.getValue().entrySet()) {
                    query =
                            query.with(
                                    clause.getKey(),
                                    FacetClause.any(clause.getValue().toArray(String[]::new)));
                }
                SearchQuery certain = query;
                SearchQuery possible = query.includeMay(true);
                int[] found = totals(index, possible);
                assertThat(found[0]).isEqualTo(totals(index, certain)[0]);
                Timings.TimingsPair times =
                        Timings.interleaved(
                                40, 60, _ -> read(index, certain), _ -> read(index, possible));
                report.add(
                        "| %s (%,d match, %,d may, of %,d sites) | certain %.2f ms | with may %.2f ms | %.2f |"
                                .formatted(
                                        filter.getKey(),
                                        found[0],
                                        found[1],
                                        SITES,
                                        times.first().medianMs(),
                                        times.second().medianMs(),
                                        times.second().medianMs() / times.first().medianMs()));
            }
        } finally {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("may-match-" + SITES + ".md"), report);
            report.forEach(System.out::println);
        }
    }

    private static int[] totals(SearchIndex index, SearchQuery query) {
        try (SearchResult result = index.search(query)) {
            return new int[] {result.total(), result.mayTotal()};
        }
    }

    private static int read(SearchIndex index, SearchQuery query) {
        try (SearchResult result = index.search(query)) {
            int hits =
                    result.page(PageRequest.first(SearchOrder.NAME, DirectoryResult.PAGE_SIZE))
                            .hits()
                            .size();
            int may = query.includeMay() ? result.mayTotal() : 0;
            return hits + may + result.facets(DirectoryResult.FACETS).size() + result.total();
        }
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }
}
