package eu.atmpatlas.backend.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.FacetDefinition.Origin;
import eu.atmpatlas.backend.search.index.IndexProgress;
import eu.atmpatlas.backend.search.index.SearchProjection;
import eu.atmpatlas.backend.search.index.SearcherReference;
import eu.atmpatlas.backend.search.match.CriterionVerdicts;
import eu.atmpatlas.backend.search.match.QueryCriteria;
import eu.atmpatlas.backend.search.match.RelatedPlaces;
import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.query.QueryValidator;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.search.segment.Segment;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Executes queries on the index, which follows the graph. Thread-safe. */
public final class SearchIndex {

    private final SearchProjection projection;
    private final QueryValidator check;

    /**
     * @param projection maintains the index; its owner runs and closes it
     * @param vocabularies to validate codes
     */
    public SearchIndex(SearchProjection projection, Vocabularies vocabularies) {
        this.projection = projection;
        this.check = new QueryValidator(vocabularies);
    }

    /**
     * Evaluates a query.
     *
     * @throws BadInputException that names the invalid field
     */
    public SearchResult search(SearchQuery query) {
        check.check(query);
        SearcherReference searcher = projection.lease();
        try {
            checkRecords(query, searcher);
            return new SearchResult(query, searcher);
        } catch (RuntimeException failure) {
            searcher.close();
            throw failure;
        }
    }

    /** Codes of facets of related records must be ids of records. */
    private static void checkRecords(SearchQuery query, SearcherReference searcher) {
        query.facets()
                .forEach((name, clause) -> {
                    FacetDefinition facet = QueryValidator.facet(query.kind(), name);
                    if (facet.origin() instanceof Origin.RelatedRecords) {
                        check(facet, "any", clause.any(), searcher);
                        check(facet, "all", clause.all(), searcher);
                        check(facet, "none", clause.none(), searcher);
                    }
                });
    }

    private static void check(
            FacetDefinition facet, String part, List<String> ids, SearcherReference searcher) {
        for (String id : ids) {
            boolean known =
                    searcher.read(snapshot -> {
                        for (Segment segment : snapshot.segments()) {
                            if (RelatedPlaces.find(segment, id) != NO_MORE_DOCS) {
                                return true;
                            }
                        }
                        return false;
                    });
            if (!known) {
                throw new BadInputException(
                        "filter.%s.%s".formatted(facet.argument(), part),
                        "%s is not the id of a record".formatted(id));
            }
        }
    }

    /**
     * Passes every record that meets or may meet at least one criterion of a query to the consumer,
     * with the verdict on each criterion. Text and box of the query are no criteria.
     *
     * @throws BadInputException that names the invalid field
     */
    public void forEachVerdict(SearchQuery query, Consumer<CriterionVerdicts> each) {
        check.check(query);
        try (SearcherReference searcher = projection.lease()) {
            searcher.read(snapshot -> {
                QueryCriteria criteria = QueryCriteria.of(query, snapshot.segments());
                for (Segment segment : snapshot.segments()) {
                    CriterionVerdicts.forEach(segment, criteria, each);
                }
                return null;
            });
        }
    }

    /** One page, if nothing else is needed; see {@link SearchResult#page}. */
    public SearchPage page(SearchQuery query, PageRequest request) {
        try (SearchResult matches = search(query)) {
            return matches.page(request);
        }
    }

    /** The number of matches, if nothing else is needed. */
    public int count(SearchQuery query) {
        try (SearchResult matches = search(query)) {
            return matches.total();
        }
    }

    /**
     * Finds records for autocomplete: best match first, then by name.
     *
     * @param kinds kinds to search; empty for all
     * @param max maximum number, 0 to {@link PageRequest#MAX_SIZE}
     * @throws BadInputException if the text is too long or the number is negative
     * @throws LimitExceededException if the number is too large
     */
    public List<Suggestion> suggest(String text, Set<EntityKind> kinds, int max) {
        check.checkText("text", text);
        int limit = PageRequest.first(SearchOrder.RELEVANCE, max).size();
        Set<EntityKind> among =
                kinds.isEmpty() ? EnumSet.allOf(EntityKind.class) : EnumSet.copyOf(kinds);
        try (SearcherReference searcher = projection.lease()) {
            return searcher.read(snapshot -> Suggester.suggest(snapshot, text, among, limit));
        }
    }

    /**
     * Finds the records that each name may mean.
     *
     * @param max maximum number for each name by shared words, and as many by acronym
     * @return in the order of the names
     */
    public List<NameCandidates> candidates(List<String> names, int max) {
        try (SearcherReference searcher = projection.lease()) {
            return searcher.read(snapshot -> {
                var finder = new CandidateFinder(snapshot);
                var candidates = new ArrayList<NameCandidates>();
                for (String name : names) {
                    candidates.add(finder.find(name, max));
                }
                return candidates;
            });
        }
    }

    /**
     * Waits until queries see a change.
     *
     * @return false if the time ran out first
     */
    public boolean awaitSeq(long seq, Duration atMost) throws InterruptedException {
        return projection.checkpoint().await(seq, atMost);
    }

    /** The state of the graph that queries see. */
    public IndexProgress progress() {
        return projection.progress();
    }
}
