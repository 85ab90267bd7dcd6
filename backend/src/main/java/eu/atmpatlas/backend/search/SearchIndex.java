package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.search.index.IndexProgress;
import eu.atmpatlas.backend.search.index.SearchProjection;
import eu.atmpatlas.backend.search.index.SearcherReference;
import eu.atmpatlas.backend.search.paging.PageRequest;
import eu.atmpatlas.backend.search.query.QueryValidator;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Answers queries from the index, which follows the graph. Safe from any thread. */
public final class SearchIndex {

    private final SearchProjection projection;
    private final QueryValidator check;

    /**
     * @param projection keeps the index; run and closed by its owner
     * @param vocabularies tell which codes there are
     */
    public SearchIndex(SearchProjection projection, Vocabularies vocabularies) {
        this.projection = projection;
        this.check = new QueryValidator(vocabularies);
    }

    /**
     * Evaluates a query.
     *
     * @throws BadInputException naming the field that is wrong
     */
    public SearchResult search(SearchQuery query) {
        check.check(query);
        SearcherReference searcher = projection.lease();
        try {
            return new SearchResult(query, searcher);
        } catch (RuntimeException failure) {
            searcher.close();
            throw failure;
        }
    }

    /** One page, where nothing else is asked; see {@link SearchResult#page}. */
    public SearchPage page(SearchQuery query, PageRequest request) {
        try (SearchResult matches = search(query)) {
            return matches.page(request);
        }
    }

    /** How many records match, where nothing else is asked. */
    public int count(SearchQuery query) {
        try (SearchResult matches = search(query)) {
            return matches.total();
        }
    }

    /**
     * Finds records as somebody types: best first, then by name.
     *
     * @param kinds only these; none for all
     * @param max at most so many, 0 to {@link PageRequest#LARGEST}
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
     * Waits until queries see a change, such as one's own.
     *
     * @return false if the time was over before
     */
    public boolean awaitSeq(long seq, Duration atMost) throws InterruptedException {
        return projection.checkpoint().await(seq, atMost);
    }

    /** What queries see of the graph. */
    public IndexProgress progress() {
        return projection.progress();
    }
}
