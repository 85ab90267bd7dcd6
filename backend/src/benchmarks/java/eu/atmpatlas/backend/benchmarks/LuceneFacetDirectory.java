package eu.atmpatlas.backend.benchmarks;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.facet.FacetCount;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The directory as lucene-facet answers it: {@code DrillSideways} over sorted-set doc values, which
 * need no second index. It is in memory and has one segment, the best case for the library.
 */
final class LuceneFacetDirectory implements AutoCloseable {

    private static final String ORDER = "order";
    private static final String ID = "id";

    private final FacetsConfig config = new FacetsConfig();
    private final Directory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState state;

    /** Copies the sites and their codes from the atlas's index. */
    LuceneFacetDirectory(SearchIndex index) throws IOException {
        DirectoryResult.FACETS.forEach(facet -> config.setMultiValued(facet, true));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            int order = 0;
            for (var site : codes(index).entrySet()) {
                var document = new Document();
                document.add(new StoredField(ID, site.getKey()));
                document.add(new NumericDocValuesField(ORDER, order++));
                for (String facet : DirectoryResult.FACETS) {
                    for (String code : site.getValue().getOrDefault(facet, List.of("?"))) {
                        document.add(new SortedSetDocValuesFacetField(facet, code));
                    }
                }
                writer.addDocument(config.build(document));
            }
            writer.forceMerge(1);
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.state = new DefaultSortedSetDocValuesReaderState(reader, config);
    }

    private static Map<String, Map<String, List<String>>> codes(SearchIndex index) {
        var sites = new LinkedHashMap<String, Map<String, List<String>>>();
        List<FacetCount> facets;
        try (SearchResult all = index.search(SearchQuery.of(EntityKind.SITE))) {
            all.forEach(SearchOrder.NAME, hit -> sites.put(hit.id(), new HashMap<>()));
            facets = all.facets(DirectoryResult.FACETS);
        }
        for (FacetCount facet : facets) {
            String name = facet.facet().name();
            for (FacetCount.Bucket bucket : facet.buckets()) {
                var having =
                        SearchQuery.of(EntityKind.SITE).with(name, FacetClause.any(bucket.code()));
                try (SearchResult matches = index.search(having)) {
                    matches.forEach(
                            SearchOrder.NAME,
                            hit ->
                                    sites.get(hit.id())
                                            .computeIfAbsent(name, _ -> new ArrayList<>())
                                            .add(bucket.code()));
                }
            }
        }
        return sites;
    }

    DirectoryResult search(Map<String, List<String>> clauses) {
        try {
            var query = new DrillDownQuery(config);
            clauses.forEach((facet, codes) -> codes.forEach(code -> query.add(facet, code)));
            var result =
                    new DrillSideways(searcher, config, state)
                            .search(
                                    query,
                                    null,
                                    null,
                                    DirectoryResult.PAGE_SIZE,
                                    new Sort(new SortField(ORDER, SortField.Type.INT)),
                                    false);
            var page = new ArrayList<String>();
            var stored = searcher.storedFields();
            for (ScoreDoc hit : result.hits.scoreDocs) {
                page.add(stored.document(hit.doc).get(ID));
            }
            var facets = new HashMap<String, TreeMap<String, Long>>();
            for (String facet : DirectoryResult.FACETS) {
                var counts = new TreeMap<String, Long>();
                var children = result.facets.getAllChildren(facet);
                if (children != null) {
                    for (LabelAndValue child : children.labelValues) {
                        counts.put(child.label, child.value.longValue());
                    }
                }
                facets.put(facet, counts);
            }
            return new DirectoryResult(result.hits.totalHits.value(), page, facets);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
