package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.search.Matches;

import graphql.GraphQLContext;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Lets go of the index's snapshots when the answer that needed them is made. */
@Component
class OpenMatches implements WebGraphQlInterceptor {

    private static final Object KEY = OpenMatches.class;

    /** Keeps matches open until the end of the request. */
    static Matches keep(Matches matches, GraphQLContext context) {
        Queue<Matches> open = context.get(KEY);
        if (open != null) {
            open.add(matches);
        }
        return matches;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Queue<Matches> open = new ConcurrentLinkedQueue<>();
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(KEY, open);
            return input;
        });
        return chain.next(request).doFinally(any -> open.forEach(Matches::close));
    }
}
