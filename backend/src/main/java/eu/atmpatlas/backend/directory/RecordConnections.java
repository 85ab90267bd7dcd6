package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.backend.search.query.SearchQuery;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.stereotype.Component;

/** Searches the index, and opens the page that the arguments of a field ask for. */
@Component
class RecordConnections {

    private final SearchIndex index;

    RecordConnections(SearchIndex index) {
        this.index = index;
    }

    RecordConnection search(DataFetchingEnvironment environment, SearchQuery query) {
        var request = PageArguments.of(environment);
        SearchResult result =
                SearchResultCloser.closeAfterRequest(
                        index.search(query), environment.getGraphQlContext());
        return new RecordConnection(result, result.page(request), request.order());
    }
}
