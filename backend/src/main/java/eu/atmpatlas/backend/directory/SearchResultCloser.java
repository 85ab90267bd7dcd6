package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.SearchResult;

import graphql.GraphQLContext;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Closes the snapshots of the index when the response that needed them is complete. */
@Component
class SearchResultCloser implements WebGraphQlInterceptor {

    private static final Object KEY = SearchResultCloser.class;

    /** Keeps a result open until the end of the request. */
    static SearchResult closeAfterRequest(SearchResult result, GraphQLContext context) {
        Queue<SearchResult> results = context.get(KEY);
        if (results != null) {
            results.add(result);
        }
        return result;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Queue<SearchResult> results = new ConcurrentLinkedQueue<>();
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(KEY, results);
            return input;
        });
        return chain.next(request).doFinally(any -> results.forEach(SearchResult::close));
    }
}
