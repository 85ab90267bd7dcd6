package eu.atmpatlas.backend.permission;

import graphql.GraphQLContext;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/**
 * The actor of the current request: the principal that Spring Security has authenticated, if it is
 * an {@link Actor}, otherwise a visitor. A GraphQL controller gets it from the context of the
 * query, because its fields are fetched on other threads.
 */
@Component
public class CurrentActor implements WebGraphQlInterceptor {

    /** The request attribute that the endpoint sets on the thread of the request. */
    public static final String ATTRIBUTE = Actor.class.getName();

    /** The actor of the request that runs on this thread. */
    public static Actor ofThread() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? actor
                : Actor.VISITOR;
    }

    /** The actor of a query. */
    public static Actor of(GraphQLContext context) {
        return context.getOrDefault(Actor.class, Actor.VISITOR);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().get(ATTRIBUTE) instanceof Actor actor) {
            request.configureExecutionInput((input, builder) -> {
                input.getGraphQLContext().put(Actor.class, actor);
                return input;
            });
        }
        return chain.next(request);
    }
}
