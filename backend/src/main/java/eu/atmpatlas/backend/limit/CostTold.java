package eu.atmpatlas.backend.limit;

import eu.atmpatlas.backend.platform.Trace;

import graphql.GraphQLContext;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets the limits know who asks, and tells in {@code extensions.cost} what the answer cost and what
 * remains, and in {@code extensions.traceId} where to look in the log. What is nobody else's is
 * left out where the answer may be kept for others.
 */
@Component
class CostTold implements WebGraphQlInterceptor {

    private final Clients clients;

    CostTold(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Client client = client(request);
        request.configureExecutionInput((input, builder) -> {
            GraphQLContext context = input.getGraphQLContext();
            context.put(Client.class, client);
            return input;
        });
        Object trace = request.getAttributes().get(Trace.ATTRIBUTE);
        boolean shared = request.getAttributes().containsKey(Shared.ATTRIBUTE);
        return chain.next(request).map(response -> told(response, client, shared, trace));
    }

    private static WebGraphQlResponse told(
            WebGraphQlResponse response, Client client, boolean shared, @Nullable Object trace) {
        @Nullable QueryCost cost =
                response.getExecutionInput().getGraphQLContext().get(QueryCost.class);
        if (cost == null) {
            return response;
        }
        Map<String, Object> told = cost.told();
        if (!shared) {
            told.put("remaining", client.budget().left());
        }
        var extensions = new HashMap<Object, Object>();
        Map<Object, Object> before = response.getExtensions();
        if (before != null) {
            extensions.putAll(before);
        }
        extensions.put("cost", told);
        if (!shared && trace != null) {
            extensions.put("traceId", trace);
        }
        return response.transform(builder -> builder.extensions(extensions));
    }

    private Client client(WebGraphQlRequest request) {
        if (request.getAttributes().get(Client.ATTRIBUTE) instanceof Client known) {
            return known;
        }
        InetSocketAddress address = request.getRemoteAddress();
        return clients.at(address == null ? null : address.getAddress());
    }
}
