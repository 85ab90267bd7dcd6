package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.backend.search.VersionSearch;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.version.CitedVersions;

import graphql.schema.DataFetchingEnvironment;

import org.springframework.stereotype.Component;

/** Searches the index, and opens the page that the arguments of a field ask for. */
@Component
class RecordConnections {

    private final SearchIndex index;
    private final CitedVersions versions;
    private final VersionSearch versionSearch;

    RecordConnections(SearchIndex index, CitedVersions versions, VersionSearch versionSearch) {
        this.index = index;
        this.versions = versions;
        this.versionSearch = versionSearch;
    }

    RecordConnection search(DataFetchingEnvironment environment, SearchQuery query) {
        var request = PageArguments.of(environment);
        SearchResult result =
                SearchResultCloser.closeAfterRequest(
                        evaluate(environment, query), environment.getGraphQlContext());
        return new RecordConnection(result, result.page(request), request.order());
    }

    private SearchResult evaluate(DataFetchingEnvironment environment, SearchQuery query) {
        return versions.read(environment)
                .map(version -> versionSearch.search(version, query))
                .orElseGet(() -> index.search(query));
    }
}
