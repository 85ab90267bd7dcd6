package eu.atmpatlas.backend.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.search.SearchHit;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.FacetCount;
import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The atlas's own facets against lucene-facet, in turns, on the same sites: a page of fifty, the
 * total, and nine facets that leave out their own clause. See decision 0023.
 */
class FacetLibraryBenchmark {

    private static final int SITES = Integer.getInteger("benchmarks.sites", 100_000);
    private static final Path FOLDER =
            Path.of(System.getProperty("benchmarks.folder", "target/benchmarks"));

    @Test
    void comparesOwnFacetsWithTheLibrary() throws Exception {
        var report = new ArrayList<String>();
        try (var atlas = new AtlasServer(FOLDER.resolve("graph-" + SITES))) {
            atlas.fill(SITES);
            var index = atlas.get(SearchIndex.class);
            try (var library = new LuceneFacetDirectory(index)) {
                for (var filter : DirectoryResult.FILTERS.entrySet()) {
                    var clauses = filter.getValue();
                    DirectoryResult answer = own(index, clauses);
                    assertThat(answer).isEqualTo(library.search(clauses));
                    Timings.TimingsPair times =
                            Timings.interleaved(
                                    40, 60, _ -> own(index, clauses), _ -> library.search(clauses));
                    report.add(
                            "| %s (%,d of %,d sites) | own %.2f ms | lucene-facet %.2f ms | %.2f |"
                                    .formatted(
                                            filter.getKey(),
                                            answer.total(),
                                            SITES,
                                            times.first().medianMs(),
                                            times.second().medianMs(),
                                            times.second().medianMs() / times.first().medianMs()));
                }
            }
        } finally {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve("facet-library-" + SITES + ".md"), report);
            report.forEach(System.out::println);
        }
    }

    private static DirectoryResult own(SearchIndex index, Map<String, List<String>> clauses) {
        SearchQuery query = SearchQuery.of(EntityKind.SITE);
        for (var clause : clauses.entrySet()) {
            query =
                    query.with(
                            clause.getKey(),
                            FacetClause.any(clause.getValue().toArray(String[]::new)));
        }
        try (SearchResult result = index.search(query)) {
            List<String> page =
                    result
                            .page(PageRequest.first(SearchOrder.NAME, DirectoryResult.PAGE_SIZE))
                            .hits()
                            .stream()
                            .map(SearchHit::id)
                            .toList();
            var facets = new HashMap<String, TreeMap<String, Long>>();
            for (FacetCount facet : result.facets(DirectoryResult.FACETS)) {
                var counts = new TreeMap<String, Long>();
                facet.buckets().forEach(bucket -> counts.put(bucket.code(), (long) bucket.count()));
                if (facet.unknown() > 0) {
                    counts.put("?", (long) facet.unknown());
                }
                facets.put(facet.facet().name(), counts);
            }
            return new DirectoryResult(result.total(), page, facets);
        }
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }
}
